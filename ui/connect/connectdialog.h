// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/connect/connectionform.h"
#include "ui/connect/savedconnections.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace roundtrip {

/// ConnectionServices are the functions by which the dialog tests connections, which it does not
/// see itself. The application provides them.
struct ConnectionServices
{
    /// Takes the outcome of a test: what is known of the opened database, or the error.
    using Answer = std::function<void(const Result<DatabaseInfo> &)>;

    ConnectionForm::DriverCheck missingDriver {};
    /// Begins a test: opens a database beside the one in the window, and closes it again. Returns
    /// at once; \a answer is called on the thread of the caller, unless stopTest() is called or
    /// another test begins first.
    std::function<void(const ConnectionSettings &settings, const Answer &answer)> test {};
    /// Gives up the test under way, if any: its answer is not called.
    std::function<void()> stopTest {};
};

/// ConnectDialog lets the user choose a server to connect to: it has a list of the saved
/// connections and a form for the chosen one. It never blocks: a test runs on another thread, and
/// whoever shows the dialog answers connectRequested() with accept() or showFailure().
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a settings must outlive the dialog.
    ConnectDialog(QSettings &settings, ConnectionServices services, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Selects the saved connection whose URL is that of \a settings, passwords apart, and gives it
    /// \a settings; where there is none, adds a connection with them. Shows \a message as a
    /// failure, for example that the server wants a password.
    void choose(const ConnectionSettings &settings, const QString &message = {});
    /// Returns whether connectRequested() was emitted and has not been answered yet.
    [[nodiscard]] bool isConnecting() const { return m_state == State::Connecting; }
    /// Shows \a error and lets the user edit the form again.
    void showFailure(const DbError &error);

    void accept() override;
    void reject() override;

signals:
    /// The user wants to open the database that \a settings name.
    void connectRequested(const roundtrip::ConnectionSettings &settings);
    /// The dialog was closed while it waited for the answer to connectRequested(): the connection
    /// is not wanted any longer.
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
    QList<SavedConnection> m_connections; ///< in the order of m_list, with the passwords entered
    int m_current = -1; ///< row of the connection that the form shows; -1 for none
    State m_state = State::Idle;
    QPointer<QWidget> m_focus; ///< the widget with the focus before a test or a connect disabled it
    int m_test = 0; ///< changes with each state, so that an answer to an earlier test is dropped

    QListWidget *m_list;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    ConnectionForm *m_form;
    QLabel *m_outcome = nullptr;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_connectButton = nullptr;
};

} // namespace roundtrip
