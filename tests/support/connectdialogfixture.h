// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionurl.h"
#include "ui/connect/connectdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace roundtrip::test {

/// Services remembers what is to be tested, and answers when the test has it so.
struct Services
{
    QList<ConnectionSettings> tested;
    ConnectionServices::Answer answer;
    int stops = 0;
    QString missing; ///< what is said of MySQL's driver

    ConnectionServices services()
    {
        return {
            [this](DatabaseKind kind) { return kind == DatabaseKind::MySql ? missing : QString(); },
            [this](const ConnectionSettings &settings, const ConnectionServices::Answer &whenDone) {
                tested << settings;
                answer = whenDone;
            },
            [this] { ++stops; }
        };
    }
};

inline DatabaseInfo info(const QString &version)
{
    return { QStringLiteral("shop"),
             {},
             version,
             QStringLiteral("UTF-8"),
             std::make_shared<const Schema>() };
}

/// ConnectDialogFixture has the dialog for servers, with settings of its own, and uses it by mouse
/// and keys.
class ConnectDialogFixture
{
protected:
    /// Forgets the dialog and what was saved.
    void renew()
    {
        m_dialog.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_services = std::make_unique<Services>();
    }
    void open()
    {
        m_dialog = std::make_unique<ConnectDialog>(*m_settings, m_services->services());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template <typename T>
    T *find(const char *name)
    {
        T *found = m_dialog->findChild<T *>(QLatin1StringView(name));
        Q_ASSERT(found);
        return found;
    }
    void type(const char *field, const QString &text) { find<QLineEdit>(field)->setText(text); }
    void click(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    QString outcome() { return find<QLabel>("connectOutcome")->text(); }
    /// The URL that Connect asks for.
    QString requested()
    {
        QSignalSpy spy(m_dialog.get(), &ConnectDialog::connectRequested);
        click("connectToServer");
        return spy.isEmpty() ? QString()
                             : displayUrl(spy.first().first().value<ConnectionSettings>());
    }
    QStringList listed()
    {
        QStringList titles;
        const auto *list = find<QListWidget>("connections");
        for (int row = 0; row < list->count(); ++row)
            titles << list->item(row)->text();
        return titles;
    }
    /// Saves connections by their URLs.
    void save(const QStringList &urls)
    {
        QList<SavedConnection> connections;
        for (const QString &url : urls)
            connections << SavedConnection { {}, *settingsFromUrl(url) };
        SavedConnections(*m_settings).setAll(connections);
    }
    QStringList saved()
    {
        QStringList urls;
        for (const SavedConnection &connection : SavedConnections(*m_settings).all())
            urls << displayUrl(connection.settings);
        return urls;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ConnectDialog> m_dialog;
};

} // namespace roundtrip::test
