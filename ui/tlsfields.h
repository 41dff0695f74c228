// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QMap>
#include <QObject>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace roundtrip {

/// The rows of a connection's form that say how it is encrypted, and in plain words what that
/// leaves unverified. Options that it has no field for (a client's certificate) are kept.
class TlsFields : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to \a form, whose widget owns it.
    explicit TlsFields(QFormLayout *form);

    /// \a options as ServerAddress has them.
    void setOptions(DatabaseKind kind, const QList<std::pair<QString, QString>> &options);
    [[nodiscard]] QList<std::pair<QString, QString>> options() const;
    /// Another kind of server: what the fields cannot mean there is laid aside.
    void setKind(DatabaseKind kind);

    /// Says at the field if the CA file is not there.
    [[nodiscard]] bool validate();
    [[nodiscard]] QLineEdit *caFile() const { return m_caFile; }

signals:
    void edited();

private:
    void chooseFile();
    void offerModes();
    void explain();

    /// What is laid aside of a kind.
    struct Left
    {
        QString mode;
        QList<std::pair<QString, QString>> others;
    };

    DatabaseKind m_kind = DatabaseKind::PostgreSql;
    QMap<DatabaseKind, Left> m_left;
    QList<std::pair<QString, QString>> m_others;
    QFormLayout *m_form;
    QComboBox *m_mode;
    QLineEdit *m_caFile;
    QLabel *m_error;
    QLabel *m_meaning;
};

} // namespace roundtrip
