// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/textreport.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/base/visibletext.h"
#include "datalayer/models/logtext.h"
#include "datalayer/records/recordtext.h"
#include "datalayer/sql/summarytext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <wchar.h> // NOLINT(modernize-deprecated-headers): wcwidth() is POSIX, not C++

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString elided(const QString &any, int width)
{
    QString text = visibleText(any);
    if (terminalWidth(text) <= width)
        return text;
    QString kept;
    int used = 1; // the ellipsis
    for (const char32_t c : text.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        used += terminalWidth(character);
        if (used > width)
            break;
        kept += character;
    }
    return kept + u'…';
}

QString padded(const QString &text, int width)
{
    const QString fitting = elided(text, width);
    return fitting + QString(std::max(0, width - terminalWidth(fitting)), u' ');
}

QString rightAligned(const QString &text, int width)
{
    const QString shown = visibleText(text);
    return QString(std::max(0, width - terminalWidth(shown)), u' ') + shown;
}

QString count(qint64 number, const QString &one, const QString &many)
{
    return u"%L1 %2"_s.arg(number).arg(number == 1 ? one : many);
}

QString millisecondsText(std::chrono::nanoseconds duration)
{
    return QString::number(milliseconds(duration), 'f', 2);
}

QString sizeText(qint64 bytes)
{
    return bytes == 0 ? u"0"_s : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// `4 round trips: 2 statements, PREPARE, COMMIT; none for BEGIN`
QString roundTripsText(const LoadStatistics &statistics)
{
    QStringList waited { count(statistics.statements, u"statement"_s, u"statements"_s) };
    QStringList others;
    for (const SentBeside &sent : statistics.beside) {
        const QString text = sent.times > 1 ? u"%L1 %2"_s.arg(sent.times).arg(sent.text)
                                            : sent.text;
        (sent.isRoundTrip ? waited : others) << text;
    }
    QString text = count(statistics.roundTrips, u"round trip"_s, u"round trips"_s) + u": "_s
        + waited.join(u", "_s);
    if (!others.isEmpty())
        text += u"; none for "_s + others.join(u", "_s);
    return text;
}

QString markText(QueryMark mark)
{
    switch (mark) {
    case QueryMark::Repeated:
    case QueryMark::Again:
        return u"◆"_s;
    case QueryMark::Batch:
        return u"■"_s;
    case QueryMark::Neutral:
    case QueryMark::Error:
        break;
    }
    return u"○"_s;
}

/// The tree as lines with branches, each with its facts and the number of its query.
class TreeWriter
{
public:
    TreeWriter(const LoadReport &report, int width, std::function<void(const QString &)> line)
        : m_records(*report.records)
        , m_text(m_records)
        , m_width(width)
        , m_line(std::move(line))
    {
        for (const QueryRecord &query : report.queries)
            m_numbers.insert(query.id, query.number);
    }

    void writeAll()
    {
        for (qsizetype row = 0; row < m_records.root().rowCount(); ++row) {
            record(m_records.root(), row, StepId::Root, {}, {});
            related(m_records.root(), row, StepId::Root, {});
        }
    }

private:
    void record(const RecordSet &set, qsizetype row, StepId step, const QString &branch,
                const QString &prefix)
    {
        const QString number = u"#%1"_s.arg(m_numbers.value(set.queryOf(row)));
        const int numberWidth = 6;
        const int left = (m_width - numberWidth) * 3 / 5;
        m_line(padded(branch + prefix + m_text.label(set, row), left - 1) + u' '
               + padded(m_text.details(set, row, step), m_width - numberWidth - left)
               + rightAligned(number, numberWidth));
    }

    void related(const RecordSet &set, qsizetype row, StepId step, const QString &indent)
    {
        // Where several relations are shown, each record says which one it came by.
        const QList<StepId> &children = m_records.lookups().step(step).children;
        struct Entry
        {
            const RecordSet *set;
            quint32 row;
            StepId step;
        };
        QList<Entry> entries;
        for (const StepId child : children) {
            const RelatedRows *rows = m_records.related(set, child);
            if (!rows)
                continue;
            for (const quint32 found : rows->rows(row))
                entries << Entry { rows->target(), found, child };
        }
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Entry &entry = entries[i];
            const bool isLast = i + 1 == entries.size();
            const QString prefix = children.size() > 1
                ? m_records.lookups().step(entry.step).name + u": "_s
                : QString();
            record(*entry.set, entry.row, entry.step, indent + (isLast ? u"└─ "_s : u"├─ "_s),
                   prefix);
            related(*entry.set, entry.row, entry.step, indent + (isLast ? u"   "_s : u"│  "_s));
        }
    }

    const LoadedRecords &m_records;
    RecordText m_text;
    int m_width;
    std::function<void(const QString &)> m_line;
    QHash<QueryId, int> m_numbers;
};

} // namespace

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        // wcwidth() needs the locale's help, which a pipe may not have; -1 means it cannot tell.
        const int own = wcwidth(static_cast<wchar_t>(c));
        width += own < 0 ? 1 : own;
    }
    return width;
}

