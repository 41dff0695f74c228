// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

/// QuietDescriptor is a file that is open for reading, and whose closing harms nobody. When a
/// process closes any descriptor of a file, POSIX drops all locks that the process holds on that
/// file, the locks of SQLite's other connections among them. While the process has another
/// descriptor of the same file, this one is therefore kept, and used again if the file is opened
/// again. It may be used on any thread.
class QuietDescriptor
{
public:
    QuietDescriptor() = default;
    ~QuietDescriptor() { close(); }
    QuietDescriptor(QuietDescriptor &&other) noexcept;
    QuietDescriptor &operator=(QuietDescriptor &&other) noexcept;
    QuietDescriptor(const QuietDescriptor &) = delete;
    QuietDescriptor &operator=(const QuietDescriptor &) = delete;

    /// Opens the file \a path for reading, but not through a symbolic link at the end of \a path,
    /// unless a kept descriptor of the linked file is used again. If the file cannot be opened,
    /// isOpen() is false and errno says why.
    [[nodiscard]] static QuietDescriptor open(const char *path);

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /// Returns the system's number for the descriptor; -1 if it is not open.
    [[nodiscard]] int number() const { return m_number; }
    /// Gives up the descriptor's own locks, and closes it or keeps it for later. Does nothing if it
    /// is not open.
    void close();

private:
    int m_number = -1;
};

} // namespace roundtrip
