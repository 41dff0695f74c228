// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/rowreader.h"

#include "datalayer/engine/numbercells.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QStringEncoder>
#include <QVariant>

#include <utility>
#include <vector>

namespace roundtrip {

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

class GeneralRowReader final : public RowReader
{
public:
    GeneralRowReader(QSqlQuery &query, qsizetype maxCellBytes, ErrorMeaning meaning,
                     bool hasDecimals, std::unique_ptr<TextLengths> lengths)
        : m_query(query)
        , m_maxCellBytes(maxCellBytes)
        , m_meaning(std::move(meaning))
        , m_lengths(std::move(lengths))
    {
        if (!hasDecimals)
            return;
        // What is a number to the driver but comes as text is one that a double may not hold.
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i)
            m_isDecimal.push_back(record.field(i).metaType().id() == QMetaType::Double);
    }

    Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) override
    {
        qsizetype rows = 0;
        while (rows < maxRows && m_query.next()) {
            int position = 0;
            if (m_lengths)
                m_lengths->nextRow();
            for (ColumnData &column : columns) {
                const bool isDecimal = !m_isDecimal.empty()
                    && m_isDecimal[static_cast<size_t>(position)];
                m_position = position;
                append(column, m_query.value(position++), isDecimal);
            }
            ++rows;
        }
        if (rows < maxRows && m_query.lastError().isValid())
            return m_meaning(m_query.lastError(), m_query.lastQuery());
        return rows;
    }

private:
    /// The kinds that drivers hand out most come first and are read in place: this runs once a
    /// cell. NULL has their types too, as zero or empty, so that only what looks like it is asked.
    void append(ColumnData &column, const QVariant &value, bool isDecimal)
    {
        switch (value.typeId()) {
        case QMetaType::Int:
            if (const int number = *static_cast<const int *>(value.constData()); number != 0) {
                column.appendInteger(number);
                return;
            }
            break;
        case QMetaType::LongLong:
            if (const auto number = *static_cast<const qlonglong *>(value.constData());
                number != 0) {
                column.appendInteger(number);
                return;
            }
            break;
        case QMetaType::QString:
            if (const auto &text = *static_cast<const QString *>(value.constData());
                !isDecimal && !text.isEmpty()) {
                appendText(column, text);
                return;
            }
            break;
        default:
            break;
        }
        if (value.isNull())
            column.appendNull();
        else
            appendAny(column, value, isDecimal);
    }

    /// \a value is not NULL.
    void appendAny(ColumnData &column, const QVariant &value, bool isDecimal)
    {
        switch (value.typeId()) {
        case QMetaType::QString:
            isDecimal ? appendDecimal(column, value.toString().toLatin1())
                      : appendText(column, value.toString());
            return;
        case QMetaType::ULongLong:
            appendUnsigned(column, value.toULongLong());
            return;
        case QMetaType::Int:
        case QMetaType::LongLong:
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
            m_position = -1; // not the text that came
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
        QByteArrayView bytes(m_utf8.constData(), end - m_utf8.constData());
        if (m_lengths && m_position >= 0
            && m_lengths->of(m_position) == bytes.size() + byteOrderMark.size()) {
            m_utf8 = byteOrderMark.toByteArray() + bytes.toByteArray();
            bytes = m_utf8;
        }
        column.appendText(cut(bytes), static_cast<quint64>(bytes.size()));
    }

    QByteArrayView cut(QByteArrayView bytes) const
    {
        return m_maxCellBytes > 0 && bytes.size() > m_maxCellBytes ? bytes.first(m_maxCellBytes)
                                                                   : bytes;
    }

    QSqlQuery &m_query;
    qsizetype m_maxCellBytes;
    ErrorMeaning m_meaning;
    std::vector<bool> m_isDecimal; ///< per column; empty where none can be
    QStringEncoder m_encoder { QStringEncoder::Utf8, QStringEncoder::Flag::Stateless };
    QByteArray m_utf8;
    std::unique_ptr<TextLengths> m_lengths; ///< null where nothing is known of them
    int m_position = 0; ///< of the cell that is being read; -1 where it is no text
};

} // namespace

std::unique_ptr<RowReader> makeGeneralRowReader(QSqlQuery &query, qsizetype maxCellBytes,
                                                ErrorMeaning meaning, bool hasDecimals,
                                                std::unique_ptr<TextLengths> lengths)
{
    return std::make_unique<GeneralRowReader>(query, maxCellBytes, std::move(meaning), hasDecimals,
                                              std::move(lengths));
}

} // namespace roundtrip
