// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/mysqltypes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

QString plainMySqlType(const QString &type)
{
    return type.section(u'(', 0, 0).section(u' ', 0, 0).toLower();
}

bool isMySqlShape(const QString &type)
{
    constexpr std::array shapes { "geometry"_L1,     "point"_L1,          "linestring"_L1,
                                  "polygon"_L1,      "multipoint"_L1,     "multilinestring"_L1,
                                  "multipolygon"_L1, "geomcollection"_L1, "geometrycollection"_L1 };
    return std::ranges::find(shapes, plainMySqlType(type)) != shapes.end();
}

} // namespace roundtrip
