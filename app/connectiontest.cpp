// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/connectiontest.h"

#include "datalayer/base/serverkind.h"
#include "datalayer/base/whenanswered.h"
#include "datalayer/engine/driver.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/errortext.h"

#include <algorithm>
#include <utility>

namespace roundtrip {

struct ConnectionTest::Attempt
{
    QueryLog log;
    QueryRunner runner { log };
};

ConnectionTest::ConnectionTest(QObject *parent)
    : QObject(parent)
{ }

ConnectionTest::~ConnectionTest()
{
    shutDown();
}

bool ConnectionTest::shutDown()
{
    bool haveEnded = true;
    for (const auto &attempt : m_attempts)
        haveEnded = attempt->runner.shutDown() && haveEnded;
    return haveEnded;
}

void ConnectionTest::begin(const ConnectionSettings &settings,
                           const ConnectionServices::Answer &answer)
{
    stop();
    m_attempts.push_back(std::make_unique<Attempt>());
    Attempt *attempt = m_attempts.back().get();
    m_current = attempt;
    whenAnswered(attempt->runner.open(settings), this,
                 [this, attempt, answer](const Result<DatabaseInfo> &info) {
                     if (m_current != attempt)
                         return;
                     m_current = nullptr;
                     answer(info);
                 });
    // Queued: a runner cannot be deleted from within its own signal.
    connect(
        &attempt->runner, &QueryRunner::busyChanged, this,
        [this, attempt](bool isBusy) {
            if (!isBusy)
                end(attempt);
        },
        Qt::QueuedConnection);
}

void ConnectionTest::stop()
{
    // The answer that it was stopped is nobody's to hear.
    const Attempt *stopped = std::exchange(m_current, nullptr);
    for (const auto &attempt : m_attempts) {
        if (attempt.get() == stopped)
            attempt->runner.stopOpening();
    }
}

void ConnectionTest::end(const Attempt *attempt)
{
    // Its answer was given: it came into the queue before this.
    if (attempt == m_current)
        m_current = nullptr;
    std::erase_if(m_attempts, [attempt](const auto &each) { return each.get() == attempt; });
}

QString missingDriver(DatabaseKind kind)
{
    if (kind == DatabaseKind::Sqlite)
        return {};
    const Result<> there = checkDriver(serverKind(kind).driver);
    return there ? QString() : errorText(there.error());
}

} // namespace roundtrip

#include "moc_connectiontest.cpp"
