// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/queryrunner.h"
#include "ui/connectionform.h"
#include "ui/savedconnections.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace roundtrip {

/// What the dialog needs of a connection that it does not see itself. Given by the application.
struct ConnectionServices
{
    using Answer = std::function<void(const Result<DatabaseInfo> &)>;

    ConnectionForm::DriverCheck missingDriver {};
    /// Opens a database aside from the one in the window, and closes it again. Returns at once;
    /// \a answer is called on this thread unless stopTest() comes before.
    std::function<void(const ConnectionSettings &settings, const Answer &answer)> test {};
    std::function<void()> stopTest {};
};

/// Connects to a server: the saved connections, and a form for the chosen one. Never blocks: a test
/// runs aside, and whoever shows the dialog answers connectRequested() with accept() or
/// showFailure().
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a settings must outlive the dialog.
    ConnectDialog(QSettings &settings, ConnectionServices services, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Chooses the saved connection that is the same but for its password, or makes a new one of
    /// \a settings, and says \a message: the server wants a password, for one.
    void choose(const ConnectionSettings &settings, const QString &message = {});
    /// Whether connectRequested() waits for its answer.
    [[nodiscard]] bool isConnecting() const { return m_state == State::Connecting; }
    void showFailure(const DbError &error);

    void accept() override;
    void reject() override;

signals:
    void connectRequested(const roundtrip::ConnectionSettings &settings);
    /// What was requested is not wanted any longer.
    void connectCancelled();

private:
    enum class State { Idle, Testing, Connecting };
    enum class Outcome { None, Good, Failed };

    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildDetails();
    void fillList();
    void showCurrent(int row);
    void takeForm();
    void addConnection(const SavedConnection &connection);
    void duplicateCurrent();
    void removeCurrent();
    void store();
    void testOrStop();
    void connectToServer();
    void setState(State state);
    void say(const QString &text, Outcome outcome);
    void showTested(const Result<DatabaseInfo> &info);

    SavedConnections m_saved;
    ConnectionServices m_services;
    QList<SavedConnection> m_connections; ///< as in the list; passwords while the dialog is open
    int m_current = -1; ///< whose form is shown
    State m_state = State::Idle;
    QPointer<QWidget> m_focus; ///< where it was before a test
    int m_test = 0; ///< the answer to an earlier test is not for us

    QListWidget *m_list;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    ConnectionForm *m_form;
    QLabel *m_outcome = nullptr;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_connectButton = nullptr;
};

} // namespace roundtrip
