// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip::test {

/// TextFile is a file's name with the text of the file.
struct TextFile
{
    QString name;
    QString text;
};

/// Returns the whole path of a file whose \a path is relative to the repository.
[[nodiscard]] QString repositoryPath(const QString &path);
/// Reads the file \a path of the repository; ends the program if it cannot be read.
[[nodiscard]] TextFile repositoryFile(const QString &path);

/// Returns what is wrong with the examples of \a documents, each mistake with its file and line;
/// empty if the examples are exactly the code of \a sources. In a document (Markdown) a comment
/// names the block below it:
///
///     <!-- example: counting -->
///     ```cpp
///     ...
///     ```
///
/// In a source (C++ or CMake), which a test compiles and runs, the same code stands between two
/// lines `// [counting]` or `# [counting]`, indented as these lines are. A block of C++ without a
/// name is a mistake too, for nobody compiles it, and so is code that no document shows.
[[nodiscard]] QStringList exampleMistakes(const QList<TextFile> &documents,
                                          const QList<TextFile> &sources);

} // namespace roundtrip::test
