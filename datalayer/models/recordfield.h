// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// RecordField is a column of a view of records: the name of a column of the database, and what the
/// header says of it; the name itself without a label.
///
/// \snippet tst_modelexamples.cpp RecordTableModel
struct RecordField
{
    QString column;
    QString label {};
};

} // namespace roundtrip
