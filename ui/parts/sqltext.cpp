// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/sqltext.h"

#include "datalayer/sql/dialects/sqlkeywords.h"

#include <QRegularExpression>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Quoted names and strings first, so that a word within them is none; the first group has a word
/// in capitals, as the compiler writes keywords.
const QRegularExpression &tokens()
{
    static const QRegularExpression expression(
        uR"("(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\b([A-Z_]+)\b)"_s);
    return expression;
}

} // namespace

QString formattedSql(const QString &sql)
{
    static const QStringList clauses { u"FROM"_s, u"WHERE"_s, u"ORDER"_s, u"LIMIT"_s };
    QString formatted;
    qsizetype done = 0;
    int depth = 0;
    auto matches = tokens().globalMatch(sql);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView between = QStringView(sql).sliced(done, match.capturedStart() - done);
        depth += static_cast<int>(between.count(u'(') - between.count(u')'));
        formatted += between;
        if (depth == 0 && clauses.contains(match.captured(1)) && formatted.endsWith(u' ')) {
            formatted.chop(1);
            formatted += u'\n';
        }
        formatted += match.capturedView();
        done = match.capturedEnd();
    }
    formatted += QStringView(sql).sliced(done);
    return formatted;
}

SqlHighlighter::SqlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{ }

void SqlHighlighter::setKeywordColor(const QColor &color)
{
    m_keywordColor = color;
    rehighlight();
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat keyword;
    keyword.setFontWeight(QFont::Bold);
    keyword.setForeground(m_keywordColor);
    auto matches = tokens().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (isSqlKeyword(match.captured(1)))
            setFormat(static_cast<int>(match.capturedStart(1)),
                      static_cast<int>(match.capturedLength(1)), keyword);
    }
}

} // namespace roundtrip

#include "moc_sqltext.cpp"
