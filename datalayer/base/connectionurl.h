// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

namespace roundtrip {

/// True for `sqlite://`, `postgresql://`, `postgres://`, `mysql://` and `mariadb://`.
[[nodiscard]] bool isConnectionUrl(const QString &text);

/// What a URL names: `sqlite:///path`, or `postgresql://user:password@host:port/database` with
/// options behind a question mark (`?sslmode=verify-full&statement_timeout=5000`, milliseconds). A
/// host may be the percent-encoded path of a Unix socket. The error names what is wrong, and never
/// has the password.
[[nodiscard]] Result<ConnectionSettings> settingsFromUrl(const QString &text);

} // namespace roundtrip
