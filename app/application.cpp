// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/application.h"

#include "datalayer/engine/connection.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/windowplace.h"

#include <QApplication>
#include <QEvent>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

namespace roundtrip {

namespace {

/// A window that appears so much later is not felt to be late.
constexpr std::chrono::milliseconds patience { 20 };

/// Shows a window with its first records, so that it is painted once and whole, or after a moment
/// without.
void showWithRecords(DatabaseWindow &own)
{
    MainWindow *window = &own.window();
    auto *waiting = new QObject(window);
    const auto show = [window, waiting] {
        waiting->deleteLater();
        if (window->isVisible())
            return;
        window->show();
        // Parts that have their size ask for another layout, which is not seen without this.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    };
    QTimer::singleShot(patience, waiting, show);
    QObject::connect(&own.records(), &RecordTreeModel::loadFinished, waiting, show,
                     Qt::QueuedConnection); // all of the window has heard of the records by then
}

} // namespace

Application::Application(QSettings &settings, const std::optional<ConnectionSettings> &first)
    : m_settings(settings)
    , m_session(settings)
{
    addWindow(first);
    Connection::forbidThread(QThread::currentThread());
}

bool Application::end()
{
    bool haveEnded = m_stuck.empty();
    for (const std::unique_ptr<DatabaseWindow> &own : m_windows)
        haveEnded = own->end() && haveEnded;
    m_session.end();
    return haveEnded;
}

Application::~Application()
{
    std::ignore = end();
    Connection::forbidThread(nullptr);
}

DatabaseWindow &Application::addWindow(const std::optional<ConnectionSettings> &first)
{
    m_windows.push_back(std::make_unique<DatabaseWindow>(m_settings, first));
    MainWindow &window = m_windows.back()->window();
    if (m_windows.size() > 1)
        window.shareAppearance(m_windows.front()->window());
    QObject::connect(&window, &MainWindow::newWindowRequested, &m_context,
                     [this] { openWindow(); });
    QObject::connect(&window, &MainWindow::quitRequested, &m_context, [this] { quit(); });
    QObject::connect(&window, &MainWindow::stateChanged, &m_context, [this] { saveSession(); });
    QObject::connect(&window, &MainWindow::closed, &m_context,
                     [this, &window] { noteClosed(window); });
    return *m_windows.back();
}

void Application::begin(const Options &options)
{
    if (!options.isSessionWanted) {
        Options wanted = options;
        if (isFirstOnSample(options))
            wanted.strategy = FetchStrategy::Naive;
        open(wanted);
        showWithRecords(*m_windows.front());
        return;
    }
    const QList<WindowState> states = m_session.takeLast();
    if (states.isEmpty()) {
        window().showStart();
        window().show();
    }
    for (qsizetype i = 0; i < states.size(); ++i) {
        DatabaseWindow &restored = i == 0 ? *m_windows.front() : addWindow();
        restored.window().restoreState(states[i]);
        if (states.size() == 1)
            showWithRecords(restored);
        else // one above the other as before, whichever has records first
            restored.window().show();
    }
}

/// Whoever sees the sample for the first time sees the problem before the cure.
bool Application::isFirstOnSample(const Options &options) const
{
    const bool isSample = !options.database.script.isEmpty();
    return isSample && !options.isStrategyGiven
        && WindowSettings(m_settings).location({}).query.root().isNull();
}

void Application::open(const Options &options)
{
    window().setStrategy(options.strategy);
    if (options.view)
        window().setView(*options.view, options.columns);
    window().open(options.database, options.query);
}

void Application::openWindow()
{
    const auto *active = qobject_cast<const MainWindow *>(QApplication::activeWindow());
    const QWidget &beside = active ? *active : m_windows.back()->window();
    MainWindow &window = addWindow().window();
    placeWindowBeside(window, beside);
    window.showStart();
    window.show();
    window.activateWindow();
}

/// Whoever closes one of several windows does not want it back; whoever closes the last one, or
/// quits, goes on there the next time.
void Application::noteClosed(const MainWindow &window)
{
    if (m_windows.size() < 2)
        return;
    // Later: this is called by the window itself.
    QTimer::singleShot(0, &m_context, [this, &window] { remove(window); });
}

void Application::remove(const MainWindow &window)
{
    const auto closed = std::ranges::find_if(
        m_windows, [&window](const auto &own) { return &own->window() == &window; });
    if (m_isQuitting || closed == m_windows.end() || m_windows.size() < 2)
        return;
    std::unique_ptr<DatabaseWindow> own = std::move(*closed);
    m_windows.erase(closed);
    if (!own->end())
        m_stuck.push_back(std::move(own));
    saveSession();
}

void Application::quit()
{
    saveSession();
    m_isQuitting = true;
    QApplication::closeAllWindows();
}

void Application::saveSession()
{
    if (m_isQuitting)
        return;
    QList<WindowState> states;
    for (const std::unique_ptr<DatabaseWindow> &own : m_windows)
        states << own->window().state();
    m_session.save(states);
}

} // namespace roundtrip
