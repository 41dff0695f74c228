// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/openrows.h"

#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/loadedrecords.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// How many rows below one record are looked through for a key.
constexpr int patience = 10'000;

void append(QByteArray &key, const CellView &cell)
{
    key += static_cast<char>('0' + static_cast<int>(cell.type));
    switch (cell.type) {
    case ValueType::Null:
        break;
    case ValueType::Integer:
        key += QByteArray::number(cell.integer);
        break;
    case ValueType::Real:
        key += QByteArray::number(cell.real, 'g', 17);
        break;
    case ValueType::Text:
    case ValueType::Blob:
        key += QByteArray::number(cell.bytes.size()) + ':' + cell.bytes.toByteArray();
        break;
    }
    key += ',';
}

} // namespace

/// Without a primary key a record is known by its place alone.
QByteArray OpenRows::ownKey(const QModelIndex &index) const
{
    const auto kind = static_cast<RecordTreeModel::RowKind>(
        index.data(RecordTreeModel::RowKindRole).toInt());
    if (kind == RecordTreeModel::RowKind::Group)
        return 'g' + index.data().toString().toUtf8();
    if (kind != RecordTreeModel::RowKind::Record)
        return {};
    const RecordPlace place = m_model->placeOf(index);
    const Table &table = place.table();
    if (table.primaryKey.isEmpty()) {
        return 'p'
            + QByteArray::number(index.parent().isValid() ? index.row()
                                                          : m_model->positionOf(index));
    }
    QByteArray key = "k";
    for (const int column : table.primaryKey)
        append(key, place.cell(column));
    return key;
}

RowKey OpenRows::keyOf(const QModelIndex &index) const
{
    RowKey key;
    for (QModelIndex at = index.siblingAtColumn(0); at.isValid(); at = at.parent())
        key.prepend(ownKey(at));
    return key.contains(QByteArray()) ? RowKey() : key;
}

void OpenRows::noteOpened(const QModelIndex &index)
{
    const RowKey key = keyOf(index);
    if (!key.isEmpty())
        m_open[key.first()].insert(key);
}

void OpenRows::noteClosed(const QModelIndex &index)
{
    const RowKey key = keyOf(index);
    const auto open = key.isEmpty() ? m_open.end() : m_open.find(key.first());
    if (open == m_open.end())
        return;
    open->remove(key);
    if (open->isEmpty())
        m_open.remove(key.first());
}

QModelIndex OpenRows::find(const RowKey &key, int root) const
{
    QModelIndex found = m_model->index(root, 0);
    if (key.isEmpty() || !found.isValid() || ownKey(found) != key.first())
        return {};
    for (const QByteArray &own : key.sliced(1)) {
        QModelIndex below;
        const int rows = std::min(m_model->rowCount(found), patience);
        for (int row = 0; row < rows && !below.isValid(); ++row) {
            const QModelIndex index = m_model->index(row, 0, found);
            if (ownKey(index) == own)
                below = index;
        }
        if (!below.isValid())
            return {};
        found = below;
    }
    return found;
}

QModelIndex OpenRows::findAnywhere(const RowKey &key, int hint) const
{
    if (key.isEmpty())
        return {};
    if (const QModelIndex found = find(key, hint); found.isValid())
        return found;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isLoaded(row) && ownKey(m_model->index(row, 0)) == key.first())
            return find(key, row);
    }
    return {};
}

QList<RowKey> OpenRows::openAt(int root) const
{
    if (m_open.isEmpty() || !m_model->isLoaded(root))
        return {};
    const auto open = m_open.constFind(ownKey(m_model->index(root, 0)));
    if (open == m_open.constEnd())
        return {};
    QList<RowKey> keys = open->values();
    std::ranges::sort(keys, {}, &RowKey::size);
    return keys;
}

} // namespace roundtrip