void TextReport::line(const QString &any)
{
    const QString text = visibleText(any);
    qsizetype end = text.size();
    while (end > 0 && text[end - 1] == u' ')
        --end;
    m_sink(text.first(end) + u'\n');
}

void TextReport::writeLoad(const LoadReport &report)
{
    writeTree(report);
    line({});
    writeLog(report);
    line({});
    writeCounts(report);
}

void TextReport::writeTree(const LoadReport &report)
{
    line(elided(recordsText(report.root, report.lookups), m_width));
    line(QString(m_width, u'─'));
    TreeWriter(report, m_width, [this](const QString &text) { line(text); }).writeAll();
    if (report.records->root().rowCount() == 0)
        line(u"(no records)"_s);
}

void TextReport::writeLog(const LoadReport &report)
{
    constexpr int numberWidth = 7;
    constexpr int rowsWidth = 10;
    constexpr int timeWidth = 10;
    const int statementWidth = m_width - numberWidth - rowsWidth - timeWidth;
    line(padded(u"  #"_s, numberWidth) + padded(u"Query"_s, statementWidth)
         + rightAligned(u"Rows"_s, rowsWidth) + rightAligned(u"ms"_s, timeWidth));
    line(QString(m_width, u'─'));
    const QHash<QueryId, QueryMark> marks = marksOf(report.queries);
    for (const QueryRecord &query : report.queries) {
        line(padded(markText(marks.value(query.id)) + u' ' + QString::number(query.number),
                    numberWidth)
             + padded(summaryText(query.summary, query.values), statementWidth - 1) + u' '
             + rightAligned(u"%L1"_s.arg(query.rows), rowsWidth)
             + rightAligned(millisecondsText(query.duration), timeWidth));
        if (!query.notes.isEmpty())
            writeWrapped(notesText(query.notes), QString(numberWidth, u' '));
    }
}

void TextReport::writeWrapped(const QString &text, const QString &indent)
{
    QString fitting;
    for (const QString &word : text.split(u' ')) {
        if (terminalWidth(fitting) + terminalWidth(word) + 1 > m_width - indent.size()) {
            line(indent + fitting);
            fitting.clear();
        }
        fitting += (fitting.isEmpty() ? QString() : u" "_s) + word;
    }
    line(indent + fitting);
}

void TextReport::writeCounts(const LoadReport &report)
{
    QStringList parts { count(report.statistics.queries, u"query"_s, u"queries"_s) };
    if (report.statistics.statements != report.statistics.queries)
        parts << count(report.statistics.statements, u"statement"_s, u"statements"_s);
    parts << count(report.records->recordCount(), u"record"_s, u"records"_s)
          << millisecondsText(report.duration) + u" ms measured"_s;
    if (report.statistics.repeatedBytes > 0)
        parts << sizeText(report.statistics.repeatedBytes) + u" sent twice"_s;
    line(elided(fetchStrategyName(report.strategy) + u": "_s + parts.join(u", "_s),
                std::max(m_width, 80)));
    if (report.leftQueries > 0) {
        line(count(report.leftQueries, u"older query"_s, u"older queries"_s)
             + u" had left the log when the load was saved"_s);
    }
    if (report.statistics.roundTrips != report.statistics.statements)
        writeWrapped(roundTripsText(report.statistics), {});
    if (report.latencyMs) {
        line(u"%1 ms estimated at a latency of %2 ms"_s.arg(millisecondsText(report.estimate()))
                 .arg(*report.latencyMs));
    }
    for (const Repetition &repetition : repetitionsIn(report.queries)) {
        line(elided(
            u"Repeated × %L1 on %2: one query per record, the N+1"_s.arg(repetition.ids.size())
                .arg(lookupPaths(repetition.lookups)),
            m_width));
    }
}

