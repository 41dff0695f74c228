// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/namedvalue.h"
#include "datalayer/schema/relation.h"

#include <array>

namespace roundtrip {

// The names that facts of a schema have in what is written for other programs: in reports and in
// load files. They stay the same in every language.

/// relationKindNames has a name for each Relation::Kind.
inline constexpr std::array relationKindNames {
    NamedValue { Relation::Kind::Forward, QLatin1StringView("forward") },
    NamedValue { Relation::Kind::Reverse, QLatin1StringView("reverse") },
    NamedValue { Relation::Kind::OneToOne, QLatin1StringView("one_to_one") },
    NamedValue { Relation::Kind::ManyToMany, QLatin1StringView("many_to_many") },
};

/// originNames has a name for each Origin.
inline constexpr std::array originNames {
    NamedValue { Origin::Catalogue, QLatin1StringView("catalogue") },
    NamedValue { Origin::Declared, QLatin1StringView("declared") },
    NamedValue { Origin::Guessed, QLatin1StringView("guessed") },
};

/// databaseKindNames has a name for each DatabaseKind.
inline constexpr std::array databaseKindNames {
    NamedValue { DatabaseKind::Sqlite, QLatin1StringView("sqlite") },
    NamedValue { DatabaseKind::PostgreSql, QLatin1StringView("postgresql") },
    NamedValue { DatabaseKind::MySql, QLatin1StringView("mysql") },
};

} // namespace roundtrip
