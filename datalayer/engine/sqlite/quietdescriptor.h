// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

/// A file that is open for reading, and whose closing harms nobody. When a process closes any
/// descriptor of a file, POSIX drops all locks that it holds on that file, those of SQLite's other
/// connections among them. While the process has another descriptor of the same file, this one is
/// therefore kept, and used again where the file is opened again. On any thread.
class QuietDescriptor
{
public:
    QuietDescriptor() = default;
    ~QuietDescriptor() { close(); }
    QuietDescriptor(QuietDescriptor &&other) noexcept;
    QuietDescriptor &operator=(QuietDescriptor &&other) noexcept;
    QuietDescriptor(const QuietDescriptor &) = delete;
    QuietDescriptor &operator=(const QuietDescriptor &) = delete;

    /// Opens a file, never through a link at its end. Where it does not open, errno says why.
    [[nodiscard]] static QuietDescriptor open(const char *path);

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /// The system's number for it.
    [[nodiscard]] int number() const { return m_number; }
    /// Closes it, or keeps it for later. Does nothing to one that is not open.
    void close();

private:
    int m_number = -1;
};

} // namespace roundtrip
