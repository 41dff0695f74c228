// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QSyntaxHighlighter>

namespace roundtrip {

/// Returns \a sql with a new line for each FROM, WHERE, ORDER BY and LIMIT that is not in
/// parentheses. Names and strings in quotes stay as they are.
[[nodiscard]] QString formattedSql(const QString &sql);

/// SqlHighlighter makes the keywords of SQL stand out in a document, see isSqlKeyword(), as far as
/// they are written in capitals. Its colours are for a light or a dark ground.
class SqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit SqlHighlighter(QTextDocument *document);

    void setDark(bool isDark);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_isDark = false;
};

} // namespace roundtrip
