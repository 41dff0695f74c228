// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roundtrip {

/// WindowState is what a session keeps of a window: which database is open, what of it is shown,
/// and where the window is. It is a plain value.
struct WindowState
{
    /// A file's path or a server's URL without a password; empty where nothing is open, and for the
    /// sample library.
    QString place;
    bool isSample = false;
    bool guessesRelations = false;
    QString relations; ///< the declared relations, as writtenRelations() writes them; or empty
    QStringList location; ///< what is shown, as argumentsOf() writes it; empty for nothing
    QList<int> geometry; ///< left, top, width, height, and 1 for a maximized window; or empty

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// Returns \a state as a text that windowStateFrom() reads.
[[nodiscard]] QString windowStateText(const WindowState &state);
/// Reads a text that windowStateText() has written. Nothing for another text; a part of it that
/// fits nothing counts as missing.
[[nodiscard]] std::optional<WindowState> windowStateFrom(const QString &text);

} // namespace roundtrip
