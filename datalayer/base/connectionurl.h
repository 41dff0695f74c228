// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

namespace roundtrip {

/// Returns whether \a text is meant as a URL and not as the path of a file. True for
/// `scheme://...`, also with a scheme that settingsFromUrl() does not know, for `file:...`, and for
/// the schemes of servers without the slashes, `postgresql:...`. Blanks, quotes and `<` in front of
/// `scheme://` do not count. Such a text may have a password in it and must not be shown: see
/// displayUrl().
[[nodiscard]] bool isConnectionUrl(const QString &text);

/// Reads the settings that a URL stands for. There are three forms; paths, and all parts of a
/// server's URL, are percent-decoded:
///
/// `sqlite:///path` names a SQLite file and has no options.
///
/// `file:path` is the form that SQLite itself takes. Of its options only `immutable` counts; `vfs`
/// and databases in memory are refused, and the file is opened read-only whatever `mode` says.
///
/// `postgresql://user:password@host:port/database` names a database of a server; the scheme may
/// also be `postgres`, `mysql` or `mariadb`. Options stand behind a question mark,
/// `?sslmode=verify-full&statement_timeout=5000` (milliseconds), and get the drivers' names in the
/// result. Several hosts stand in a list, `host1:port1,host2`, or as
/// `?host=host1,host2&port=port1,port2`. A Unix socket is `?host=/folder` or a percent-encoded host
/// with PostgreSQL, `?socket=/file` with MySQL. The database may be missing where PostgreSQL finds
/// it by `?service=name`, PGSERVICE or PGDATABASE.
///
/// The error is of the kind Name, says what is wrong and never has the password in it: an "@", "/"
/// or "?" of a password that was not encoded is refused, not guessed at.
[[nodiscard]] Result<ConnectionSettings> settingsFromUrl(const QString &text);

/// Returns a text by which a message or a menu can name a database that was opened by \a place, a
/// path or a URL. It never has a password in it: a URL comes back as displayUrl() writes it, a URL
/// that cannot be read comes back as its scheme and `://...`, and a path for which
/// mayHavePassword() is true as `...`.
[[nodiscard]] QString shownPlace(const QString &place);

/// Returns whether \a path, which is no URL, looks like a URL without its scheme
/// (`ann:secret@host`) or like the parameters of another program (`host=db password=secret`), and
/// no file of this name exists.
[[nodiscard]] bool mayHavePassword(const QString &path);

/// Returns the URL of the database that \a settings open, without the password: to show, and to
/// store for the next time. It has only options that settingsFromUrl() takes, and the path of a
/// file is absolute in it. Empty for a script.
[[nodiscard]] QString displayUrl(const ConnectionSettings &settings);

/// Returns what people call a database of a server: `chinook on db.example.org`. Without a host it
/// is the database alone; without a database the name of its PostgreSQL service, or what PGSERVICE
/// or PGDATABASE says.
[[nodiscard]] QString serverTitle(const ServerAddress &server);

} // namespace roundtrip
