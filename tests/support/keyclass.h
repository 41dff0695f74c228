// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QList>
#include <QString>

namespace roundtrip::test {

/// Keys of two columns: their types, and values of each, as SQL with commas between them. Some of
/// the one are equal to some of the other, and may be written differently.
struct KeyClass
{
    QString parentType;
    QString childType;
    QString parents;
    QString children;
};

/// Keys of all kinds of types and of two types, as a server of this kind has them. PostgreSQL's
/// need the extensions and types that tst_serverkeyclasses makes.
[[nodiscard]] QList<KeyClass> keyClassesOf(DatabaseKind kind);

} // namespace roundtrip::test
