// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/showndatabase.h"

#include "datalayer/models/recordtreemodel.h"
#include "ui/records/detailpane.h"
#include "ui/records/pathbar.h"
#include "ui/records/recordpane.h"
#include "ui/relations/relationbar.h"
#include "ui/sidebar/sidebar.h"
#include "ui/structure/structurepane.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/kepttext.h"
#include "ui/window/statusline.h"
#include "ui/window/toolbar.h"

namespace roundtrip {

ShownDatabase::ShownDatabase(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.browsed, &BrowsedDatabase::opened, this, &ShownDatabase::showOpened);
    connect(&m_parts.browsed, &BrowsedDatabase::schemaChanged, this, [this] {
        showSchema();
        showPath();
    });
    connect(&m_parts.browsed, &BrowsedDatabase::loadFinished, this, &ShownDatabase::showLoaded);
    connect(&m_parts.browsed, &BrowsedDatabase::pageLoaded, &m_parts.sidebar, &Sidebar::countMore);
}

void ShownDatabase::showOpened(const QuerySet &first)
{
    const DatabaseInfo &info = m_parts.browsed.info();
    m_parts.window.setWindowTitle(windowTitleOf(info));
    m_parts.status.setDatabase(databaseStatus(info));
    m_parts.detail.clear();
    m_parts.toolBar.path()->setPath(info.schema, first);
    showSchema();
    const ConnectionSettings &settings = m_parts.browsed.settings();
    m_parts.sidebar.setSample(settings.kind == DatabaseKind::Sqlite && settings.path.isEmpty());
    if (!first.root().isNull()) {
        m_parts.pane.setPlaceholder(tr("Loading…"));
        return;
    }
    m_parts.pane.setPlaceholder(tr("%1 has no tables.").arg(info.title));
    m_parts.status.showCount(m_parts.records.pages());
    emit changed();
}

void ShownDatabase::showSchema()
{
    m_parts.sidebar.setSchema(m_parts.browsed.info().schema, m_parts.browsed.isCountedByItself());
}

/// After a load that has failed, too: the path goes back to what is shown.
void ShownDatabase::showPath()
{
    const QuerySet &shown = m_parts.records.pages().query();
    const DatabaseInfo &info = m_parts.browsed.info();
    m_parts.toolBar.path()->setPath(info.schema, shown);
    m_parts.sidebar.setRoot(shown.root());
    m_parts.structure.setTable(info.schema, shown.root());
    m_parts.relations.setTable(info.schema, info.title, m_parts.browsed.settings(), shown.root());
}

void ShownDatabase::showLoaded()
{
    const QString &root = m_parts.records.pages().query().root();
    showPath();
    m_parts.pane.setPlaceholder(root.isNull()
                                    ? tr("Nothing of %1 is loaded. Choose a table at the top left.")
                                          .arg(m_parts.browsed.info().title)
                                    : tr("%1 has no records.").arg(root));
    m_parts.sidebar.countMore();
    m_parts.pane.tellCurrent();
    emit changed();
}

} // namespace roundtrip

#include "moc_showndatabase.cpp"
