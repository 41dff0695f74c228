// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/relationkeeping.h"

#include "ui/parts/windowsettings.h"
#include "ui/records/recordpane.h"
#include "ui/relations/relationbar.h"
#include "ui/relations/relationpane.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/panes.h"

namespace roundtrip {

RelationKeeping::RelationKeeping(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    RelationBar *bar = &m_parts.bar;
    connect(bar, &RelationBar::guessesWanted, this, &RelationKeeping::useGuesses);
    connect(bar, &RelationBar::paneWanted, this, &RelationKeeping::showPane);
    connect(bar, &RelationBar::relationsWanted, this, &RelationKeeping::relate);
    connect(bar, &RelationBar::relationsRead, this, &RelationKeeping::declare);
    connect(&m_parts.browsed, &BrowsedDatabase::misfitFound, bar, &RelationBar::tell);
    connect(bar, &RelationBar::forgetWanted, this, &RelationKeeping::forget);
}

void RelationKeeping::showPane(bool isShown)
{
    RelationPane *pane = m_parts.bar.pane();
    const bool hadFocus = pane->isAncestorOf(pane->window()->focusWidget());
    m_parts.panes.showAside(pane, isShown);
    if (hadFocus && !isShown)
        m_parts.records.focusView();
}

void RelationKeeping::useGuesses(bool usesThem)
{
    ConnectionSettings changed = m_parts.browsed.settings();
    changed.guessesRelations = usesThem;
    m_parts.browsed.openAgain(changed, [this, usesThem] {
        m_parts.settings.setUsesGuesses(m_parts.browsed.place(), usesThem);
    });
}

/// With relations whose text is \a json, which is kept as it is.
void RelationKeeping::declare(const RelationDeclarations &declared, const QByteArray &json)
{
    ConnectionSettings changed = m_parts.browsed.settings();
    changed.declaredRelations = declared.relations;
    changed.declaredNames = declared.names;
    m_parts.browsed.openAgain(changed, [this, json] {
        m_parts.browsed.forgetLeftOut();
        m_parts.settings.setRelations(m_parts.browsed.place(), json);
    });
}

void RelationKeeping::relate(const RelationDeclarations &declared, bool usesGuesses)
{
    ConnectionSettings changed = m_parts.browsed.settings();
    changed.declaredRelations = declared.relations;
    changed.declaredNames = declared.names;
    changed.guessesRelations = usesGuesses;
    m_parts.browsed.openAgain(changed, [this, declared, usesGuesses] {
        keep(unitedRelations(declared, m_parts.browsed.leftOut()));
        m_parts.settings.setUsesGuesses(m_parts.browsed.place(), usesGuesses);
    });
}

/// What does not fit the database is kept, for when it fits again, until the user wants it gone.
void RelationKeeping::forget()
{
    const ConnectionSettings &used = m_parts.browsed.settings();
    m_parts.browsed.forgetLeftOut();
    keep({ used.declaredRelations, used.declaredNames });
}

void RelationKeeping::keep(const RelationDeclarations &declared)
{
    const bool isEmpty = declared.relations.isEmpty() && declared.names.isEmpty();
    m_parts.settings.setRelations(m_parts.browsed.place(),
                                  isEmpty ? QByteArray() : writtenRelations(declared));
}

} // namespace roundtrip

#include "moc_relationkeeping.cpp"
