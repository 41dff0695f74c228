// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace roundtrip {

/// StandardStream writes to standard output or standard error. Output arrives whole, or write() or
/// finish() fails and the stream remembers the error. After an error nothing more is written, so
/// that what has arrived is the beginning of the output and has no gap. With Buffering::Pieces,
/// call finish() at the end.
class StandardStream final : public QIODevice
{
public:
    /// Whether bytes are collected into pieces of 64 KiB, or written at once.
    enum class Buffering { Pieces, None };

    /// \a descriptor is a file descriptor, which must stay open as long as the stream lives.
    StandardStream(int descriptor, Buffering buffering);
    /// Closes no descriptor, and drops what is still in the buffer: see finish().
    ~StandardStream() override;

    /// Writes what is still in the buffer. Returns false if any write so far has failed.
    bool finish();
    /// Returns whether a write has failed: then every later write fails too.
    [[nodiscard]] bool isBroken() const { return m_error != 0; }
    /// Returns in a few words why the stream is broken: "No space left on device".
    [[nodiscard]] QString reason() const;

    [[nodiscard]] bool isSequential() const override { return true; }

    /// Opens /dev/null, for reading, in place of each standard stream that is closed: a file opened
    /// later would else get the stream's descriptor, and reports or errors would be written into
    /// the file. Also ignores SIGPIPE and SIGXFSZ, so that write() fails where the reader has gone
    /// away or a file may not grow, and the process goes on. Call it first of all.
    static void prepareProcess();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void writeOut(const char *data, qint64 size);

    int m_descriptor;
    Buffering m_buffering;
    int m_error = 0; ///< the errno of the write that failed; 0 for none
    QByteArray m_buffer;
};

} // namespace roundtrip
