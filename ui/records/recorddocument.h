// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/records/shownrecord.h"

#include <QCoreApplication>
#include <QPalette>

#include <optional>

class QTextCharFormat;
class QTextCursor;
class QTextDocument;
class QTextTable;
class QUrl;

namespace roundtrip {

class RelatedCounts;

/// RecordDocument writes a record into a text document: each column with its type, its value and
/// the links of its foreign keys, and then how many records lead to it. What comes from the
/// database is put in as plain text.
class RecordDocument
{
    Q_DECLARE_TR_FUNCTIONS(RecordDocument)

public:
    enum class LinkKind {
        ForeignKey, ///< leads along a relation of the record's table
        Relation, ///< leads along the relation of an entry of RelatedCounts
        Count, ///< asks for the count of such an entry
        All, ///< shows all of a column's value
        Copy, ///< copies all of a column's value
    };
    struct Link
    {
        LinkKind kind;
        int number; ///< the position of the relation, the entry or the column
    };

    /// All arguments must outlive the RecordDocument.
    RecordDocument(QTextDocument &document, const ShownRecord &record, const RelatedCounts &counts);

    /// Writes the document anew, in the colours of \a palette, for a screen of this ratio.
    void write(const QPalette &palette, qreal pixelRatio);
    /// Writes the count of an entry anew; the rest of the document stays as it is.
    void writeCount(qsizetype entry);
    /// Returns what the address of a link in the document means; none for another address.
    [[nodiscard]] static std::optional<Link> linkOf(const QUrl &address);

private:
    void writeColumns(QTextCursor &cursor);
    void writeValue(QTextCursor &cursor, int column);
    void writeText(QTextCursor &cursor, int column, const CellView &cell);
    void writeLinks(QTextCursor &cursor, int column);
    bool writePicture(QTextCursor &cursor, int column, const CellView &cell);
    void writeLeads(QTextCursor &cursor);
    [[nodiscard]] QTextCharFormat muted() const;
    [[nodiscard]] QTextCharFormat linked(LinkKind kind, qsizetype number) const;

    QTextDocument &m_document;
    const ShownRecord &m_record;
    const RelatedCounts &m_counts;
    QPalette m_palette;
    qreal m_ratio = 1;
    QTextTable *m_leads
        = nullptr; ///< of the document: a row for each of m_counts' entries; or null
};

} // namespace roundtrip
