// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/queryset.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// What a QuerySet can be printed as: the expression of another library, or SQL.
enum class Language { Django, SqlAlchemy, ActiveRecord, Ecto, Sql };

[[nodiscard]] QList<Language> allLanguages();
/// `django`, `sqlalchemy`, ...
[[nodiscard]] QString languageName(Language language);
/// The error names the languages there are and the closest match.
[[nodiscard]] Result<Language> languageFromName(const QString &name);

/// \a query as the expression that loads the same records, without a line end at its end. Models
/// are called after their tables in camel case, fields after columns and relations. Lines that
/// are comments come first and say what the language has no way to say. SQL is that of \a kind.
/// Fails as QuerySet::resolve().
[[nodiscard]] Result<QString> expressionFor(const QuerySet &query, const Schema &schema,
                                            Language language,
                                            DatabaseKind kind = DatabaseKind::Sqlite);

} // namespace roundtrip
