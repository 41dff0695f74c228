// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

namespace roundtrip {

/// Whether \a text is meant as a URL and not as the path of a file: `scheme://...`, also with a
/// scheme that settingsFromUrl() does not know, `file:...`, and `postgresql:...` for any server's
/// scheme. Such
/// a text may have a password in it and must not be shown: see displayUrl().
[[nodiscard]] bool isConnectionUrl(const QString &text);

/// What a URL names: `sqlite:///path`; `file:path`, as SQLite has it, with `?immutable=1` or not
/// and to be read only, whatever its `mode`; or `postgresql://user:password@host:port/database`
/// with options behind a question mark, `?sslmode=verify-full&statement_timeout=5000`
/// (milliseconds); also `postgres`, `mysql` and `mariadb`. Several hosts stand in a list,
/// `host1:port1,host2`, or as `?host=host1,host2&port=port1,port2`. With `?service=name` of
/// PostgreSQL or its variables in the environment the database may be missing. All parts are
/// percent-decoded. A Unix socket is
/// `?host=/folder` or a percent-encoded host with PostgreSQL, `?socket=/file` with MySQL. Options
/// get the drivers' names. The error names what is wrong, and never has the password: an "@", "/"
/// or "?" of a password that was not encoded is refused, not guessed at.
[[nodiscard]] Result<ConnectionSettings> settingsFromUrl(const QString &text);

/// What to call a database that was named by a path or a URL, in a message or a menu: never with a
/// password or anything behind a question mark of a URL that cannot be read, however broken it is.
[[nodiscard]] QString shownPlace(const QString &place);

/// Whether \a path, which is no URL, looks like one without its scheme (`ann:secret@host`), or like
/// the parameters of another program (`host=db password=secret`), and no such file exists.
[[nodiscard]] bool mayHavePassword(const QString &path);

/// The URL of what \a settings open, without the password: to show, and to store for the next
/// time. Has only options that settingsFromUrl() takes. Empty for a script.
[[nodiscard]] QString displayUrl(const ConnectionSettings &settings);

/// What to call a server's database: `chinook on db.example.org`.
[[nodiscard]] QString serverTitle(const ServerAddress &server);

} // namespace roundtrip
