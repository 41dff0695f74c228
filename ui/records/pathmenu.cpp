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

/// Hop is a relation that a text begins with, whose name a separator follows.
struct Hop
{
    const Relation *relation = nullptr; ///< null if there is none
    qsizetype length = 0; ///< of name and separator
};

/// The relation of \a table that \a text begins with: of several the one with the longest name,
/// since names may have a dot in them.
Hop firstHop(const Schema &schema, int table, const QString &text)
{
    static const QRegularExpression betweenHops(u"\\s*(?:\\.|__|›|>)\\s*"_s);
    Hop hop;
    qsizetype longest = 0;
    for (const Relation &relation : schema.relations(table)) {
        const QString &name = relation.displayName();
        if (name.size() <= longest || !text.startsWith(name, Qt::CaseInsensitive))
            continue;
        const auto behind = betweenHops.match(text, name.size(), QRegularExpression::NormalMatch,
                                              QRegularExpression::AnchorAtOffsetMatchOption);
        if (!behind.hasMatch())
            continue;
        longest = name.size();
        hop = { &relation, behind.capturedEnd() };
    }
    return hop;
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
    QStringList hops;
    int table = m_table;
    QString rest = text.trimmed();
    QStringList found = namesWith(*m_schema, table, rest);
    // What begins another name may be the whole name of a hop.
    for (Hop hop = firstHop(*m_schema, table, rest); hop.relation;
         hop = firstHop(*m_schema, table, rest)) {
        const QStringList on = namesWith(*m_schema, hop.relation->target, rest.sliced(hop.length));
        if (!found.isEmpty() && on.isEmpty())
            break;
        hops << hop.relation->displayName();
        table = hop.relation->target;
        rest.remove(0, hop.length);
        found = on;
    }
    for (const QString &name : std::as_const(found)) {
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
