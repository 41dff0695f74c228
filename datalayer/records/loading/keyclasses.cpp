// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/keyclasses.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// A collation of MySQL's of which nothing but its name is known.
bool isUnknown(const Column &column)
{
    return column.collation == Collation::Other && column.database == DatabaseKind::MySql;
}

bool foldsMore(const Column &column)
{
    return column.collation == Collation::CaseFolded || column.collation == Collation::AccentFolded
        || isUnknown(column);
}

/// Characters that every collation that is known tells apart but for their case.
bool isPlain(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

KeyClasses::KeyClasses(LoadJob &job, const Relation &relation)
    : m_job(job)
    , m_columns(job.queries().comparedColumns(relation))
{
    for (const Column *column : m_columns)
        m_folds = m_folds || foldsMore(*column);
    m_texts.resize(m_columns.size());
    m_isAsked.resize(m_columns.size());
    m_isNew.resize(m_columns.size());
}

void KeyClasses::add(qsizetype keyColumn, const CellView &cell)
{
    if (cell.type != ValueType::Text || !foldsMore(*m_columns[keyColumn]))
        return;
    const QByteArray text = QByteArray::fromRawData(cell.bytes.data(), cell.bytes.size());
    if (m_texts[keyColumn].contains(text))
        return;
    m_texts[keyColumn].insert(cell.bytes.toByteArray(), {});
    m_isNew[keyColumn] = true;
    m_isAsked[keyColumn] = m_isAsked[keyColumn] || isUnknown(*m_columns[keyColumn])
        || !isPlain(cell.bytes);
}

void KeyClasses::add(const RecordSet &set, const QList<int> &columns, std::span<const quint32> rows)
{
    if (!m_folds)
        return;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        for (const quint32 row : rows)
            add(i, set.cell(row, columns[i]));
    }
}

void KeyClasses::add(std::span<const ColumnData *const> columns, qsizetype firstRow)
{
    if (!m_folds)
        return;
    for (size_t i = 0; i < columns.size(); ++i) {
        for (qsizetype row = firstRow; row < columns[i]->size(); ++row)
            add(static_cast<qsizetype>(i), columns[i]->cell(row));
    }
}

Result<bool> KeyClasses::ask(StepId step)
{
    bool hasChanged = false;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (!m_isAsked[i] || !m_isNew[i])
            continue;
        // All of them: the classes of one answer may say nothing of another's.
        const QList<QByteArray> texts = m_texts[i].keys();
        const Result<QList<QByteArray>> classes = m_job.reader().readClasses(*m_columns[i], texts,
                                                                             step);
        if (!classes)
            return classes.error();
        for (qsizetype text = 0; text < texts.size(); ++text)
            m_texts[i][texts[text]] = (*classes)[text];
        m_isNew[i] = false;
        m_classes.resize(m_columns.size());
        m_classes[i] = m_texts[i];
        hasChanged = true;
    }
    return hasChanged;
}

} // namespace roundtrip
