// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/jsonreport.h"

#include <QString>

#include <functional>

namespace roundtrip {

/// Writes lines of text for people, no wider than \a width columns of a terminal.
class TextReport
{
public:
    using Sink = std::function<void(const QString &)>;

    TextReport(Sink sink, int width)
        : m_sink(std::move(sink))
        , m_width(width)
    { }

    /// The tree, then the log, then the counts.
    void writeLoad(const LoadReport &report);
    /// Strategies side by side; \a areEqual says whether their records were.
    void writeComparison(const QList<LoadReport> &reports, bool areEqual);
    void writeSchema(const Schema &schema, const QString &database);

private:
    void line(const QString &text);
    void writeTree(const LoadReport &report);
    void writeLog(const LoadReport &report);
    void writeCounts(const LoadReport &report);
    /// In as many lines as it needs, broken between words.
    void writeWrapped(const QString &text, const QString &indent);
    /// The first column to the left, the others to the right, as wide as they need.
    void writeTable(const QList<QStringList> &rows);

    Sink m_sink;
    int m_width;
};

/// Columns that \a text takes in a terminal: East Asian wide characters take two, marks none.
[[nodiscard]] int terminalWidth(const QString &text);

} // namespace roundtrip
