// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/databasechooser.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/models/errortext.h"
#include "ui/parts/themefollower.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace roundtrip {

DatabaseChooser::DatabaseChooser(QSettings &settings, ConnectionServices services, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_services(std::move(services))
    , m_window(window)
{ }

DatabaseChooser::~DatabaseChooser() = default;

ConnectionSettings DatabaseChooser::fileSettings(const QString &path)
{
    ConnectionSettings settings;
    settings.path = path;
    settings.title = QFileInfo(path).fileName();
    return settings;
}

void DatabaseChooser::chooseFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a SQLite database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        { tr("SQLite databases and kept loads (*.sqlite *.sqlite3 *.db *.db3 *.roundtrip)"),
          tr("All files (*)") });
    if (!m_currentFile.isEmpty())
        dialog->setDirectory(QFileInfo(m_currentFile).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit chosen(fileSettings(path), {}); });
    dialog->open();
}

void DatabaseChooser::chooseServer(const ConnectionSettings &settings, const QString &message,
                                   const QuerySet &query)
{
    if (!m_connectDialog || !m_connectDialog->isVisible()) {
        m_connectDialog = new ConnectDialog(m_settings, m_services, m_window);
        m_connectDialog->setAttribute(Qt::WA_DeleteOnClose);
        new ThemeFollower(m_connectDialog);
        const QString url = displayUrl(settings);
        connect(m_connectDialog, &ConnectDialog::connectRequested, this,
                [this, url, query](const ConnectionSettings &wanted) {
                    // For another database than was meant, the query means nothing.
                    emit chosen(wanted, displayUrl(wanted) == url ? query : QuerySet());
                });
        connect(m_connectDialog, &ConnectDialog::connectCancelled, this,
                &DatabaseChooser::cancelled);
        m_connectDialog->open();
    }
    if (settings.kind != DatabaseKind::Sqlite)
        m_connectDialog->choose(settings, message);
}

void DatabaseChooser::choosePlace(const QString &place)
{
    if (!isConnectionUrl(place)) {
        emit chosen(fileSettings(place), {});
        return;
    }
    const Result<ConnectionSettings> settings = settingsFromUrl(place);
    if (settings)
        emit chosen(*settings, {});
    else
        emit refused(tr("%1: %2.").arg(shownPlace(place), errorText(settings.error())));
}

bool DatabaseChooser::isConnecting() const
{
    return m_connectDialog && m_connectDialog->isConnecting();
}

void DatabaseChooser::accept()
{
    m_connectDialog->accept();
}

void DatabaseChooser::showFailure(const DbError &error)
{
    m_connectDialog->showFailure(error);
}

} // namespace roundtrip

#include "moc_databasechooser.cpp"
