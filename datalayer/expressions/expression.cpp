// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/expressions/expressionwriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The languages: this list, the enumeration and a writer's file are all there is to one.
struct LanguageEntry
{
    Language language = Language::Sql;
    QLatin1StringView name;
    QString (*write)(const ExpressionInput &input) = nullptr;
};

constexpr std::array languageEntries {
    LanguageEntry { Language::Django, "django"_L1, &djangoExpression },
    LanguageEntry { Language::SqlAlchemy, "sqlalchemy"_L1, &sqlAlchemyExpression },
    LanguageEntry { Language::ActiveRecord, "activerecord"_L1, &activeRecordExpression },
    LanguageEntry { Language::Ecto, "ecto"_L1, &ectoExpression },
    LanguageEntry { Language::Sql, "sql"_L1, &sqlExpression },
};

const LanguageEntry &languageEntry(Language language)
{
    return *std::ranges::find(languageEntries, language, &LanguageEntry::language);
}

} // namespace

QList<Language> allLanguages()
{
    QList<Language> all;
    for (const LanguageEntry &entry : languageEntries)
        all << entry.language;
    return all;
}

QString languageName(Language language)
{
    return languageEntry(language).name;
}

Result<Language> languageFromName(const QString &name)
{
    QStringList names;
    for (const LanguageEntry &entry : languageEntries) {
        names << entry.name;
        if (entry.name == name)
            return entry.language;
    }
    return DbError { DbError::Kind::Name,
                     withSuggestion(u"\"%1\" is not a language of --copy-as"_s.arg(name), name,
                                    u"There are"_s, names),
                     {} };
}

Result<QString> expressionFor(const QuerySet &query, const Schema &schema, Language language,
                              DatabaseKind kind)
{
    const Result<ResolvedQuery> resolved = query.resolve(schema);
    if (!resolved)
        return resolved.error();
    return languageEntry(language).write({ schema, query, *resolved, dialectFor(kind) });
}

} // namespace roundtrip
