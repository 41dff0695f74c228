// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QSyntaxHighlighter>

namespace roundtrip {

/// A statement with a line for each of its clauses. Names and strings in quotes stay as they are.
[[nodiscard]] QString formattedSql(const QString &sql);

/// Makes the keywords of SQL stand out, in the colours of the document's widget.
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
