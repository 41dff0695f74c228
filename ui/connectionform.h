// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/savedconnections.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace roundtrip {

class TlsFields;

/// Where a server is, who asks and how it connects, to fill in. What is wrong is said at its field,
/// once somebody has asked for it to be used.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    /// What to say of a driver that is missing, naming the package that has it; empty where it is
    /// there.
    using DriverCheck = std::function<QString(DatabaseKind)>;

    explicit ConnectionForm(DriverCheck missingDriver, QWidget *parent = nullptr);

    void setConnection(const SavedConnection &connection);
    /// As it stands in the fields, with the password. What has no field is as it was set.
    [[nodiscard]] SavedConnection connection() const;

    /// Whether a connection can be tried with this; if not, says why at the fields and goes to the
    /// first of them.
    bool validate();
    void focusName();
    void focusPassword();

signals:
    void edited();

private:
    QLineEdit *addField(const QString &label, const char *name, const QString &accessibleName);
    QLabel *addLine(const char *name);
    void chooseKind();
    [[nodiscard]] DatabaseKind kind() const;
    void showErrors();
    /// Empty for a field that is right.
    [[nodiscard]] QString hostError() const;
    [[nodiscard]] QString portError() const;
    [[nodiscard]] QString databaseError() const;
    [[nodiscard]] QString timeoutError() const;
    [[nodiscard]] QString driverError() const;

    DriverCheck m_missingDriver;
    ConnectionSettings m_settings; ///< what the fields say goes over these
    bool m_showsErrors = false;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_driverError;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLabel *m_portError;
    QLineEdit *m_database;
    QLabel *m_databaseError;
    QLineEdit *m_user;
    QLineEdit *m_password;
    TlsFields *m_tls;
    QLineEdit *m_timeout;
    QLabel *m_timeoutError;
};

} // namespace roundtrip
