// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/sql/condition.h"

#include <QList>
#include <QStringList>

namespace roundtrip {

/// Returns the conditions that the values of --where, \a arguments, say of the root records. All
/// that depends on which columns there are, such as a path with dots, is read when the names are
/// looked for. The conditions that may go along relations are joined to one, so that what they say
/// of a relation is about one and the same related record. The error names the argument.
[[nodiscard]] Result<QList<Condition>> conditionsOf(const QStringList &arguments);

} // namespace roundtrip
