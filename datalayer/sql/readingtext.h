// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace roundtrip {

/// TextRules says how a server reads the characters of a statement.
struct TextRules
{
    bool hasBackticks = false; ///< backticks are quotes
    /// Within quotes other than backticks, a backslash takes the next character along.
    bool hasBackslashes = false;
    bool hasEscapeStrings = false; ///< a backslash does so only within E'...'
};

/// Returns whether \a sql is one statement that begins as one that reads: with SELECT, WITH,
/// EXPLAIN, SHOW, VALUES, TABLE or DESCRIBE. Such a text can neither end the transaction that it
/// runs in nor set up the session; whatever else it tries is for the server to refuse. Also false
/// where the answer cannot be seen at a glance, because of comments or dollar quotes: no statement
/// of this program has any.
[[nodiscard]] bool isOneReadingStatement(QStringView sql, const TextRules &rules);

} // namespace roundtrip
