// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowlayout.h"

#include "ui/parts/windowsettings.h"
#include "ui/queries/querylogpane.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/tablecolumns.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/panes.h"
#include "ui/window/windowplace.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

void WindowLayout::restore()
{
    placeWindow(m_parts.window, m_parts.settings.numbers(u"geometry"_s));
    m_parts.panes.restore(m_parts.settings);
    m_parts.sidebar.restore(m_parts.settings);
    m_parts.records.restoreColumns(m_parts.settings.numbers(u"recordColumns"_s));
    m_parts.log.restoreColumns(m_parts.settings.numbers(u"queryColumns"_s));
}

void WindowLayout::save()
{
    m_parts.settings.setNumbers(u"geometry"_s, windowPlace(m_parts.window));
    m_parts.panes.save(m_parts.settings);
    m_parts.sidebar.save(m_parts.settings);
    m_parts.settings.setNumbers(u"recordColumns"_s, m_parts.records.saveColumns());
    m_parts.records.table()->columns()->save();
    m_parts.settings.setNumbers(u"queryColumns"_s, m_parts.log.saveColumns());
}

} // namespace roundtrip
