// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/words.h"

#include <QSaveFile>

namespace roundtrip {

/// OutputFile is a file that the program writes because somebody has asked for it: an export, a
/// picture, a load. It takes the place of another file when commit() is called, as a QSaveFile
/// does, but never that of a SQLite database or of a file that belongs to one: a name that was
/// mistyped, or a link, must not cost anybody their records. open() fails there.
class OutputFile final : public QSaveFile
{
public:
    using QSaveFile::QSaveFile;

    bool open(OpenMode mode) override;
    /// Returns why the file could not be opened or written: an objection of this class, or the
    /// words of the system. In English it is the errorString().
    [[nodiscard]] Words problem() const;

private:
    const char *m_objection = nullptr; ///< of open(); null if it was the system's
};

} // namespace roundtrip
