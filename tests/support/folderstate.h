// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace roundtrip::test {

/// Every name in a folder with the hash of its content, to prove that nothing in it changes.
class FolderState
{
public:
    explicit FolderState(const QString &folder);

    /// Empty if \a folder still is as it was; else what appeared, vanished or changed.
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
