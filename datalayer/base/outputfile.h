// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSaveFile>

namespace roundtrip {

/// OutputFile is a file that the program writes because somebody has asked for it: an export, a
/// picture, a load. It takes the place of another file when commit() is called, as a QSaveFile
/// does, but never that of a SQLite database or of a file that belongs to one: a name that was
/// mistyped, or a link, must not cost anybody their records. open() fails there, and errorString()
/// says why.
class OutputFile final : public QSaveFile
{
public:
    using QSaveFile::QSaveFile;

    bool open(OpenMode mode) override;
};

} // namespace roundtrip
