// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace roundtrip {

/// Standard output or standard error: what is written arrives whole or is an error, which the
/// stream remembers. Output is buffered; call finish() at the end. After an error nothing more is
/// written, so that what has arrived is a beginning and has no gap.
class StandardStream final : public QIODevice
{
public:
    enum class Buffering { Pieces, None };

    StandardStream(int descriptor, Buffering buffering);
    /// Does not close the descriptor, nor write what finish() was not called for.
    ~StandardStream() override;

    /// Writes what is still in the buffer. Returns false if anything did not arrive.
    bool finish();
    /// Whether something did not arrive; it is no use to write more.
    [[nodiscard]] bool isBroken() const { return m_error != 0; }
    /// Why, in a few words: "No space left on device".
    [[nodiscard]] QString reason() const;

    [[nodiscard]] bool isSequential() const override { return true; }

    /// Makes sure that no file that is opened later takes the place of a standard stream that is
    /// closed, where a report or an error would be written into it; and that a reader who goes away
    /// is an error of write(), not the end of the process. Call it first of all.
    static void prepareProcess();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void writeOut(const char *data, qint64 size);

    int m_descriptor;
    Buffering m_buffering;
    int m_error = 0; ///< errno
    QByteArray m_buffer;
};

} // namespace roundtrip
