// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QList>
#include <QString>

namespace roundtrip::test {

/// KeyClass is a column of parents and a column of children that refers to it: the type of each,
/// and the keys in each, as SQL values with commas between them. Some keys of the two columns are
/// equal, perhaps in another spelling.
struct KeyClass
{
    QString parentType;
    QString childType;
    QString parents;
    QString children;
};

/// Returns pairs of columns of one type, for all kinds of types, and of two types, as a server of
/// \a kind has them. Those of PostgreSQL need the extensions and types that tst_serverkeyclasses
/// makes.
[[nodiscard]] QList<KeyClass> keyClassesOf(DatabaseKind kind);

} // namespace roundtrip::test
