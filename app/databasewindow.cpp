// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/databasewindow.h"

#include "app/samplelibrary.h"
#include "app/version.h"

#include <tuple>

namespace roundtrip {

DatabaseWindow::DatabaseWindow(QSettings &settings)
    : m_runner(m_log)
    , m_records(m_runner)
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
              [this] { m_connectionTest.stop(); } },
            &findVersions })
{ }

DatabaseWindow::~DatabaseWindow()
{
    std::ignore = end(); // while those live who wait for it
}

bool DatabaseWindow::end()
{
    const bool haveTestsEnded = m_connectionTest.shutDown();
    return m_runner.shutDown() && haveTestsEnded;
}

} // namespace roundtrip
