// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/export/recordform.h"
#include "datalayer/records/recordplace.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

class QIODevice;

namespace roundtrip {

/// RecordPart is a part of a record that can be written by itself: the value of a column, or what
/// stands for a relation that the lookups load.
struct RecordPart
{
    int column = -1; ///< the position in the table; -1 for a relation
    StepId relation = StepId::None; ///< the step of the lookups
};

/// RecordWriter writes records to a device, one after another, in one RecordForm; each form is a
/// derived class in a file of its own. It holds no more than a few kilobytes of what it has
/// written. Values are written exactly where the form can do so, and changedCount() says how often
/// it could not. It is used on one thread at a time.
class RecordWriter
{
public:
    /// Options say what is written besides the values of the records.
    struct Options
    {
        DatabaseKind database = DatabaseKind::Sqlite; ///< the kind whose literals are written
        bool hasNames = true; ///< the names of columns stand above the values
        /// Each relation that the lookups load for the records has a column behind their own: the
        /// label of the one record that it leads to, or the number of records. In RecordForm::Json
        /// the related records stand in place of that, and RecordForm::Insert has neither.
        bool hasRelations = true;
        /// Only these, in this order; RecordForm::Json and RecordForm::Insert do not heed it.
        std::optional<QList<RecordPart>> parts {};
    };

    /// Makes the writer for \a form. \a device must be open for writing, and outlive the writer.
    [[nodiscard]] static std::unique_ptr<RecordWriter> make(RecordForm form, QIODevice &device,
                                                            const Options &options);
    virtual ~RecordWriter();
    Q_DISABLE_COPY_MOVE(RecordWriter)

    /// Writes what stands above the root records of \a records, unless it stands there already:
    /// the names of columns, also where no record follows.
    void begin(const std::shared_ptr<const LoadedRecords> &records);
    /// Writes \a record. Records of different tables may follow one another: each time the table
    /// changes, the names of its columns come first, where the form has these.
    void write(const RecordPlace &record);
    /// Writes what stands at the end, and hands the rest to the device. Call it once, at the end.
    void end();

    /// Returns true once the device has not taken what it was given.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// Returns the number of records that were written, with those that stand within others.
    [[nodiscard]] qint64 recordCount() const { return m_records; }
    /// Returns the number of values that the form could not write as they are: texts that are not
    /// valid UTF-8, whose wrong bytes became U+FFFD.
    [[nodiscard]] qint64 changedCount() const { return m_changed; }
    /// Returns the number of values that the records hold only the beginning of.
    [[nodiscard]] qint64 cutCount() const { return m_cut; }

protected:
    explicit RecordWriter(QIODevice &device);

    /// Writes what stands above records like \a like, unless it stands there already. The row of
    /// \a like need not be there.
    virtual void writeHead(const RecordPlace &like) = 0;
    /// Writes a record whose head was written, and returns how many records that are.
    virtual qint64 writeRecord(const RecordPlace &record) = 0;
    virtual void writeFoot() { }

    void put(QByteArrayView bytes);
    void put(char byte) { put(QByteArrayView(&byte, 1)); }
    /// Writes \a bytes in base64.
    void putBase64(QByteArrayView bytes);
    /// Returns the text of \a cell as valid UTF-8, see changedCount(). It is valid until the next
    /// call.
    [[nodiscard]] QByteArrayView validText(const CellView &cell);
    /// Counts \a cell if it is only a beginning.
    void noteCell(const CellView &cell) { m_cut += cell.isCutOff() ? 1 : 0; }
    void noteCut(qint64 cells) { m_cut += cells; }

private:
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    QByteArray m_valid; ///< what validText() returned last, if it had to be changed
    qint64 m_records = 0;
    qint64 m_changed = 0;
    qint64 m_cut = 0;
    bool m_hasFailed = false;
};

} // namespace roundtrip
