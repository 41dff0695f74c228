// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/planpane.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/base/whenanswered.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/queries/plantext.h"
#include "ui/queries/plantree.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Plans that are kept; beyond that they are forgotten and can be asked for again.
constexpr qsizetype mostPlans = 100;

enum PlanPage { NothingPage, TreePage, TextPage };

bool hasPlan(const QueryRecord &record)
{
    const bool reads = record.kind != QueryRecord::Kind::Setup
        && record.kind != QueryRecord::Kind::Transaction && record.kind != QueryRecord::Kind::Plan;
    return reads && !record.sql.isEmpty();
}

} // namespace

PlanPane::PlanPane(QueryLogModel &log, QueryRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_runner(runner)
    , m_said(plainLabel(this))
    , m_explain(new QToolButton(this))
    , m_missing(new QVBoxLayout)
    , m_shown(new QStackedWidget(this))
    , m_tree(new PlanTree(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName("plan"_L1);
    setAccessibleName(tr("Plan"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_said->setObjectName("planSaid"_L1);
    m_said->setAccessibleName(tr("Plan")); // and its text describes it
    m_said->setWordWrap(true);
    m_explain->setObjectName("explain"_L1);
    m_explain->setText(tr("Explain"));
    m_explain->setToolTip(
        plainToolTip(tr("Asks the database how it runs the query, without running it")));
    m_explain->setFocusPolicy(Qt::StrongFocus);
    m_text->setObjectName("planText"_L1);
    m_text->setAccessibleName(tr("Plan in the database's words"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_shown->addWidget(new QWidget(this));
    m_shown->addWidget(m_tree);
    m_shown->addWidget(m_text);

    auto *top = new QHBoxLayout;
    top->addWidget(m_said, 1);
    top->addWidget(m_explain, 0, Qt::AlignTop);
    m_missing->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addLayout(m_missing);
    layout->addWidget(m_shown, 1);
    setTabOrder(m_explain, m_tree);
    connect(m_explain, &QToolButton::clicked, this, &PlanPane::explain);
    render();
}

void PlanPane::showQuery(QueryId query)
{
    if (query == m_query)
        return;
    m_query = query;
    render();
}

void PlanPane::forget()
{
    ++m_database;
    m_plans.clear();
    m_failures.clear();
    m_asked.clear();
    m_query = QueryId::None;
    render();
}

void PlanPane::explain()
{
    const QModelIndex index = m_log.indexOf(m_query);
    const QueryRecord record = m_log.recordAt(index);
    if (record.id == QueryId::None || !hasPlan(record) || m_asked.contains(m_query))
        return;
    m_asked.insert(m_query);
    m_failures.remove(m_query);
    render();
    whenAnswered(m_runner.explain(record, m_log.loadAt(index)), this,
                 [this, query = m_query, database = m_database](const Result<Explanation> &answer) {
                     if (database == m_database)
                         take(query, answer);
                 });
}

void PlanPane::take(QueryId query, const Result<Explanation> &answer)
{
    m_asked.remove(query);
    if (m_plans.size() >= mostPlans)
        m_plans.clear();
    if (answer)
        m_plans.insert(query, *answer);
    else
        m_failures.insert(query, reasonOf(answer.error()));
    if (query != m_query)
        return;
    render();
    QStringList said { m_said->text() };
    if (answer) {
        for (const MissingIndex &index : answer->missing)
            said << missingText(index);
    }
    announce(m_said, said.join(u' '));
}

QString PlanPane::reasonOf(const DbError &error) const
{
    switch (error.kind) {
    case DbError::Kind::Stopped:
        return tr("Stopped before the database has answered.");
    case DbError::Kind::Misuse:
        return tr("The query was run on a database that is no longer open. Load its records "
                  "again to ask for its plan.");
    default:
        return tr("There is no plan: %1").arg(errorText(error));
    }
}

void PlanPane::render()
{
    clearMissing();
    m_tree->clear();
    m_text->clear();
    m_shown->setCurrentIndex(NothingPage);
    const QueryRecord record = m_log.recordAt(m_log.indexOf(m_query));
    m_explain->setVisible(record.id != QueryId::None && hasPlan(record));
    m_explain->setEnabled(!m_asked.contains(m_query));
    m_explain->setText(m_plans.contains(m_query) ? tr("Explain again") : tr("Explain"));
    if (record.id == QueryId::None)
        m_said->setText(tr("Select a query to ask for its plan."));
    else if (!hasPlan(record))
        m_said->setText(tr("This statement has no plan."));
    else if (m_asked.contains(m_query))
        m_said->setText(tr("Asking…"));
    else if (const auto failed = m_failures.constFind(m_query); failed != m_failures.constEnd())
        m_said->setText(plainLines(*failed));
    else if (const auto known = m_plans.constFind(m_query); known != m_plans.constEnd())
        renderPlan(*known, record);
    else
        m_said->setText(tr("How does the database run this query? It can be asked, and does not "
                           "run the query for that."));
    m_said->setAccessibleDescription(m_said->text());
}

void PlanPane::renderPlan(const Explanation &explanation, const QueryRecord &record)
{
    const QString name = record.isCounted() ? u"#%1  ·  "_s.arg(record.numberInLog) : QString();
    for (const MissingIndex &index : explanation.missing)
        addMissing(index);
    if (explanation.plan.steps.empty()) {
        m_said->setText(name + tr("The plan, as the database has it:"));
        m_text->setPlainText(explanation.plan.text);
        m_shown->setCurrentIndex(TextPage);
        return;
    }
    m_said->setText(name + planSummary(explanation.plan) + u"  ·  "_s
                    + counted(record.rows, tr("1 row read"), tr("%1 rows read")));
    m_tree->showPlan(explanation.plan, record.rows);
    m_shown->setCurrentIndex(TreePage);
}

QString PlanPane::missingText(const MissingIndex &index)
{
    return tr("No index of %1 begins with %2: each such query reads all of it.")
        .arg(visibleText(index.table), visibleText(index.columns.join(u", "_s)));
}

/// Says which index is missing; the statement stands in a field to be selected.
void PlanPane::addMissing(const MissingIndex &index)
{
    auto *row = new QWidget(this);
    row->setObjectName("missingIndex"_L1);
    QLabel *said = plainLabel(row, missingText(index));
    said->setWordWrap(true);
    auto *statement = new QLineEdit(index.sql, row);
    statement->setObjectName("createIndex"_L1);
    statement->setAccessibleName(tr("Statement that would make the index"));
    statement->setReadOnly(true);
    statement->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    statement->setCursorPosition(0);
    auto *copy = new QToolButton(row);
    copy->setObjectName("copyIndex"_L1);
    copy->setText(tr("Copy"));
    copy->setAccessibleName(tr("Copy the statement that would make the index"));
    copy->setToolTip(plainToolTip(tr("Copies the statement. Nothing is changed: the program only "
                                     "reads.")));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this,
            [sql = index.sql] { QGuiApplication::clipboard()->setText(sql); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(statement, 1);
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(said);
    layout->addLayout(line);
    m_missing->addWidget(row);
}

void PlanPane::clearMissing()
{
    while (QLayoutItem *item = m_missing->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace roundtrip

#include "moc_planpane.cpp"
