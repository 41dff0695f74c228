// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace roundtrip {

/// How a server reads the characters of a statement.
struct TextRules
{
    bool hasBackticks = false; ///< they are quotes
    bool hasBackslashes = false; ///< within quotes a backslash takes the next character along
    bool hasEscapeStrings = false; ///< it does so in E'...' alone
};

/// Whether \a sql is one statement that begins like one that reads: SELECT, WITH, EXPLAIN, ... Such
/// a text can neither end the transaction that it runs in nor set up the session; what it does
/// otherwise is the server's to refuse. False for what cannot be told at a glance as well: comments
/// and dollar quotes, which no statement of ours has.
[[nodiscard]] bool isOneReadingStatement(QStringView sql, const TextRules &rules);

} // namespace roundtrip
