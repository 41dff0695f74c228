// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/detailpane.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/logtext.h"
#include "datalayer/sql/summarytext.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/sqltext.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/queries/planpane.h"
#include "ui/records/recorddetail.h"
#include "ui/records/sqlcopy.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Of a tab besides its text, in pixels, with texts of the usual size.
constexpr int tabPadding = 20;

/// `[1, 2, 3, … 40]`
QString valuesText(const QList<Value> &values)
{
    constexpr qsizetype most = 12;
    QStringList parts;
    for (qsizetype i = 0; i < std::min(values.size(), most); ++i)
        parts << literalText(values[i], 60);
    if (values.size() > most)
        parts << u"… %1"_s.arg(QLocale().toString(values.size()));
    return u'[' + parts.join(u", "_s) + u']';
}

/// `IN (?, ?, ?, … 40)` for a long list: its length says more than its marks.
QString shortenedLists(QString sql)
{
    const QString mark = u"?, "_s;
    const qsizetype first = sql.indexOf(mark + mark + mark + mark);
    if (first < 0)
        return sql;
    qsizetype end = first;
    qsizetype count = 1;
    while (QStringView(sql).sliced(end).startsWith(mark)) {
        end += mark.size();
        ++count;
    }
    sql.replace(first, end + 1 - first, u"?, ?, ?, … %1"_s.arg(QLocale().toString(count)));
    return sql;
}

} // namespace

DetailPane::DetailPane(QueryLogModel &log, QueryRunner &runner, QWidget *parent)
    : QTabWidget(parent)
    , m_log(log)
    , m_heading(plainLabel(this))
    , m_sql(new QPlainTextEdit(this))
    , m_highlighter(new SqlHighlighter(m_sql->document()))
    , m_copying(new SqlCopy(m_sql))
    , m_record(new RecordDetail(runner, this))
    , m_plan(new PlanPane(log, runner, this))
{
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    setUsesScrollButtons(false); // they would hide a tab; names that have no room are elided
    setElideMode(Qt::ElideRight);
    setObjectName("detail"_L1);
    setAccessibleName(tr("Details"));
    tabBar()->setAccessibleName(tr("What the details are of"));
    m_heading->setWordWrap(true);
    m_heading->setObjectName("queryHeading"_L1);
    m_sql->setReadOnly(true);
    m_sql->setFrameShape(QFrame::NoFrame);
    m_sql->document()->setDocumentMargin(0);
    m_sql->setFont(fixedFontBeside(font()));
    m_sql->setObjectName("sql"_L1);
    m_sql->setAccessibleName(tr("Statement"));
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addWidget(m_sql, 1);
    addTab(page, tr("Query"));

    addTab(m_record, tr("Record"));
    addTab(m_plan, tr("Plan"));
    tabBar()->installEventFilter(this);
    connect(m_record, &RecordDetail::queryRequested, this, &DetailPane::queryRequested);
    updateColors();
    clear();
}

void DetailPane::clear()
{
    showQuery(QueryId::None);
    showRecord({});
    m_plan->forget();
}

void DetailPane::bringQuery()
{
    if (currentWidget() == m_record)
        setCurrentIndex(0);
}

void DetailPane::bringRecord()
{
    if (currentWidget() == m_record)
        m_record->setFocus(Qt::ShortcutFocusReason);
    setCurrentWidget(m_record);
}

void DetailPane::explain()
{
    setCurrentWidget(m_plan);
    m_plan->explain();
}

/// What the statement is for, without its number.
QString DetailPane::purpose(const QueryRecord &record) const
{
    const QString path = lookupsText(record.lookups);
    switch (record.kind) {
    case QueryRecord::Kind::Root:
        return tr("root records");
    case QueryRecord::Kind::OneKey:
        return tr("%1 of %2")
            .arg(path.isEmpty() ? tr("related records") : path,
                 m_owner.isEmpty() ? tr("one record") : m_owner);
    case QueryRecord::Kind::Batch:
        return record.keys > 0
            ? tr("%1 of %2").arg(path, counted(record.keys, tr("1 record"), tr("%1 records")))
            : path; // the keys stay in the database
    case QueryRecord::Kind::Join:
        return path.isEmpty() ? tr("joined records") : tr("%1, joined").arg(path);
    case QueryRecord::Kind::Setup:
        return record.sql.isEmpty() ? tr("the driver itself: %1").arg(record.summary)
                                    : tr("setting up the connection");
    case QueryRecord::Kind::Schema:
        return tr("reading the catalogue");
    case QueryRecord::Kind::Count:
        return tr("counting");
    case QueryRecord::Kind::Places:
        return tr("keys for jumps to far records");
    case QueryRecord::Kind::Plan:
        return tr("asking for a plan");
    case QueryRecord::Kind::Comparison:
        return tr("asking which texts are equal");
    case QueryRecord::Kind::Spread:
        return tr("asking how scattered the records lie");
    case QueryRecord::Kind::Value:
        return tr("a whole value");
    case QueryRecord::Kind::Transaction:
        return tr("transaction");
    }
    return {};
}

QString DetailPane::describe(const QueryRecord &record) const
{
    QStringList parts;
    if (record.isCounted())
        parts << tr("#%1").arg(record.numberInLog);
    parts << purpose(record);
    if (const int number = m_log.log().numberOf(record.keysFrom); number > 0)
        parts << tr("keys from #%1").arg(number);
    // Kept on one line.
    parts << tr("filled %1")
                 .arg(counted(record.rows, tr("1 row"), tr("%1 rows")))
                 .replace(u' ', QChar::Nbsp);
    if (!record.notes.isEmpty())
        parts << notesText(record.notes);
    if (record.isSentWithNext)
        parts << tr("sent in one message with the next statement");
    if (!record.additions.isEmpty()) {
        parts << tr("also sent: %1").arg(record.additionTexts().join(u", "_s));
        parts << counted(record.roundTrips, tr("1 round trip"), tr("%1 round trips"));
    }
    if (record.error)
        parts << tr("failed: %1").arg(errorText(*record.error));
    return parts.join(u"  ·  "_s);
}

void DetailPane::showQuery(QueryId query, const QString &owner)
{
    m_owner = owner;
    m_plan->showQuery(query);
    const QueryRecord record = m_log.recordAt(m_log.indexOf(query));
    m_copying->setRecord(record);
    if (record.id == QueryId::None) {
        m_heading->setText(tr("Select a query to see its statement and values."));
        m_sql->clear();
        return;
    }
    m_heading->setText(plainLines(describe(record)));
    QString text = shortenedLists(formattedSql(record.sql));
    if (!record.values.isEmpty())
        text += u"\n\n"_s + valuesText(record.values);
    m_sql->setPlainText(text);
}

void DetailPane::showRecord(const RecordPlace &place)
{
    const int loadedBy = place.set ? m_log.log().numberOf(place.query()) : 0;
    m_record->showRecord(place, loadedBy);
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_sql->setFont(fixedFontBeside(font()));
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QTabWidget::changeEvent(event);
}

/// Where the tabs have no room for their texts, tooltips have them.
bool DetailPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != tabBar() || event->type() != QEvent::ToolTip)
        return QTabWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int tab = tabBar()->tabAt(help->pos());
    const int room = tabBar()->tabRect(tab).width() - scaledTo(font(), tabPadding);
    if (tab < 0 || fontMetrics().horizontalAdvance(tabText(tab)) <= room)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(tabText(tab)), this);
    return true;
}

void DetailPane::updateColors()
{
    m_highlighter->setKeywordColor(Theme(palette()).keyword());
}

} // namespace roundtrip

#include "moc_detailpane.cpp"
