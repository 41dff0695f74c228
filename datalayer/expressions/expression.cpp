// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"

#include "datalayer/base/namedvalue.h"
#include "datalayer/expressions/expressionwriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The languages of the command line: this list, the enumeration and a writer's file are all there
/// is to one.
struct LanguageEntry : NamedValue<Language>
{
    QString (*write)(const ExpressionInput &input) = nullptr;
};

constexpr std::array languageEntries {
    LanguageEntry { { Language::Django, "django"_L1 }, &djangoExpression },
    LanguageEntry { { Language::SqlAlchemy, "sqlalchemy"_L1 }, &sqlAlchemyExpression },
    LanguageEntry { { Language::ActiveRecord, "activerecord"_L1 }, &activeRecordExpression },
    LanguageEntry { { Language::Ecto, "ecto"_L1 }, &ectoExpression },
    LanguageEntry { { Language::Sql, "sql"_L1 }, &sqlExpression },
};

} // namespace

QList<Language> allLanguages()
{
    return valuesOf(languageEntries);
}

QString languageName(Language language)
{
    return nameOf(languageEntries, language);
}

Result<Language> languageFromName(const QString &name)
{
    return valueNamed(languageEntries, name, u"\"%1\" is not a language of --copy-as"_s.arg(name));
}

Result<QString> expressionFor(const QuerySet &query, const Schema &schema, Language language,
                              DatabaseKind kind)
{
    const Result<ResolvedQuery> resolved = query.resolve(schema);
    if (!resolved)
        return resolved.error();
    const ExpressionInput input { schema, query, *resolved, dialectFor(kind) };
    return language == Language::Cpp ? cppExpression(input)
                                     : entryOf(languageEntries, language).write(input);
}

} // namespace roundtrip
