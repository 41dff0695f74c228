// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/filecheck.h"

#include "datalayer/base/filename.h"

#include <filesystem>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace roundtrip {

namespace {

bool isThere(const QString &file)
{
    std::error_code error;
    const std::filesystem::path path(fileNameBytes(file).toStdString());
    return std::filesystem::status(path, error).type() != std::filesystem::file_type::not_found;
}

} // namespace

/// Who is told the answers: the FileCheck, as long as it lives.
struct FileCheck::Receiver
{
    std::mutex mutex;
    FileCheck *check = nullptr;
};

FileCheck::FileCheck(QObject *parent, Look look)
    : QObject(parent)
    , m_look(look ? std::move(look) : Look(&isThere))
    , m_receiver(std::make_shared<Receiver>())
{
    m_receiver->check = this;
}

FileCheck::~FileCheck()
{
    const std::lock_guard lock(m_receiver->mutex);
    m_receiver->check = nullptr;
}

void FileCheck::check(const QStringList &files)
{
    for (const QString &file : files) {
        if (m_pending.contains(file))
            continue;
        const auto answer = [look = m_look, receiver = m_receiver, file] {
            const bool isThere = look(file);
            const std::lock_guard lock(receiver->mutex);
            if (FileCheck *check = receiver->check) {
                QMetaObject::invokeMethod(
                    check, [check, file, isThere] { check->take(file, isThere); },
                    Qt::QueuedConnection);
            }
        };
        try {
            std::thread(answer).detach();
            m_pending << file;
        } catch (const std::system_error &) {
            return; // no more threads: it stays unknown
        }
    }
}

void FileCheck::take(const QString &file, bool isThere)
{
    m_pending.remove(file);
    const State state = isThere ? State::There : State::Gone;
    if (std::exchange(m_states[file], state) != state)
        emit changed(file);
}

} // namespace roundtrip

#include "moc_filecheck.cpp"
