// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>

namespace roundtrip {

/// FileCheck finds out which files are there, each on a thread of its own: a file on a network
/// mount that does not answer keeps its thread waiting, perhaps for ever, and nobody else. The
/// threads outlive the FileCheck where they have to; their answers are dropped then.
class FileCheck final : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, There, Gone };
    /// Returns whether a file is there; it is called on any thread.
    using Look = std::function<bool(const QString &file)>;

    /// Looks for files with \a look; without one it asks the system, and takes a file for gone only
    /// if the system says so.
    explicit FileCheck(QObject *parent = nullptr, Look look = {});
    ~FileCheck() override;

    /// Looks for those of \a files that are not being looked for already.
    void check(const QStringList &files);
    /// Returns what the last answer was for \a file; Unknown before the first one.
    [[nodiscard]] State stateOf(const QString &file) const { return m_states.value(file); }

signals:
    /// stateOf(\a file) is another one now.
    void changed(const QString &file);

private:
    struct Receiver;

    void take(const QString &file, bool isThere);

    Look m_look;
    QHash<QString, State> m_states;
    QSet<QString> m_pending;
    std::shared_ptr<Receiver> m_receiver; ///< shared with the threads
};

} // namespace roundtrip
