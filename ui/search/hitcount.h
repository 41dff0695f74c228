// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace roundtrip {

class QueryRunner;
class RecordPages;

/// HitCount says how many of a table's records a filter finds: "2 of 3,503". It knows the number of
/// all records where they have been shown without a filter, and otherwise has them counted.
class HitCount final : public QObject
{
    Q_OBJECT

public:
    /// \a runner must outlive the HitCount.
    explicit HitCount(QueryRunner &runner, QObject *parent = nullptr);

    /// Forgets all numbers: another database is open. Without \a mayCount none is asked for; a
    /// server is not made to count what nobody has asked for.
    void reset(bool mayCount);
    /// Says how many \a pages, which show what a load or a count has brought, have found.
    void update(const RecordPages &pages);
    /// Returns the number of records of the table \a root, or -1 where it is not known.
    [[nodiscard]] qint64 allOf(const QString &root) const { return m_all.value(root, -1); }

signals:
    /// \a text is what is to be shown; empty where there is no filter.
    void changed(const QString &text);

private:
    void ask(const QString &root);
    void tell();

    QueryRunner &m_runner;
    QHash<QString, qint64> m_all; ///< the records of each table, as far as they were counted
    QString m_asking; ///< the table whose records are being counted; null for none
    bool m_mayCount = false;
    QString m_root; ///< of the pages shown last
    QString m_hits; ///< of their filter; empty for none
};

} // namespace roundtrip
