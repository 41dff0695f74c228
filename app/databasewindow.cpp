// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/databasewindow.h"

#include "app/samplelibrary.h"
#include "app/version.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/databaseopening.h"

#include <tuple>

namespace roundtrip {

DatabaseWindow::DatabaseWindow(QSettings &settings, const std::optional<ConnectionSettings> &first)
    : m_runner(m_log)
    , m_records(begun(m_runner, first, settings))
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

/// Returns \a runner, which has begun to open \a first by then: the window takes longer to build.
QueryRunner &DatabaseWindow::begun(QueryRunner &runner,
                                   const std::optional<ConnectionSettings> &first,
                                   QSettings &settings)
{
    if (first)
        DatabaseOpening::beginAhead(runner, *first, WindowSettings(settings));
    return runner;
}

bool DatabaseWindow::end()
{
    const bool haveTestsEnded = m_connectionTest.shutDown();
    return m_runner.shutDown() && haveTestsEnded;
}

} // namespace roundtrip
