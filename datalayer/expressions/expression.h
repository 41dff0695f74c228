// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/queryset.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// Language is what a QuerySet can be printed as: an expression for another library or for this
/// one, or SQL.
enum class Language { Django, SqlAlchemy, ActiveRecord, Ecto, Sql, Cpp };

/// Returns the languages that the command line has a name for: all but Language::Cpp.
[[nodiscard]] QList<Language> allLanguages();
/// Returns the name that the command line has for one of allLanguages(): `django`, `sqlalchemy`,
/// ...
[[nodiscard]] QString languageName(Language language);
/// Returns the language with this name. The error lists the languages there are, and suggests the
/// closest match.
[[nodiscard]] Result<Language> languageFromName(const QString &name);

/// Returns the expression in \a language that loads the same records as \a query, without a line
/// end at its end. Models are named after their tables in camel case, fields after columns and
/// relations. Comment lines at the top say what the language cannot express. SQL is written for
/// databases of the kind \a kind, which other languages ignore. Fails where QuerySet::resolve()
/// fails.
[[nodiscard]] Result<QString> expressionFor(const QuerySet &query, const Schema &schema,
                                            Language language,
                                            DatabaseKind kind = DatabaseKind::Sqlite);

} // namespace roundtrip
