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

/// The path that is browsed: the root table, then each hop along a relation, each with a menu of
/// what else could stand there; "+" adds a hop or a sibling. A left arrow marks a reverse relation.
class PathBar : public QWidget
{
    Q_OBJECT

public:
    explicit PathBar(QWidget *parent = nullptr);

    /// Shows \a query's path in \a schema; null for nothing.
    void setPath(std::shared_ptr<const Schema> schema, const QuerySet &query);

signals:
    /// Another path was chosen: a root table and its lookups, without filter or order.
    void pathChosen(const roundtrip::QuerySet &query);

private:
    /// A lookup as the names of its relations.
    using Hops = QStringList;

    void rebuild();
    /// \a table is the one that it leads to, or -1.
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
