// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/table.h"

#include <QString>
#include <QStringList>

namespace roundtrip {

/// Source is a table or a derived table in the FROM of a statement, and says what its columns are
/// called there.
struct Source
{
    const Table *table = nullptr;
    QString name; ///< in quotes where needed; empty where columns stand without a table
    const Table *through = nullptr; ///< the junction that is joined to it, or null
    QString throughName; ///< the junction's name, in quotes where needed
    QString rowNumber; ///< the hidden row number's name, without quotes; empty where there is none
    QStringList keyNames; ///< of a derived table: the names of its junction's keys, without quotes
    QString counted; ///< of a derived table: the name of the number or rank that it gives out
};

} // namespace roundtrip
