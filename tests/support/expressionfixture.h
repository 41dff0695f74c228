// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/expression.h"
#include "tests/support/schemanotation.h"

#include <QStringList>

namespace roundtrip::test {

/// Returns the schema that the tests of expressions write queries for: authors with books, their
/// publishers and tags, and a table whose names are none in most languages.
inline Schema expressionSchema()
{
    QList<Table> tables = tablesFrom(QStringLiteral(
        "author: id* name; publisher: id*; tag: id*; "
        "book: id* title year author_id>author publisher_id>publisher; "
        "book_tag: book_id>book tag_id>tag *(book_id,tag_id); bare: Class from größe a__b"));
    tables[tables.size() - 1].name = QStringLiteral("my bare-table");
    Schema schema(tables);
    const Result<> named = schema.declare(
        DeclaredName { QStringLiteral("author"), QStringLiteral("book"), QStringLiteral("books") });
    Q_ASSERT(named);
    return schema;
}

/// Returns \a query of expressionSchema() in all languages, in their order; an error as its text.
inline QStringList expressionsOf(const QuerySet &query)
{
    const Schema schema = expressionSchema();
    QStringList texts;
    for (const Language language : allLanguages()) {
        const Result<QString> text = expressionFor(query, schema, language);
        texts << (text ? *text : text.error().text);
    }
    return texts;
}

} // namespace roundtrip::test
