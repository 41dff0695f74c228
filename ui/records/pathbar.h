// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace roundtrip {

/// PathBar shows the path that is browsed: a button for the root table, then one for each hop along
/// a relation. Each button has a menu of what could stand in its place; "+" adds a hop or a sibling
/// of one. In the menus a left arrow marks each relation that does not follow a foreign key
/// forward.
class PathBar : public QWidget
{
    Q_OBJECT

public:
    explicit PathBar(QWidget *parent = nullptr);

    /// Shows the path of \a query, its root and lookups in \a schema. Shows nothing where \a schema
    /// is null, and no lookups where \a query does not fit it.
    void setPath(std::shared_ptr<const Schema> schema, const QuerySet &query);

signals:
    /// The user has chosen another path; \a query has its root table and lookups, without filter or
    /// order.
    void pathChosen(const roundtrip::QuerySet &query);

private:
    /// Hops is one lookup, as the names of its relations.
    using Hops = QStringList;

    void rebuild();
    /// Adds a button with a menu. \a text is what it shows, \a name its accessible name, \a table
    /// the index of the table that it leads to, or -1.
    QToolButton *addChip(const QString &text, const QString &name, int table);
    void addArrow(const QString &text);
    void fillRootMenu(QMenu *menu);
    void fillHopMenu(QMenu *menu, qsizetype lookup, qsizetype hop);
    void fillAddMenu(QMenu *menu);
    void addRelations(QMenu *menu, const Hops &prefix, qsizetype replaced, qsizetype hop);
    void choose(QList<Hops> lookups);
    [[nodiscard]] int tableAfter(const Hops &hops) const;

    std::shared_ptr<const Schema> m_schema;
    QString m_root;
    QList<Hops> m_lookups;
    QHBoxLayout *m_layout;
};

} // namespace roundtrip
