// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordcopy.h"

#include "datalayer/export/writtenrecords.h"
#include "datalayer/models/pagedmodel.h"
#include "datalayer/models/recordnode.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/parts/counted.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <utility>
#include <vector>

namespace roundtrip {

namespace {

constexpr QKeyCombination withNamesKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_C;

/// The numbers of a row and of those above it, from the root down: their order is the view's.
QList<int> rowPath(const QModelIndex &index)
{
    QList<int> path;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        path.prepend(at.row());
    return path;
}

} // namespace

RecordCopy::RecordCopy(QObject *parent)
    : QObject(parent)
{ }

RecordCopy::RecordCopy(QAbstractItemView *view, PlaceOf placeOf)
    : QObject(view)
    , m_view(view)
    , m_placeOf(std::move(placeOf))
{
    view->installEventFilter(this);
}

RecordCopy::RecordCopy(QTableView *view, PlaceOf placeOf, PartOf partOf)
    : QObject(view)
    , m_view(view)
    , m_table(view)
    , m_placeOf(std::move(placeOf))
    , m_partOf(std::move(partOf))
{
    view->installEventFilter(this);
}

bool RecordCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isWithNames = key->keyCombination() == withNamesKeys;
        if (isWithNames)
            copyWithNames();
        else if (key->matches(QKeySequence::Copy))
            copy();
        else
            return false;
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void RecordCopy::addTo(QMenu *menu)
{
    QAction *copied = menu->addAction(tr("Copy"), this, &RecordCopy::copy);
    copied->setShortcut(QKeySequence::Copy);
    const QString withNames = areCellsSelected()
        ? tr("Copy with the column names")
        : counted(selectedRows(), tr("Copy the record with its column names"),
                  tr("Copy %1 records with their column names"));
    menu->addAction(withNames, this, &RecordCopy::copyWithNames)->setShortcut(withNamesKeys);
    QMenu *forms = menu->addMenu(
        counted(selectedRows(), tr("Copy the record as"), tr("Copy %1 records as")));
    addForms(forms, {});
}

void RecordCopy::addForms(QMenu *menu, const std::function<QList<RecordPlace>()> &records)
{
    const auto add = [&](RecordForm form, const QString &text) {
        menu->addAction(text, this, [this, form, records] {
            if (records)
                copyAs(records(), form);
            else
                put(selected(), form, {});
        });
    };
    add(RecordForm::Tsv, tr("TSV"));
    add(RecordForm::Csv, tr("CSV"));
    add(RecordForm::Json, tr("JSON"));
    add(RecordForm::Markdown, tr("Markdown"));
    add(RecordForm::Insert, tr("SQL INSERT"));
}

/// Counted by ranges: there may be millions. Ranges of cells may be of the same rows.
qint64 RecordCopy::selectedRows() const
{
    std::vector<std::pair<int, int>> ranges;
    qint64 rows = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        if (m_table)
            ranges.emplace_back(range.top(), range.bottom());
        else if (range.left() == 0 || m_view->selectionBehavior() != QAbstractItemView::SelectRows)
            rows += range.height();
    }
    std::ranges::sort(ranges);
    int counted = -1; // the last row
    for (const auto &[top, bottom] : ranges) {
        rows += std::max(0, bottom - std::max(top, counted + 1) + 1);
        counted = std::max(counted, bottom);
    }
    return rows;
}

/// More than one cell of a table.
bool RecordCopy::areCellsSelected() const
{
    if (!m_table)
        return false;
    const QItemSelection selection = m_table->selectionModel()->selection();
    return selection.size() > 1
        || (selection.size() == 1 && selection.first().width() * selection.first().height() > 1);
}

/// What the columns show that have a selected cell, in the order in which they stand.
QList<RecordPart> RecordCopy::selectedParts() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    std::vector<bool> isSelected(static_cast<size_t>(header->count()));
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int section = range.left(); section <= range.right(); ++section)
            isSelected[static_cast<size_t>(section)] = !header->isSectionHidden(section);
    }
    QList<RecordPart> parts;
    for (int place = 0; place < header->count(); ++place) {
        const int section = header->logicalIndex(place);
        if (isSelected[static_cast<size_t>(section)])
            parts << m_partOf(section);
    }
    return parts;
}

