// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <algorithm>
#include <iterator>
#include <list>
#include <utility>

namespace roundtrip {

/// RecentStatements are the statements that a StatementSender keeps prepared: those that it has
/// used last, 16 at most, each with its text and with a handle, which is a query, a name or what a
/// library gives. They close nothing: a handle that is taken out is for the sender to close.
template <typename Handle>
class RecentStatements
{
public:
    /// Returns the handle of \a sql, which is now the one used last; null if none is kept.
    [[nodiscard]] Handle *find(const QString &sql)
    {
        const auto found = std::ranges::find(m_kept, sql, &Kept::sql);
        if (found == m_kept.end())
            return nullptr;
        m_kept.splice(m_kept.begin(), m_kept, found);
        return &m_kept.front().handle;
    }
    /// Keeps \a handle for \a sql as the one used last, and returns where it is kept. Call it only
    /// if none is kept for \a sql and there is room, see isFull().
    Handle &add(const QString &sql, Handle handle)
    {
        Q_ASSERT(!isFull());
        m_kept.push_front({ sql, std::move(handle) });
        return m_kept.front().handle;
    }
    [[nodiscard]] bool isEmpty() const { return m_kept.empty(); }
    /// Returns true if one has to be taken out before another one is added.
    [[nodiscard]] bool isFull() const { return m_kept.size() >= most; }

    /// Returns the handle that was used last. Call it only if there is one; the same holds for the
    /// functions that take a handle out.
    [[nodiscard]] Handle &last() { return m_kept.front().handle; }
    /// Takes out the handle that was used last.
    Handle takeLast() { return take(m_kept.begin()); }
    /// Takes out the handle that has been out of use longest.
    Handle takeOldest() { return take(std::prev(m_kept.end())); }
    /// Forgets all handles.
    void clear() { m_kept.clear(); }

private:
    static constexpr size_t most = 16;

    struct Kept
    {
        QString sql;
        Handle handle;
    };

    Handle take(typename std::list<Kept>::iterator kept)
    {
        Handle handle = std::move(kept->handle);
        m_kept.erase(kept);
        return handle;
    }

    std::list<Kept> m_kept; ///< used last first; a list, since senders point at handles
};

} // namespace roundtrip
