// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/rowreader.h"

#include "datalayer/engine/sqlerror.h"

#include <QSqlError>
#include <QStringEncoder>
#include <QVariant>

namespace roundtrip {

namespace {

class GeneralRowReader final : public RowReader
{
public:
    GeneralRowReader(QSqlQuery &query, qsizetype maxCellBytes)
        : m_query(query)
        , m_maxCellBytes(maxCellBytes)
    { }

    Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) override
    {
        qsizetype rows = 0;
        while (rows < maxRows && m_query.next()) {
            int position = 0;
            for (ColumnData &column : columns)
                append(column, m_query.value(position++));
            ++rows;
        }
        if (rows < maxRows && m_query.lastError().isValid())
            return statementError(m_query.lastError(), m_query.lastQuery());
        return rows;
    }

private:
    void append(ColumnData &column, const QVariant &value)
    {
        if (value.isNull()) {
            column.appendNull();
            return;
        }
        switch (value.typeId()) {
        // The kinds that SQLite's driver hands out first, read in place: this runs once a cell.
        case QMetaType::LongLong:
            column.appendInteger(*static_cast<const qlonglong *>(value.constData()));
            return;
        case QMetaType::QString:
            appendText(column, *static_cast<const QString *>(value.constData()));
            return;
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::Bool:
        case QMetaType::Short:
        case QMetaType::UShort:
        case QMetaType::Char:
        case QMetaType::UChar:
            column.appendInteger(value.toLongLong());
            return;
        case QMetaType::Double:
        case QMetaType::Float:
            column.appendReal(value.toDouble());
            return;
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            column.appendBlob(cut(bytes), static_cast<quint64>(bytes.size()));
            return;
        }
        default:
            appendText(column, value.toString());
            return;
        }
    }

    /// Encodes into a buffer that is kept: an allocation for each text would take as long as the
    /// rest.
    void appendText(ColumnData &column, QStringView text)
    {
        m_utf8.resize(m_encoder.requiredSpace(text.size()));
        const char *end = m_encoder.appendToBuffer(m_utf8.data(), text);
        const QByteArrayView bytes(m_utf8.constData(), end - m_utf8.constData());
        column.appendText(cut(bytes), static_cast<quint64>(bytes.size()));
    }

    QByteArrayView cut(QByteArrayView bytes) const
    {
        return m_maxCellBytes > 0 && bytes.size() > m_maxCellBytes ? bytes.first(m_maxCellBytes)
                                                                   : bytes;
    }

    QSqlQuery &m_query;
    qsizetype m_maxCellBytes;
    QStringEncoder m_encoder { QStringEncoder::Utf8, QStringEncoder::Flag::Stateless };
    QByteArray m_utf8;
};

} // namespace

std::unique_ptr<RowReader> makeGeneralRowReader(QSqlQuery &query, qsizetype maxCellBytes)
{
    return std::make_unique<GeneralRowReader>(query, maxCellBytes);
}

} // namespace roundtrip
