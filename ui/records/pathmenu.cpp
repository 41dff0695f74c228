// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/pathmenu.h"

#include "ui/parts/menufield.h"
#include "ui/parts/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// More of them nobody looks through; a further letter leaves fewer.
constexpr qsizetype mostWays = 100;

/// The relation of the table \a table that is called \a name, in whatever case, or null.
const Relation *relationCalled(const Schema &schema, int table, const QString &name)
{
    const auto &relations = schema.relations(table);
    const auto found = std::ranges::find_if(relations, [&name](const Relation &relation) {
        return relation.displayName().compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == relations.end() ? nullptr : &*found;
}

/// The names of the relations of a table that have \a begun in them: first the one that is it.
QStringList namesWith(const Schema &schema, int table, const QString &begun)
{
    QStringList found;
    for (const Relation &relation : schema.relations(table)) {
        const QString &name = relation.displayName();
        if (name.compare(begun, Qt::CaseInsensitive) == 0)
            found.prepend(name);
        else if (name.contains(begun, Qt::CaseInsensitive))
            found << name;
    }
    return found;
}

} // namespace

PathMenu::PathMenu(std::shared_ptr<const Schema> schema, int table, QWidget *parent)
    : QMenu(parent)
    , m_schema(std::move(schema))
    , m_table(table)
{
    setObjectName("pathMenu"_L1);
    auto *field = new MenuField(tr("Relations, with dots between them"), this);
    addAction(field);
    connect(field, &MenuField::typed, this, &PathMenu::offer);
    offer({});
}

/// Each relation that goes on from the last whole name of \a text, and has what follows in its
/// own.
void PathMenu::offer(const QString &text)
{
    for (QAction *way : std::as_const(m_ways)) {
        removeAction(way);
        way->deleteLater(); // it may have been taken just now
    }
    m_ways.clear();
    static const QRegularExpression separator(u"\\s*(?:\\.|__|›|>)\\s*"_s);
    QStringList names = text.trimmed().split(separator);
    const QString begun = names.takeLast();
    QStringList hops;
    int table = m_table;
    for (const QString &name : std::as_const(names)) {
        const Relation *relation = table < 0 ? nullptr : relationCalled(*m_schema, table, name);
        table = relation ? relation->target : -1;
        if (relation)
            hops << relation->displayName();
    }
    const QStringList found = table < 0 ? QStringList() : namesWith(*m_schema, table, begun);
    for (const QString &name : found) {
        const QStringList path = hops + QStringList { name };
        m_ways << addAction(plainActionText(path.join(u" › "_s)), this,
                            [this, path] { emit pathChosen(path); });
        if (m_ways.size() == mostWays)
            break;
    }
    if (m_ways.isEmpty()) {
        m_ways << addAction(tr("No relation is called that"));
        m_ways.constLast()->setEnabled(false);
    }
}

} // namespace roundtrip

#include "moc_pathmenu.cpp"
