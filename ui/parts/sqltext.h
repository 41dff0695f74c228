// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QString>
#include <QSyntaxHighlighter>

namespace roundtrip {

/// Returns \a sql with a new line for each FROM, WHERE, ORDER BY and LIMIT that is not in
/// parentheses. Names and strings in quotes stay as they are.
[[nodiscard]] QString formattedSql(const QString &sql);

/// SqlHighlighter makes the keywords of SQL stand out in a document, see isSqlKeyword(), as far as
/// they are written in capitals.
class SqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit SqlHighlighter(QTextDocument *document);

    void setKeywordColor(const QColor &color);

protected:
    void highlightBlock(const QString &text) override;

private:
    QColor m_keywordColor;
};

} // namespace roundtrip
