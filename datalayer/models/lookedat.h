// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/recordplace.h"

#include <QBitArray>
#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace roundtrip {

class RecordTreeModel;

/// LookedAt counts how many records were loaded beforehand, by a query for many records at once,
/// and how many of these nobody has looked at: their rows were never painted. Root records do not
/// count, and neither do records that were loaded one by one. The LookedAt runs no query, and
/// forgets pages that are held no longer.
class LookedAt final : public QObject
{
    Q_OBJECT

public:
    /// \a model must outlive the LookedAt.
    explicit LookedAt(RecordTreeModel &model, QObject *parent = nullptr);

    /// Notes that the record at \a place was painted.
    void note(const RecordPlace &place);
    /// Returns how many records were loaded beforehand.
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Returns how many of them have not been looked at yet.
    [[nodiscard]] qint64 unseen() const { return m_unseen; }

signals:
    /// total() or unseen() is another one now; emitted by the event loop, once for many changes.
    void changed();

private:
    /// Page is what is known of the records of one page.
    struct Page
    {
        std::weak_ptr<const LoadedRecords> records;
        qint64 first = 0; ///< the position of its first root record
        qint64 unseen = 0;
        qint64 total = 0;
        QHash<const RecordSet *, QBitArray> rows; ///< the rows of each set that wait to be seen
    };

    void addPages(qint64 first, qint64 last);
    void dropPages(qint64 first, qint64 last);
    void clear();
    void collect(Page &page, const LoadedRecords &records, const RecordSet &set, StepId step,
                 const QBitArray &reached) const;
    void takePrefetched(Page &page, const RecordSet &target, const QBitArray &below) const;
    void scheduleChanged();

    RecordTreeModel &m_model;
    std::vector<Page> m_pages;
    qint64 m_total = 0;
    qint64 m_unseen = 0;
    bool m_isChangeDue = false;
};

} // namespace roundtrip