void TextReport::writeTable(const QList<QStringList> &rows)
{
    QList<int> widths(rows.first().size(), 0);
    for (const QStringList &cells : rows) {
        for (qsizetype column = 0; column < cells.size(); ++column)
            widths[column] = std::max(widths[column], terminalWidth(cells[column]));
    }
    const int content = std::accumulate(widths.begin(), widths.end(), 0);
    const int room = (m_width - content) / std::max(1, static_cast<int>(widths.size()) - 1);
    const int gap = std::clamp(room, 1, 4);
    for (const QStringList &cells : rows) {
        QString text = padded(cells.first(), widths.first());
        for (qsizetype column = 1; column < cells.size(); ++column)
            text += rightAligned(cells[column], widths[column] + gap);
        line(elided(text, m_width));
    }
}

void TextReport::writeComparison(const QList<LoadReport> &reports, bool areEqual)
{
    QList<QStringList> rows { { u"strategy"_s, u"queries"_s, u"statements"_s, u"rows"_s,
                                u"sent twice"_s, u"ms"_s } };
    const auto ran = std::ranges::find_if(reports,
                                          [](const LoadReport &report) { return !report.error; });
    if (ran != reports.end()) {
        line(elided(recordsText(ran->root, ran->lookups), m_width));
        if (ran->latencyMs)
            rows.first() << u"ms at %1 ms"_s.arg(*ran->latencyMs);
    }
    QStringList failures;
    for (const LoadReport &report : reports) {
        if (report.error) {
            failures << fetchStrategyName(report.strategy) + u": cannot run: "_s
                    + report.error->text;
            continue;
        }
        const LoadStatistics &statistics = report.statistics;
        rows << QStringList {
            fetchStrategyName(report.strategy),  u"%L1"_s.arg(statistics.queries),
            u"%L1"_s.arg(statistics.statements), u"%L1"_s.arg(statistics.rows),
            sizeText(statistics.repeatedBytes),  millisecondsText(report.duration)
        };
        if (report.latencyMs)
            rows.last() << millisecondsText(report.estimate());
    }
    line(QString(m_width, u'─'));
    writeTable(rows);
    for (const QString &failure : failures)
        writeWrapped(failure, {});
    line({});
    line(areEqual ? u"The records are equal."_s : u"The records differ."_s);
}

void TextReport::writeSchema(const Schema &schema, const QString &database)
{
    line(elided(database, m_width));
    line(QString(m_width, u'─'));
    for (int index = 0; index < schema.tables().size(); ++index) {
        const Table &table = schema.table(index);
        line(elided(table.name + (table.kind == Table::Kind::View ? u" (view)"_s : QString()),
                    m_width));
        if (table.problem) {
            const QString what = table.isUnread ? u"  not looked into: "_s
                                                : u"  cannot be read: "_s;
            line(elided(what + table.problem->text, m_width));
        }
        for (const Column &column : table.columns)
            writeColumn(column);
        for (const Relation &relation : schema.relations(index))
            writeRelation(relation, schema);
        line({});
    }
}

void TextReport::writeColumn(const Column &column)
{
    QStringList facts;
    if (!column.type.isEmpty())
        facts << column.type;
    if (column.primaryKeyPosition > 0)
        facts << u"primary key"_s;
    else if (!column.nullable)
        facts << u"not null"_s;
    line(elided(padded(u"  "_s + column.name, 32) + u' ' + facts.join(u", "_s), m_width));
}

void TextReport::writeRelation(const Relation &relation, const Schema &schema)
{
    const QString text = (relation.isToMany() ? u"  ⇉ "_s : u"  → "_s) + relation.displayName();
    QString target = schema.table(relation.target).name;
    if (relation.through >= 0)
        target += u" through "_s + schema.table(relation.through).name;
    if (relation.origin != Origin::Catalogue)
        target += relation.origin == Origin::Declared ? u" (declared)"_s : u" (guess)"_s;
    line(elided(padded(text, 32) + u' ' + target, m_width));
}

} // namespace roundtrip
