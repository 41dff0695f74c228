// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/logstatistics.h"

#include "datalayer/base/jsonwriter.h"

#include <QHash>

#include <algorithm>

namespace roundtrip {

namespace {

/// Load, relation and text: what makes two statements the same.
using StatementKey = std::pair<QString, QString>;

StatementKey keyOf(const QueryRecord &record)
{
    return { QString::number(record.load) + u' ' + record.path, record.sql };
}

QByteArray serialised(const QList<Value> &values)
{
    QByteArray text;
    JsonWriter json([&text](QByteArrayView piece) { text.append(piece); });
    json.beginArray();
    for (const Value &value : values)
        json.value(value.view());
    json.endArray();
    json.flush();
    return text;
}

} // namespace

LoadStatistics statisticsOf(const QList<QueryRecord> &records)
{
    LoadStatistics statistics;
    QSet<int> levels;
    for (const QueryRecord &record : records) {
        if (!record.isCounted())
            continue;
        levels.insert(record.level);
        ++statistics.statements;
        statistics.errors += record.error ? 1 : 0;
    }
    statistics.queries = levels.size();
    statistics.roundTrips = statistics.statements;
    return statistics;
}

QList<Repetition> repetitionsIn(const QList<QueryRecord> &records)
{
    QList<Repetition> groups;
    QHash<StatementKey, qsizetype> positions;
    for (const QueryRecord &record : records) {
        if (record.kind != QueryRecord::Kind::OneKey)
            continue;
        const StatementKey key = keyOf(record);
        auto found = positions.find(key);
        if (found == positions.end()) {
            found = positions.insert(key, groups.size());
            groups << Repetition { record.path, record.sql, {}, record.keysFrom };
        }
        groups[*found].ids << record.id;
    }
    groups.removeIf([](const Repetition &group) { return group.ids.size() < 2; });
    return groups;
}

QSet<int> againIn(const QList<QueryRecord> &records)
{
    QSet<int> again;
    QSet<std::pair<StatementKey, QByteArray>> seen;
    for (const QueryRecord &record : records) {
        if (record.kind != QueryRecord::Kind::OneKey)
            continue;
        const std::pair key(keyOf(record), serialised(record.values));
        if (seen.contains(key))
            again.insert(record.id);
        else
            seen.insert(key);
    }
    return again;
}

} // namespace roundtrip
