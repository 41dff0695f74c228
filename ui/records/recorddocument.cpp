// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recorddocument.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/records/recordlinks.h"
#include "datalayer/records/recordquery.h"
#include "datalayer/records/recordtext.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/records/relatedcounts.h"
#include "ui/records/valuetext.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A value of more characters is shown in full on request, and never more than the second number,
/// which is slow enough to lay out.
constexpr qsizetype shortValue = 2'000;
constexpr qsizetype longValue = 100'000;
constexpr qsizetype longestType = 24;
constexpr qsizetype longestLink = 120;

/// By RecordDocument::LinkKind.
constexpr std::array linkNames { "key"_L1, "relation"_L1, "count"_L1, "all"_L1, "copy"_L1 };

QString sizeText(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes));
}

QString arrowOf(const Relation &relation)
{
    return relation.kind == Relation::Kind::ManyToMany ? u"⇄ "_s : u"← "_s;
}

QTextTable *insertTable(QTextCursor &cursor, qsizetype rows, int columns)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(2);
    format.setCellSpacing(0);
    return cursor.insertTable(static_cast<int>(rows), columns, format);
}

/// Keeps the texts of \a cell away from those before them, and \a lower than they would be.
void moveTexts(QTextTableCell cell, qreal lower)
{
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    format.setLeftPadding(8);
    format.setTopPadding(2 + lower);
    cell.setFormat(format);
}

} // namespace

RecordDocument::RecordDocument(QTextDocument &document, const ShownRecord &record,
                               const RelatedCounts &counts)
    : m_document(document)
    , m_record(record)
    , m_counts(counts)
{ }

void RecordDocument::write(const QPalette &palette, qreal pixelRatio)
{
    m_palette = palette;
    m_ratio = pixelRatio;
    m_leads = nullptr;
    m_document.clear();
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    if (!m_record.place.set) {
        cursor.insertText(tr("Select a record to see all of its columns."), muted());
    } else {
        writeColumns(cursor);
        writeLeads(cursor);
    }
    cursor.endEditBlock();
}

QTextCharFormat RecordDocument::muted() const
{
    QTextCharFormat format;
    format.setForeground(Theme(m_palette).muted());
    return format;
}

QTextCharFormat RecordDocument::linked(LinkKind kind, qsizetype number) const
{
    QTextCharFormat link;
    link.setForeground(Theme(m_palette).mark(QueryLogModel::Mark::Batch)); // as other links
    link.setAnchor(true);
    link.setAnchorHref(QString(linkNames[static_cast<size_t>(kind)]) + u':'
                       + QString::number(number));
    return link;
}

