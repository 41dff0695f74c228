// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/application.h"

#include "datalayer/engine/connection.h"

#include <QThread>

#include <tuple>

namespace roundtrip {

Application::Application(QSettings &settings)
    : m_runner(m_log)
    , m_records(m_runner, m_log)
    , m_logModel(m_log)
    , m_window(
          { m_runner,
            m_records,
            m_logModel,
            settings,
            sampleLibrary(),
            sampleQuery(),
            { &missingDriver,
              [this](const ConnectionSettings &server, const ConnectionServices::Answer &answer) {
                  m_connectionTest.begin(server, answer);
              },
              [this] { m_connectionTest.stop(); } } })
{
    Connection::forbidThread(QThread::currentThread());
}

bool Application::end()
{
    const bool haveTestsEnded = m_connectionTest.shutDown();
    return m_runner.shutDown() && haveTestsEnded;
}

Application::~Application()
{
    std::ignore = end(); // while those live who wait for it
    Connection::forbidThread(nullptr);
}

void Application::open(const Options &options)
{
    m_window.setStrategy(options.strategy);
    if (options.view)
        m_window.setView(*options.view, options.columns);
    m_window.open(options.database, options.query);
}

} // namespace roundtrip
