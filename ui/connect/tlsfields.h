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

/// TlsFields are the rows of a connection's form that say how the connection is encrypted, and in
/// plain words what that leaves unverified. Options without a field (a client's certificate) are
/// kept.
class TlsFields : public QObject
{
    Q_OBJECT

public:
    /// Adds the rows to \a form, whose widget becomes the owner of this object.
    explicit TlsFields(QFormLayout *form);

    /// Shows \a options of a server of \a kind, as ServerAddress::options has them.
    void setOptions(DatabaseKind kind, const QList<std::pair<QString, QString>> &options);
    /// Returns the options as they stand in the fields, with those that have no field behind them.
    [[nodiscard]] QList<std::pair<QString, QString>> options() const;
    /// Changes to another kind of server. The CA file stays; the mode and the options without a
    /// field are laid aside, and come back when their kind is chosen again.
    void setKind(DatabaseKind kind);

    /// Returns whether the CA file exists or none is named; if it does not exist, says so below the
    /// field.
    [[nodiscard]] bool validate();
    /// Returns the field of the CA file, which belongs to the form's widget.
    [[nodiscard]] QLineEdit *caFile() const { return m_caFile; }

signals:
    void edited();

private:
    void chooseFile();
    void offerModes();
    void sayError(const QString &text);
    void explain();
    [[nodiscard]] QString meaning() const;

    /// Left is what setKind() has laid aside of a kind of server.
    struct Left
    {
        QString mode;
        QList<std::pair<QString, QString>> others; ///< options without a field
    };

    DatabaseKind m_kind = DatabaseKind::PostgreSql;
    QMap<DatabaseKind, Left> m_left;
    QList<std::pair<QString, QString>> m_others; ///< options without a field
    QFormLayout *m_form;
    QComboBox *m_mode;
    QLineEdit *m_caFile;
    QLabel *m_error;
    QLabel *m_meaning;
};

} // namespace roundtrip
