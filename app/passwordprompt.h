// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/access/database.h"

#include <QString>

#include <functional>
#include <optional>

namespace roundtrip {

/// PasswordAsker shows \a prompt to the user and returns the password; nothing if the user gives
/// none.
using PasswordAsker = std::function<std::optional<QString>(const QString &prompt)>;
/// DatabaseOpener opens a database in place of Database::open().
using DatabaseOpener = std::function<Result<Database>(const ConnectionSettings &settings)>;

/// Opens a database with \a open, or with Database::open() where \a open is empty. Where a server
/// does not let the user in and \a settings have no password, \a ask is called once and the
/// database is opened with its answer. Without an answer, or with an empty one, the first error is
/// returned; where \a ask is empty, the error says as well in which ways a password can be given.
[[nodiscard]] Result<Database> openAsking(const ConnectionSettings &settings,
                                          const PasswordAsker &ask,
                                          const DatabaseOpener &open = {});

/// Returns a function that asks on standard input where that is a terminal, else an empty function.
[[nodiscard]] PasswordAsker terminalAsker();

/// Writes \a prompt to \a terminal, a file descriptor, and returns the line that is then typed
/// there, which the terminal does not show. Backspace and Ctrl+U edit the line. Returns nothing
/// after Ctrl+C or Ctrl+D, at the end of the input, and where \a terminal is no terminal. The
/// terminal's settings are as before afterwards.
[[nodiscard]] std::optional<QString> readPassword(int terminal, const QString &prompt);

} // namespace roundtrip
