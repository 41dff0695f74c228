// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace roundtrip {

/// RelatedCounts knows how many records lead to one record, by each relation of its table that does
/// not follow one of its own foreign keys. It counts in memory what is loaded, and asks the
/// database for the rest in one statement, once the record has stayed the same for a moment, and
/// only where an index makes that cheap, so that going through records costs nothing. It is used on
/// the GUI thread.
class RelatedCounts : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loaded, ///< counted in memory
        Counted, ///< counted by the database
        Unasked, ///< counting might take long, so that it is asked for by ask() alone
        Waiting, ///< to be asked for, or asked for already
    };
    struct Entry
    {
        const Relation *relation = nullptr;
        State state = State::Unasked;
        qint64 count = 0; ///< if it is known
    };

    /// Counting ends at this number.
    static constexpr qint64 mostCounted = 100'000;
    /// The time that a record must stay before the database is asked.
    static constexpr std::chrono::milliseconds rest { 300 };

    /// \a runner must outlive the object, and be shut down before that ends.
    explicit RelatedCounts(QueryRunner &runner, QObject *parent = nullptr);
    ~RelatedCounts() override;

    /// Turns to the record at \a place, or to none. What was asked for the one before is dropped.
    void show(const RecordPlace &place);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Asks for the count of \a entry, which is Unasked, however long that takes.
    void ask(qsizetype entry);

signals:
    /// The entry at this position has another state or count.
    void changed(qsizetype entry);

private:
    void askIndexed();
    void request(const QList<qsizetype> &entries, std::chrono::milliseconds limit);
    void deliver(quint64 ticket, const QList<qsizetype> &entries,
                 const Result<QList<qint64>> &counts);

    QueryRunner &m_runner;
    QTimer m_timer { this };
    RecordPlace m_place;
    QList<Entry> m_entries;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of what was asked for the present record
    quint64 m_ticket = 0; ///< of the present record: replies for others are dropped
};

} // namespace roundtrip
