// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip::test {

/// A file by its name and what is in it.
struct TextFile
{
    QString name;
    QString text;
};

/// Where the file \a path of the repository is.
[[nodiscard]] QString repositoryPath(const QString &path);
/// The file \a path of the repository; ends the program if it cannot be read.
[[nodiscard]] TextFile repositoryFile(const QString &path);

/// What is wrong with the examples of \a documents, each with its place; empty if they are the very
/// code of \a sources. In a document (Markdown) a comment names the block below it:
///
///     <!-- example: counting -->
///     ```cpp
///     ...
///     ```
///
/// In a source (C++ or CMake), compiled and run by a test, the same code stands between two lines
/// `// [counting]` or `# [counting]`, indented as they are. A block of C++ without a name is a
/// mistake too, for nobody compiles it, and so is code that no document shows.
[[nodiscard]] QStringList exampleMistakes(const QList<TextFile> &documents,
                                          const QList<TextFile> &sources);

} // namespace roundtrip::test
