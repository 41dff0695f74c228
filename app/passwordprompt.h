// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/database.h"

#include <QString>

#include <functional>
#include <optional>

namespace roundtrip {

/// Asks somebody for a password, with \a prompt before it; nothing if they would not give one.
using PasswordAsker = std::function<std::optional<QString>(const QString &prompt)>;
using DatabaseOpener = std::function<Result<Database>(const ConnectionSettings &settings)>;

/// Opens a database. Where a server does not let the user in and the settings have no password,
/// \a ask is called once and it is tried again; with no \a ask, the error says how to give one.
[[nodiscard]] Result<Database> openAsking(const ConnectionSettings &settings,
                                          const PasswordAsker &ask,
                                          const DatabaseOpener &open = {});

/// Asks on standard input where that is a terminal; an empty function where it is none.
[[nodiscard]] PasswordAsker terminalAsker();

/// Writes \a prompt to the \a terminal, a file descriptor, and reads a line from it that it does
/// not show. Backspace and Ctrl+U edit; Ctrl+C and Ctrl+D give nothing back. The terminal's
/// settings are as before afterwards.
[[nodiscard]] std::optional<QString> readPassword(int terminal, const QString &prompt);

} // namespace roundtrip
