// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace roundtrip {

class BrowsedDatabase;
class DetailPane;
class QuerySet;
class RecordPane;
class RecordTreeModel;
class RelationBar;
class Sidebar;
class StatusLine;
class StructurePane;
class ToolBar;

/// ShownDatabase has the window show which database is open, which tables the database has, and
/// which table and lookups the records are of. What loading these has cost is for ShownLoad to
/// show.
class ShownDatabase final : public QObject
{
    Q_OBJECT

public:
    /// Parts are the database and what shows it; all of it must outlive the ShownDatabase.
    struct Parts
    {
        BrowsedDatabase &browsed;
        RecordTreeModel &records;
        QWidget &window; ///< its title names the database
        ToolBar &toolBar;
        Sidebar &sidebar;
        RecordPane &pane;
        DetailPane &detail;
        StructurePane &structure;
        RelationBar &relations;
        StatusLine &status;
    };

    explicit ShownDatabase(const Parts &parts, QObject *parent = nullptr);

signals:
    /// Other records are shown, or another database without any.
    void changed();

private:
    void showOpened(const QuerySet &first);
    void showSchema();
    void showPath();
    void showLoaded();

    Parts m_parts;
};

} // namespace roundtrip
