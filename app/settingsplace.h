// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace roundtrip {

/// SettingsPlace sees to it that no file of settings keeps the window from starting. QSettings
/// reads whatever stands at its place: it would wait for somebody who writes to a pipe, and read
/// from a device for ever. Where there is such a file, or one beyond all measure, its folder is
/// replaced by an empty one, so that the program starts without settings, and what it keeps then is
/// gone when the object is destroyed. It is made before the first QSettings of the process and
/// outlives the last.
class SettingsPlace
{
public:
    SettingsPlace();

    /// Returns a sentence for each file that is not read, without a full stop.
    [[nodiscard]] QStringList complaints() const { return m_complaints; }

private:
    std::optional<QTemporaryDir> m_replacement;
    QStringList m_complaints;
};

} // namespace roundtrip
