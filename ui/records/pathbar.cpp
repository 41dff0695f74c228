// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/pathbar.h"

#include "ui/parts/plaintext.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

const QString separator = u"__"_s;

QuerySet queryOf(const QString &root, const QList<QStringList> &lookups)
{
    QuerySet query(root);
    for (const QStringList &hops : lookups)
        query = query.prefetchRelated(hops.join(separator));
    return query;
}

/// `← book` for a relation against the direction of its key, with where it leads if the name does
/// not tell.
QString menuText(const Schema &schema, const Relation &relation)
{
    const QString &name = relation.displayName();
    const QString &target = schema.table(relation.target).name;
    QString text = relation.kind == Relation::Kind::Forward ? name : u"← "_s + name;
    if (target != name)
        text += u"   ("_s + target + u')';
    return plainActionText(text);
}

/// What the database says of the table that \a action of \a menu leads to. An action without a tip
/// of its own would show its text.
void setComment(QMenu *menu, QAction *action, const Table &table)
{
    if (table.comment.isEmpty())
        return;
    menu->setToolTipsVisible(true);
    action->setToolTip(plainToolTip(table.comment));
}

/// A table may be called '', which must be seen to be chosen.
QString shownName(const QString &name)
{
    return name.isEmpty() ? u"\"\""_s : name;
}

} // namespace

PathBar::PathBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setObjectName("path"_L1);
}

void PathBar::setPath(std::shared_ptr<const Schema> schema, const QuerySet &query)
{
    m_schema = std::move(schema);
    m_root = query.root();
    m_lookups.clear();
    if (m_schema) {
        // Resolved and written again: a name may contain the separator.
        if (const auto resolved = query.resolve(*m_schema)) {
            for (const QList<StepId> &steps : resolved->lookups.lookups()) {
                Hops hops;
                for (const StepId step : steps)
                    hops << resolved->lookups.step(step).relation->displayName();
                m_lookups << hops;
            }
        }
    }
    rebuild();
}

int PathBar::tableAfter(const Hops &hops) const
{
    int table = m_schema->tableIndex(m_root);
    for (const QString &hop : hops) {
        const Relation *relation = table < 0 ? nullptr : m_schema->relation(table, hop);
        table = relation ? relation->target : -1;
    }
    return table;
}

QToolButton *PathBar::addChip(const QString &text, const QString &name, int table)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName("chip"_L1);
    constexpr qsizetype longest = 24;
    const QString shown = text.size() > longest ? text.first(longest - 1) + u'…' : text;
    chip->setText(plainActionText(shown) + u" ▾"_s);
    const QString comment = table < 0 ? QString() : m_schema->table(table).comment;
    chip->setToolTip(plainToolTip(comment.isEmpty() ? text : text + u"\n"_s + comment));
    chip->setAccessibleName(name);
    chip->setPopupMode(QToolButton::InstantPopup);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setMenu(new QMenu(chip));
    m_layout->addWidget(chip);
    return chip;
}

void PathBar::addArrow(const QString &text)
{
    auto *label = plainLabel(this, text);
    m_layout->addWidget(label);
}

void PathBar::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // Later: the menu of one of these may have brought us here.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (!m_schema)
        return;
    QToolButton *root = addChip(m_root.isNull() ? tr("Choose a table") : shownName(m_root),
                                tr("Root table"), m_schema->tableIndex(m_root));
    connect(root->menu(), &QMenu::aboutToShow, this,
            [this, menu = root->menu()] { fillRootMenu(menu); });
    if (m_root.isNull())
        return;
    for (qsizetype lookup = 0; lookup < m_lookups.size(); ++lookup) {
        const Hops &hops = m_lookups[lookup];
        // Of a sibling, only what it does not share with the lookup before.
        qsizetype shared = 0;
        if (lookup > 0) {
            const Hops &before = m_lookups[lookup - 1];
            while (shared < std::min(hops.size(), before.size()) && hops[shared] == before[shared])
                ++shared;
            addArrow(shared > 0 ? u"+ "_s + hops[shared - 1] + u" ›"_s : u"+"_s);
        }
        for (qsizetype hop = shared; hop < hops.size(); ++hop) {
            if (lookup == 0 || hop > shared)
                addArrow(u"›"_s);
            QToolButton *chip = addChip(hops[hop], tr("Hop %1").arg(hop + 1),
                                        tableAfter(hops.first(hop + 1)));
            connect(chip->menu(), &QMenu::aboutToShow, this,
                    [this, menu = chip->menu(), lookup, hop] { fillHopMenu(menu, lookup, hop); });
        }
    }
    auto *add = new QToolButton(this);
    add->setObjectName("chip"_L1);
    add->setText(u"+"_s);
    add->setToolTip(tr("Add a hop or a sibling"));
    add->setAccessibleName(add->toolTip());
    add->setPopupMode(QToolButton::InstantPopup);
    add->setFocusPolicy(Qt::StrongFocus);
    add->setMenu(new QMenu(add));
    connect(add->menu(), &QMenu::aboutToShow, this,
            [this, menu = add->menu()] { fillAddMenu(menu); });
    m_layout->addWidget(add);
}

