// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>
#include <QSemaphore>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <utility>

namespace roundtrip::test {

/// StatementWatch calls a function for each statement that has run, on the thread that ran it and
/// before anything else happens there. The function gets the line that a connection writes to the
/// logging category `roundtrip.sql`: the statement's text, its rows and its time. Only one
/// StatementWatch may live at a time.
class StatementWatch
{
public:
    explicit StatementWatch(std::function<void(const QString &)> seen)
        : m_seen(std::move(seen))
    {
        {
            const std::lock_guard lock(mutex);
            active = this;
        }
        previous = qInstallMessageHandler(&StatementWatch::see);
        QLoggingCategory::setFilterRules(QStringLiteral("roundtrip.sql.debug=true"));
    }
    ~StatementWatch()
    {
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules({});
        const std::lock_guard lock(mutex); // waits for a call of the function to return
        active = nullptr;
    }
    Q_DISABLE_COPY_MOVE(StatementWatch)

private:
    static void see(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (type != QtDebugMsg || qstrcmp(context.category, "roundtrip.sql") != 0) {
            previous(type, context, message);
            return;
        }
        const std::lock_guard lock(mutex);
        if (active)
            active->m_seen(message);
    }

    inline static QtMessageHandler previous = nullptr;
    inline static std::mutex mutex;
    inline static StatementWatch *active = nullptr; ///< guarded by mutex
    std::function<void(const QString &)> m_seen;
};

/// StatementGate holds the database thread from when the first statement with a given text has run
/// until open(). So what a test does meanwhile on its own thread always falls between the same two
/// statements.
class StatementGate
{
public:
    /// \a part is the text that the statement must contain.
    explicit StatementGate(const QString &part)
        : m_watch([this, part](const QString &statement) {
            if (statement.contains(part) && !m_isReached.exchange(true))
                m_opened.acquire();
        })
    { }
    ~StatementGate() { open(); }
    Q_DISABLE_COPY_MOVE(StatementGate)

    /// Whether the database thread has come to the gate.
    [[nodiscard]] bool isReached() const { return m_isReached; }
    /// Lets the database thread go on.
    void open() { m_opened.release(); }

private:
    QSemaphore m_opened;
    std::atomic_bool m_isReached = false;
    StatementWatch m_watch;
};

} // namespace roundtrip::test
