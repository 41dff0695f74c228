// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordmenu.h"

#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/recordquery.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/plaintext.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

RecordMenu::RecordMenu(const RecordPlace &place, QWidget *parent)
    : QMenu(parent)
{
    setObjectName("recordMenu"_L1);
    setToolTipsVisible(true);
    QAction *open = addAction(tr("Open from here"));
    open->setShortcut(Qt::CTRL | Qt::Key_Return);
    const auto query = queryOfRecord(place);
    open->setEnabled(query.has_value());
    open->setToolTip(query ? tr("Make this record the root, alone")
                           : tr("This record has no key that tells it apart from others"));
    connect(open, &QAction::triggered, this, [this, query] { emit openRequested(*query); });
    addRelations(place);
}

void RecordMenu::addRelations(const RecordPlace &place)
{
    const Schema &schema = place.records->schema();
    const auto &relations = schema.relations(place.set->table());
    if (relations.empty())
        return;
    QMenu *menu = addMenu(tr("Go to"));
    for (const Relation &relation : relations) {
        const QString arrow = relation.kind == Relation::Kind::Forward ? u"→ "_s : u"← "_s;
        const QString &target = schema.table(relation.target).name;
        QString text = arrow + relation.displayName();
        if (target != relation.displayName())
            text += u"   ("_s + target + u')';
        const auto query = queryOfRelated(place, relation);
        QAction *action = menu->addAction(plainActionText(text));
        action->setEnabled(query.has_value());
        connect(action, &QAction::triggered, this, [this, query] { emit openRequested(*query); });
    }
}

} // namespace roundtrip

#include "moc_recordmenu.cpp"
