// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/exporting.h"

#include "datalayer/models/recordpages.h"
#include "ui/records/detailpane.h"
#include "ui/records/recordcopy.h"
#include "ui/records/recorddetail.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/exportbar.h"
#include "ui/window/loadkeeping.h"
#include "ui/window/messagebar.h"

#include <QMenu>

namespace roundtrip {

Exporting::Exporting(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.records, &RecordPane::menuRequested, this, [this](QMenu *menu) {
        menu->addSeparator();
        menu->addAction(tr("Export…"), Qt::CTRL | Qt::Key_E, this, &Exporting::choose);
        menu->addAction(tr("Save load…"), QKeySequence::Save, &m_parts.keeping,
                        &LoadKeeping::choose);
    });
    for (const RecordCopy *copying :
         { m_parts.records.copying(), m_parts.records.table()->copying(),
           m_parts.detail.record()->copying() })
        connect(copying, &RecordCopy::said, this, &Exporting::sayCopied);
}

void Exporting::choose()
{
    if (m_parts.browsed.isKept())
        return m_parts.browsed.sayKept();
    m_parts.bar.choose(m_parts.browsed.settings(), m_parts.pages.query(),
                       m_parts.pages.totalCount());
}

void Exporting::sayCopied(const QString &text, bool offersExport)
{
    m_parts.message.showMessage(text, offersExport ? tr("Export…") : QString(),
                                [this] { choose(); });
}

} // namespace roundtrip

#include "moc_exporting.cpp"