void RecordDocument::writeColumns(QTextCursor &cursor)
{
    QList<int> columns = allColumns(m_record.place.table());
    columns.removeIf([this](int column) { return !m_record.place.set->hasColumn(column); });
    if (columns.isEmpty())
        return;
    // A table does not begin a document: the line above it takes no room.
    QTextBlockFormat above;
    above.setLineHeight(0, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(above);
    QTextTable *table = insertTable(cursor, columns.size(), 3);
    QTextTableFormat layout = table->format();
    layout.setBottomMargin(6);
    table->setFormat(layout);
    QFont small = m_document.defaultFont();
    small.setPointSizeF(std::max(6.0, QFontInfo(small).pointSizeF() * 0.85));
    // Both stand on one line.
    const qreal lower = QFontMetricsF(m_document.defaultFont()).ascent()
        - QFontMetricsF(small).ascent();
    for (int row = 0; row < columns.size(); ++row) {
        const Column &column = m_record.place.table().columns[columns[row]];
        QTextCharFormat name = muted();
        if (!column.comment.isEmpty())
            name.setToolTip(plainToolTip(column.comment));
        table->cellAt(row, 0).firstCursorPosition().insertText(visibleText(column.name), name);
        QTextCharFormat type = muted();
        type.setFontPointSize(small.pointSizeF());
        if (column.type.size() > longestType)
            type.setToolTip(plainToolTip(column.type));
        QString text = column.type.size() > longestType ? column.type.first(longestType - 1) + u'…'
                                                        : column.type;
        if (column.primaryKeyPosition > 0)
            text += text.isEmpty() ? tr("key") : tr(" · key");
        table->cellAt(row, 1).firstCursorPosition().insertText(text, type);
        moveTexts(table->cellAt(row, 1), text.isEmpty() ? 0 : lower);
        moveTexts(table->cellAt(row, 2), 0);
        QTextCursor value = table->cellAt(row, 2).firstCursorPosition();
        writeValue(value, columns[row]);
    }
    cursor.movePosition(QTextCursor::End);
}

void RecordDocument::writeValue(QTextCursor &cursor, int column)
{
    const CellView cell = m_record.cellOf(column);
    QTextCharFormat faint = muted();
    faint.setFontItalic(true);
    if (cell.isNull())
        cursor.insertText(u"NULL"_s, faint);
    else if (cell.fullSize == 0 && cell.type == ValueType::Text)
        cursor.insertText(tr("empty text"), faint);
    else if (cell.fullSize == 0 && cell.type == ValueType::Blob)
        cursor.insertText(tr("empty blob"), faint);
    else if (!writePicture(cursor, column, cell))
        writeText(cursor, column, cell);
    writeLinks(cursor, column);
    const auto whole = m_record.whole.find(column);
    if (whole != m_record.whole.end() && !whole->second.error.isEmpty()) {
        QTextCharFormat error;
        error.setForeground(Theme(m_palette).mark(QueryLogModel::Mark::Error));
        cursor.insertText(u"\n"_s + whole->second.error, error);
    }
}

void RecordDocument::writeText(QTextCursor &cursor, int column, const CellView &cell)
{
    const auto whole = m_record.whole.find(column);
    const bool isWanted = whole != m_record.whole.end() && !whole->second.isAsked
        && whole->second.error.isEmpty();
    const ValueText shown = valueText(cell, isWanted ? longValue : shortValue);
    QTextCharFormat format;
    if (shown.isFixed)
        format.setFont(fixedFontBeside(m_document.defaultFont()));
    cursor.insertText(shown.text, format);
    if (shown.isWhole)
        return;
    if (whole != m_record.whole.end() && whole->second.isAsked) {
        cursor.insertText(u"… "_s + tr("reading %1").arg(sizeText(cell.fullSize)), muted());
    } else if (isWanted) {
        cursor.insertText(u"…\n"_s, muted());
        cursor.insertText(tr("Copy all of it"), linked(LinkKind::Copy, column));
        cursor.insertText(tr(" · this is the beginning of %1").arg(sizeText(cell.fullSize)),
                          muted());
    } else {
        cursor.insertText(shown.isFixed ? u"\n… "_s : u"… "_s, muted());
        cursor.insertText(tr("Show all"), linked(LinkKind::All, column));
        cursor.insertText(u" · "_s + sizeText(cell.fullSize), muted());
    }
}

/// Behind a value that is part of a foreign key: the record that the key leads to.
void RecordDocument::writeLinks(QTextCursor &cursor, int column)
{
    const std::vector<Relation> &relations = m_record.place.records->schema().relations(
        m_record.place.set->table());
    for (size_t i = 0; i < relations.size(); ++i) {
        const Relation &relation = relations[i];
        if (relation.kind != Relation::Kind::Forward || !relation.columns.contains(column)
            || !queryOfRelated(m_record.place, relation))
            continue;
        const RecordPlace target = recordAlong(m_record.place, relation);
        const Table &table = m_record.place.records->schema().table(relation.target);
        QString text;
        if (target.set) {
            text = RecordText(*target.records).label(*target.set, target.row);
        } else {
            QStringList key;
            for (const int part : relation.columns)
                key << cellText(m_record.place.cell(part), longestLink);
            text = key.join(u", "_s);
        }
        if (text.size() > longestLink)
            text = text.first(longestLink - 1) + u'…';
        QTextCharFormat link = linked(LinkKind::ForeignKey, static_cast<qsizetype>(i));
        link.setToolTip(plainToolTip(tr("Open this record of %1").arg(table.name)));
        cursor.insertText(u" → "_s, muted());
        cursor.insertText(text, link);
        if (!target.set)
            cursor.insertText(tr(" in %1").arg(visibleText(table.name)), muted());
    }
}

/// False where there is no picture to be shown.
bool RecordDocument::writePicture(QTextCursor &cursor, int column, const CellView &cell)
{
    const auto known = m_record.pictures.find(column);
    if (known == m_record.pictures.end())
        return false;
    const std::optional<Picture> &picture = known->second;
    if (!picture) {
        cursor.insertText(tr("picture, %1").arg(sizeText(cell.fullSize)), muted());
        return true;
    }
    if (picture->image.isNull()) {
        if (picture->isTooLarge) {
            cursor.insertText(tr("a picture of %1 × %2, too large to be shown")
                                      .arg(QLocale().toString(picture->size.width()),
                                           QLocale().toString(picture->size.height()))
                                  + u'\n',
                              muted());
        }
        return false;
    }
    const QUrl name(u"picture:"_s + QString::number(column));
    m_document.addResource(QTextDocument::ImageResource, name, picture->image);
    QTextImageFormat format;
    format.setName(name.toString());
    const QSizeF size = QSizeF(picture->image.size()) / m_ratio;
    format.setWidth(size.width());
    format.setHeight(size.height());
    cursor.insertImage(format);
    cursor.insertText(u'\n'
                          + tr("%1, %2 × %3, %4")
                                .arg(QString::fromLatin1(picture->format).toUpper(),
                                     QLocale().toString(picture->size.width()),
                                     QLocale().toString(picture->size.height()),
                                     sizeText(cell.fullSize)),
                      muted());
    return true;
}

void RecordDocument::writeLeads(QTextCursor &cursor)
{
    const QList<RelatedCounts::Entry> &entries = m_counts.entries();
    if (entries.isEmpty())
        return;
    QTextBlockFormat space;
    space.setTopMargin(8);
    cursor.setBlockFormat(space);
    cursor.insertText(tr("Leads here"), muted());
    cursor.insertBlock(QTextBlockFormat());
    m_leads = insertTable(cursor, entries.size(), 2);
    for (qsizetype entry = 0; entry < entries.size(); ++entry) {
        moveTexts(m_leads->cellAt(static_cast<int>(entry), 1), 0);
        writeCount(entry);
    }
}

void RecordDocument::writeCount(qsizetype entry)
{
    if (!m_leads)
        return;
    using State = RelatedCounts::State;
    const RelatedCounts::Entry &shown = m_counts.entries()[entry];
    const auto row = static_cast<int>(entry);
    const auto cleared = [&](int column) {
        QTextCursor cursor = m_leads->cellAt(row, column).firstCursorPosition();
        cursor.setPosition(m_leads->cellAt(row, column).lastPosition(), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        return cursor;
    };
    const bool canOpen = queryOfRelated(m_record.place, *shown.relation).has_value();
    const QTextCharFormat link = canOpen ? linked(LinkKind::Relation, entry) : QTextCharFormat();
    QTextCursor name = cleared(0);
    name.insertText(arrowOf(*shown.relation) + visibleText(shown.relation->displayName()), link);
    if (shown.relation->origin == Origin::Guessed)
        name.insertText(tr(" guessed"), muted());
    QTextCursor count = cleared(1);
    if (!canOpen) {
        count.insertText(tr("none"), muted()); // its key has NULL
        return;
    }
    switch (shown.state) {
    case State::Unasked:
        count.insertText(tr("count"), linked(LinkKind::Count, entry));
        return;
    case State::Waiting:
        count.insertText(u"…"_s, muted());
        return;
    case State::Loaded:
    case State::Counted:
        break;
    }
    const bool isMore = shown.state == State::Counted && shown.count >= RelatedCounts::mostCounted;
    const QString text = isMore
        ? tr("more than %1 records").arg(QLocale().toString(shown.count - 1))
        : counted(shown.count, tr("1 record"), tr("%1 records"));
    count.insertText(text, shown.count > 0 ? link : muted());
    if (shown.state == State::Counted)
        count.insertText(tr(" · counted"), muted());
}

std::optional<RecordDocument::Link> RecordDocument::linkOf(const QUrl &address)
{
    bool isNumber = false;
    const int number = address.path().toInt(&isNumber);
    const QString scheme = address.scheme();
    const auto *kind = std::ranges::find_if(
        linkNames, [&scheme](QLatin1StringView name) { return scheme == name; });
    if (!isNumber || kind == linkNames.end())
        return {};
    return Link { static_cast<LinkKind>(kind - linkNames.begin()), number };
}

} // namespace roundtrip
