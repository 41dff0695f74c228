// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/records/queryset.h"
#include "ui/connect/connectdialog.h"

#include <QObject>
#include <QPointer>

class QSettings;
class QWidget;

namespace roundtrip {

/// DatabaseChooser lets the user choose the database to open: a file in a file dialog, a server in
/// the connect dialog, or one of the places opened before. It opens nothing itself: whoever takes
/// chosen() calls accept() or showFailure() while isConnecting().
class DatabaseChooser : public QObject
{
    Q_OBJECT

public:
    /// \a window owns the chooser and its dialogs. \a settings must outlive the chooser.
    DatabaseChooser(QSettings &settings, ConnectionServices services, QWidget *window);
    ~DatabaseChooser() override;

    /// Returns the settings that open the SQLite file \a path.
    [[nodiscard]] static ConnectionSettings fileSettings(const QString &path);

    /// Makes the file dialog begin in the folder of the file \a path, or where Qt has it begin if
    /// \a path is empty.
    void setCurrentFile(const QString &path) { m_currentFile = path; }
    /// Shows the file dialog.
    void chooseFile();
    /// Shows the connect dialog. If \a settings name a server, it shows these and \a message, which
    /// says what went wrong with them, and \a query is to be loaded once their database is open.
    void chooseServer(const ConnectionSettings &settings = {}, const QString &message = {},
                      const QuerySet &query = {});
    /// Chooses \a place, a file's path or a server's URL.
    void choosePlace(const QString &place);

    /// Returns true if the connect dialog waits for the outcome of the database that it has chosen.
    [[nodiscard]] bool isConnecting() const;
    /// Closes the connect dialog: its database is open. Call it only while isConnecting().
    void accept();
    /// Shows in the connect dialog why its database was not opened. Call it only while
    /// isConnecting().
    void showFailure(const DbError &error);

signals:
    /// The user wants to open the database of \a settings and to load \a query from it; a \a query
    /// without a root leaves open what is loaded.
    void chosen(const roundtrip::ConnectionSettings &settings, const roundtrip::QuerySet &query);
    /// The user no longer waits for the database that was chosen in the connect dialog.
    void cancelled();
    /// A place cannot be opened; \a message says why.
    void refused(const QString &message);

private:
    QSettings &m_settings;
    ConnectionServices m_services;
    QWidget *m_window;
    QString m_currentFile;
    QPointer<ConnectDialog> m_connectDialog; ///< the connect dialog while it is shown
};

} // namespace roundtrip
