// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace roundtrip::test {

/// FolderState keeps every name in a folder, with the hash of each file's content, to prove that
/// nothing in the folder changes. It does not look into subfolders.
class FolderState
{
public:
    /// Reads the names and contents of \a folder.
    explicit FolderState(const QString &folder);

    /// Reads the folder again and returns what has appeared, vanished or changed since; empty if
    /// nothing has.
    [[nodiscard]] QString changes() const;
    [[nodiscard]] QStringList names() const { return m_hashes.keys(); }

private:
    static QMap<QString, QByteArray> read(const QString &folder);

    QString m_folder;
    QMap<QString, QByteArray> m_hashes;
};

} // namespace roundtrip::test

/// Fails the test if the folder is not as it was when \a state was taken.
#define EXPECT_UNCHANGED(state) \
    do { \
        const QString folderChanges_ = (state).changes(); \
        if (!folderChanges_.isEmpty()) \
            QFAIL(qPrintable(folderChanges_)); \
    } while (false)
