// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/jsonreport.h"

#include <QString>

#include <functional>

namespace roundtrip {

/// TextReport writes reports as lines of text for people. A line takes at most `width` columns of a
/// terminal, but for a single long word and for the line of a load's counts, which may always take
/// 80.
class TextReport
{
public:
    /// Takes each line, with its line end.
    using Sink = std::function<void(const QString &)>;

    /// \a width is in columns of a terminal.
    TextReport(Sink sink, int width)
        : m_sink(std::move(sink))
        , m_width(width)
    { }

    /// Writes the tree of records, then the query log, then the counts. \a report must have
    /// records.
    void writeLoad(const LoadReport &report);
    /// Writes a table with a row for each strategy of \a reports. \a areEqual says whether all have
    /// loaded equal records.
    void writeComparison(const QList<LoadReport> &reports, bool areEqual);
    /// Writes the tables with their columns and relations. \a database is the database's title.
    void writeSchema(const Schema &schema, const QString &database);

private:
    void line(const QString &text);
    void writeTree(const LoadReport &report);
    void writeLog(const LoadReport &report);
    void writeCounts(const LoadReport &report);
    void writeColumn(const Column &column);
    void writeRelation(const Relation &relation, const Schema &schema);
    /// Writes \a text in as many lines as it needs, broken between words, each behind \a indent.
    void writeWrapped(const QString &text, const QString &indent);
    /// Writes \a rows of cells in columns as wide as they need: the first aligned to the left, the
    /// others to the right.
    void writeTable(const QList<QStringList> &rows);

    Sink m_sink;
    int m_width;
};

/// Returns the number of columns that \a text takes in a terminal: East Asian wide characters take
/// two, combining marks none. Depends on the locale (LC_CTYPE); a character that it does not know
/// counts as one.
[[nodiscard]] int terminalWidth(const QString &text);

} // namespace roundtrip
