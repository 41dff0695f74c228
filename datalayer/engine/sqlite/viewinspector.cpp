// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/viewinspector.h"

#include "datalayer/engine/cataloguereader.h"
#include "datalayer/engine/connection.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Asks how some columns of a view compare, by comparing: what SQLite makes of an expression, of a
/// compound or of a view on another differs between its versions. No row of the view is read: the
/// first of two united queries gives a column its ways, and the second the one value. The kind of
/// that value matters too: newer versions give a column of texts and numbers neither way.
class ViewQuestion
{
public:
    ViewQuestion(Connection &connection, LoadId load, const Table &view)
        : m_reader(connection, load)
        , m_dialect(connection.dialect())
        , m_view(view)
    { }

    /// Whether 1 in a column equals '01' (isNumeric), and '1' equals 1 (isText).
    Result<CatalogueRows> affinities(qsizetype first, qsizetype count)
    {
        return ask(first, count,
                   { { u"isNumeric#"_s, u"n# COLLATE BINARY = '01'"_s },
                     { u"isText#"_s, u"t# COLLATE BINARY = 1"_s } },
                   { { u"n"_s, u"1"_s }, { u"t"_s, u"'1'"_s } });
    }
    /// Whether 'a' in it equals 'A' (isNoCase) and 'a ' (isRTrim).
    Result<CatalogueRows> collations(qsizetype first, qsizetype count)
    {
        return ask(first, count,
                   { { u"isNoCase#"_s, u"l# = 'A'"_s }, { u"isRTrim#"_s, u"l# = 'a '"_s } },
                   { { u"l"_s, u"'a'"_s } });
    }

private:
    /// Asks \a questions about \a count columns from \a first; `#` in them is a column's number.
    Result<CatalogueRows> ask(qsizetype first, qsizetype count,
                              const QList<CatalogueColumn> &questions,
                              const QList<std::pair<QString, QString>> &values)
    {
        QList<CatalogueColumn> asked;
        QStringList columns;
        QStringList row;
        for (qsizetype i = 0; i < count; ++i) {
            const QString number = QString::number(i);
            for (const CatalogueColumn &question : questions) {
                asked << question;
                asked.last().name.replace(u'#', number);
                asked.last().expression.replace(u'#', number);
            }
            for (const auto &[name, value] : values) {
                columns << m_dialect.quote(m_view.columns[first + i].name) + u" AS "_s + name
                        + number;
                row << value;
            }
        }
        const QString rest = u" FROM (SELECT "_s + columns.join(u", "_s) + u" FROM "_s
            + m_dialect.quote(m_view.name) + u" WHERE 0 UNION ALL SELECT "_s + row.join(u", "_s)
            + u')';
        return m_reader.select(asked, rest);
    }

    CatalogueReader m_reader;
    const Dialect &m_dialect;
    const Table &m_view;
};

bool isYes(const CatalogueRows &answers, const QString &question, qsizetype column)
{
    return answers.isTrue(0, question + QString::number(column));
}

Affinity affinityFrom(const CatalogueRows &answers, qsizetype column)
{
    if (isYes(answers, u"isNumeric"_s, column))
        return Affinity::Numeric;
    return isYes(answers, u"isText"_s, column) ? Affinity::Text : Affinity::None;
}

Collation collationFrom(const CatalogueRows &answers, qsizetype column)
{
    if (isYes(answers, u"isNoCase"_s, column))
        return Collation::NoCase;
    return isYes(answers, u"isRTrim"_s, column) ? Collation::RTrim : Collation::Binary;
}

} // namespace

void inspectView(Connection &connection, LoadId load, Table &view)
{
    constexpr qsizetype atOnce = 200;
    ViewQuestion question(connection, load, view);
    for (qsizetype first = 0; first < view.columns.size(); first += atOnce) {
        const qsizetype count = std::min(atOnce, view.columns.size() - first);
        const auto affinities = question.affinities(first, count);
        if (!affinities)
            return; // nothing can be read of such a view
        const auto collations = question.collations(first, count);
        for (qsizetype i = 0; i < count; ++i) {
            Column &column = view.columns[first + i];
            column.affinity = affinityFrom(*affinities, i);
            // One of them is missing: which?
            const auto own = collations ? collations : question.collations(first + i, 1);
            column.collation = own ? collationFrom(*own, collations ? i : 0) : Collation::Missing;
        }
    }
}

} // namespace roundtrip
