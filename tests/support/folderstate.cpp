// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/folderstate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

FolderState::FolderState(const QString &folder)
    : m_folder(folder)
    , m_hashes(read(folder))
{ }

QMap<QString, QByteArray> FolderState::read(const QString &folder)
{
    QMap<QString, QByteArray> hashes;
    const QDir dir(folder);
    for (const QFileInfo &entry :
         dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        QFile file(entry.filePath());
        QByteArray content = "(a folder or unreadable)";
        if (entry.isFile() && file.open(QIODevice::ReadOnly))
            content = file.readAll();
        hashes.insert(entry.fileName(),
                      QByteArray::number(content.size()) + ' '
                          + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }
    return hashes;
}

QString FolderState::changes() const
{
    const QMap<QString, QByteArray> now = read(m_folder);
    QStringList changes;
    for (const auto &[name, hash] : m_hashes.asKeyValueRange()) {
        if (!now.contains(name))
            changes << name + u" vanished"_s;
        else if (now[name] != hash)
            changes << name + u" changed"_s;
    }
    for (auto file = now.constBegin(); file != now.constEnd(); ++file) {
        if (!m_hashes.contains(file.key()))
            changes << file.key() + u" appeared"_s;
    }
    return changes.join(u", "_s);
}

} // namespace roundtrip::test
