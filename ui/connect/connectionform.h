// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/connect/savedconnections.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace roundtrip {

class TlsFields;

/// ConnectionForm is the form of one connection: where the server is, which user connects and how.
/// An error is shown below its field: a missing driver at once, any other only after validate() has
/// been called for the connection.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    /// Returns a message that Qt's driver for a kind of database is missing, with the package that
    /// has it; empty where the driver is there.
    using DriverCheck = std::function<QString(DatabaseKind)>;

    explicit ConnectionForm(DriverCheck missingDriver, QWidget *parent = nullptr);

    /// Shows \a connection, without errors of an earlier one. Does not emit edited().
    void setConnection(const SavedConnection &connection);
    /// Returns the connection as it stands in the fields, with the password. Settings without a
    /// field are those of setConnection().
    [[nodiscard]] SavedConnection connection() const;

    /// Returns whether a connection can be tried with what the form holds. If not, shows the errors
    /// at their fields and gives the first of these the focus.
    bool validate();
    void focusName();
    void focusPassword();

signals:
    /// The user has changed what a field holds.
    void edited();

private:
    void buildKind();
    [[nodiscard]] QHBoxLayout *buildPlace();
    [[nodiscard]] QHBoxLayout *buildTimeout();
    void connectFields();
    QLineEdit *addField(const QString &label, const char *name, const QString &accessibleName);
    QLabel *addLine(const char *name);
    void chooseKind();
    [[nodiscard]] DatabaseKind kind() const;
    void showErrors();
    void sayErrors(const QString &host, const QString &port, const QString &database,
                   const QString &timeout);
    // Each returns the error of its field, or an empty string.
    [[nodiscard]] QString hostError() const;
    [[nodiscard]] QString portError() const;
    [[nodiscard]] QString databaseError() const;
    [[nodiscard]] QString timeoutError() const;
    [[nodiscard]] QString driverError() const;

    DriverCheck m_missingDriver;
    ConnectionSettings m_settings; ///< of setConnection(); the fields go over them
    bool m_showsErrors = false;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_driverError;
    QLineEdit *m_host = nullptr; ///< made by buildPlace(), as m_port is
    QLineEdit *m_port = nullptr;
    QLabel *m_portError;
    QLineEdit *m_database;
    QLabel *m_databaseError;
    QLineEdit *m_user;
    QLineEdit *m_password;
    TlsFields *m_tls;
    QLineEdit *m_timeout = nullptr; ///< made by buildTimeout()
    QLabel *m_timeoutError;
};

} // namespace roundtrip
