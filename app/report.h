// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "datalayer/records/database.h"

#include <QIODevice>

namespace roundtrip {

/// Prints what the options ask for to \a out, plain UTF-8. Returns the exit status: 0, 1 if the
/// database refused or failed, 2 if a name is wrong; the error's one line goes to \a errors.
int printReport(const Options &options, QIODevice &out, QIODevice &errors);

/// The exit status that belongs to an error.
[[nodiscard]] int exitStatus(const DbError &error);

} // namespace roundtrip
