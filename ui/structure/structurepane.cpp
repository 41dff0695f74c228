// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/structure/structurepane.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/theme.h"
#include "ui/structure/structuretext.h"

#include <QEvent>
#include <QTextDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

StructurePane::StructurePane(QueryRunner &runner, QWidget *parent)
    : QTextBrowser(parent)
    , m_runner(runner)
{
    setObjectName("structure"_L1);
    setAccessibleName(tr("Structure"));
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(8);
    render();
}

void StructurePane::setTable(std::shared_ptr<const Schema> schema, const QString &table)
{
    const int position = schema && !table.isNull() ? schema->tableIndex(table) : -1;
    if (schema == m_schema && position == m_table)
        return;
    m_schema = std::move(schema);
    m_table = position;
    m_statement.clear();
    m_isAsked = false;
    render();
    if (isVisible())
        askForStatement();
}

void StructurePane::askForStatement()
{
    if (m_table < 0 || std::exchange(m_isAsked, true))
        return;
    whenAnswered(m_runner.definition(m_schema, m_table), this,
                 [this, schema = m_schema, table = m_table](const Result<QString> &statement) {
                     if (schema != m_schema || table != m_table)
                         return; // another table is shown by now
                     m_statement = statement ? *statement : errorText(statement.error());
                     // One that was stopped can be asked for again.
                     m_isAsked = statement || statement.error().kind != DbError::Kind::Stopped;
                     render();
                 });
}

void StructurePane::render()
{
    const QColor muted = Theme(palette()).muted();
    if (m_table < 0) {
        setHtml(u"<p style='color:%1'>%2</p>"_s.arg(
            muted.name(), tr("Choose a table to see how it is made.").toHtmlEscaped()));
        return;
    }
    setHtml(structureHtml(*m_schema, m_table, m_statement, muted));
}

void StructurePane::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    askForStatement();
}

void StructurePane::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace roundtrip

#include "moc_structurepane.cpp"