RecordCopy::Selected RecordCopy::selected() const
{
    Selected found;
    found.isTooMuch = selectedRows() > WrittenRecords::mostRecords;
    if (found.isTooMuch)
        return found;
    std::vector<std::pair<QList<int>, RecordPlace>> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = range.model()->index(row, 0, range.parent());
            if (RecordPlace place = m_placeOf(index); place.set)
                rows.emplace_back(rowPath(index), std::move(place));
            else if (m_table
                     || index.data(PagedModel::RowKindRole).toInt()
                         == static_cast<int>(RecordRow::Kind::Unloaded))
                ++found.missing; // not the name of a group, nor what has failed
        }
    }
    std::ranges::sort(rows, [](const auto &one, const auto &other) {
        return std::ranges::lexicographical_compare(one.first, other.first);
    });
    // A selection of cells has a record once for each of its ranges.
    rows.erase(
        std::unique(rows.begin(), rows.end(),
                    [](const auto &one, const auto &other) { return one.first == other.first; }),
        rows.end());
    for (auto &row : rows)
        found.records << std::move(row.second);
    return found;
}

void RecordCopy::copy()
{
    RecordWriter::Options options { .hasNames = false, .hasRelations = false };
    if (areCellsSelected()) {
        options.hasRelations = true;
        options.parts = selectedParts();
        put(selected(), RecordForm::Tsv, options);
    } else if (selectedRows() > 1) {
        put(selected(), RecordForm::Tsv, options);
    } else {
        copyCell();
    }
}

void RecordCopy::copyWithNames()
{
    RecordWriter::Options options;
    if (areCellsSelected())
        options.parts = selectedParts();
    put(selected(), RecordForm::Tsv, options);
}

void RecordCopy::copyCell()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const QVariant value = index.data(Qt::EditRole);
    const QString text = value.typeId() == QMetaType::QByteArray
        ? QString::fromLatin1(value.toByteArray().toBase64())
        : value.isValid() ? value.toString()
                          : index.data().toString();
    QGuiApplication::clipboard()->setText(text);
    // No character has more bytes than four.
    if (text.size() >= QueryRunner::shownBytes / 4)
        emit said(tr("Copied, as far as it is loaded: the tab Record shows all of a long value."),
                  false);
}

void RecordCopy::copyAs(const QList<RecordPlace> &records, RecordForm form)
{
    put({ records }, form, {});
}

void RecordCopy::put(const Selected &selected, RecordForm form,
                     const RecordWriter::Options &options)
{
    WrittenRecords written;
    if (!selected.isTooMuch)
        written = writtenRecords(selected.records, form, options);
    const QLocale locale;
    if (selected.isTooMuch || written.isTooMuch) {
        emit said(tr("That is more than %1 records or %2, too much for the clipboard.")
                      .arg(locale.toString(WrittenRecords::mostRecords),
                           locale.formattedDataSize(WrittenRecords::mostBytes, 0)),
                  true);
        return;
    }
    if (selected.records.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(textFromUtf8(written.text));
    QStringList left;
    if (written.cut > 0) {
        left << counted(written.cut,
                        tr("1 value is long and was copied only as far as it is loaded."),
                        tr("%1 values are long and were copied only as far as they are loaded."));
    }
    if (selected.missing > 0) {
        left << counted(selected.missing, tr("1 row is not loaded and was left out."),
                        tr("%1 rows are not loaded and were left out."));
    }
    if (written.changed > 0) {
        left << counted(written.changed,
                        tr("1 text is not valid UTF-8; its wrong bytes were replaced."),
                        tr("%1 texts are not valid UTF-8; their wrong bytes were replaced."));
    }
    if (!left.isEmpty())
        emit said(left.join(QChar::Space), written.cut > 0 || selected.missing > 0);
}

} // namespace roundtrip

#include "moc_recordcopy.cpp"