void PathBar::choose(QList<Hops> lookups)
{
    lookups.removeAll({});
    m_lookups = std::move(lookups);
    emit pathChosen(queryOf(m_root, m_lookups));
}

void PathBar::fillRootMenu(QMenu *menu)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const Table &table : m_schema->tables()) {
        QAction *action = menu->addAction(plainActionText(shownName(table.name)), this,
                                          [this, name = table.name] {
                                              m_root = name;
                                              choose({});
                                          });
        setComment(menu, action, table);
        action->setCheckable(true);
        action->setChecked(table.name == m_root);
        group->addAction(action);
    }
}

void PathBar::addRelations(QMenu *menu, const Hops &prefix, qsizetype replaced, qsizetype hop)
{
    const int table = tableAfter(prefix);
    if (table < 0)
        return;
    auto *group = new QActionGroup(menu);
    for (const Relation &relation : m_schema->relations(table)) {
        const Hops hops = prefix + Hops { relation.displayName() };
        QAction *action = menu->addAction(menuText(*m_schema, relation), this,
                                          [this, hops, replaced] {
                                              QList<Hops> lookups = m_lookups;
                                              if (replaced >= 0)
                                                  lookups[replaced] = hops;
                                              else
                                                  lookups << hops;
                                              choose(lookups);
                                          });
        setComment(menu, action, m_schema->table(relation.target));
        if (replaced >= 0) {
            // One takes the place of another; where there is none yet, it lengthens the path.
            action->setCheckable(hop < m_lookups[replaced].size());
            action->setChecked(m_lookups[replaced].value(hop) == relation.displayName());
            group->addAction(action);
        } else {
            const bool isThere = std::ranges::any_of(m_lookups, [&hops](const Hops &lookup) {
                return lookup.size() >= hops.size() && lookup.first(hops.size()) == hops;
            });
            action->setEnabled(!isThere);
        }
    }
    if (m_schema->relations(table).empty()) {
        menu->addAction(plainActionText(tr("%1 has no foreign keys, and none refers to it")
                                            .arg(m_schema->table(table).name)))
            ->setEnabled(false);
    }
}

void PathBar::fillHopMenu(QMenu *menu, qsizetype lookup, qsizetype hop)
{
    menu->clear();
    addRelations(menu, m_lookups[lookup].first(hop), lookup, hop);
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, lookup, hop] {
        QList<Hops> lookups = m_lookups;
        lookups[lookup] = lookups[lookup].first(hop);
        choose(lookups);
    });
}

void PathBar::fillAddMenu(QMenu *menu)
{
    menu->clear();
    // The last hop is where most go on: it stands first, and open.
    QList<Hops> places;
    for (const Hops &lookup : std::as_const(m_lookups)) {
        for (qsizetype length = lookup.size(); length > 0; --length) {
            if (!places.contains(lookup.first(length)))
                places << lookup.first(length);
        }
    }
    places << Hops();
    bool isFirst = true;
    for (const Hops &place : std::as_const(places)) {
        const QString name = plainActionText(place.isEmpty() ? m_root : place.join(u" › "_s));
        if (isFirst) {
            menu->addSection(tr("After %1").arg(name));
            // Going on after the end of a lookup lengthens it.
            const qsizetype end = m_lookups.indexOf(place);
            addRelations(menu, place, end, place.size());
            isFirst = false;
        } else {
            if (!menu->isEmpty())
                menu->addSeparator();
            addRelations(menu->addMenu(tr("Beside, from %1").arg(name)), place, -1, 0);
        }
    }
}

} // namespace roundtrip

#include "moc_pathbar.cpp"
