// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtreemodel.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/base/whenanswered.h"
#include "datalayer/models/celldata.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/logtext.h"
#include "datalayer/models/readqueries.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/recordloader.h"

#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What the pages show: `author / books`.
QString titleOf(const RecordPages &pages)
{
    const RecordPage *page = pages.anyPage();
    if (!page)
        return pages.query().root();
    const LoadedRecords &records = *page->records;
    return recordsText(records.schema().table(records.query().table).name,
                       records.lookups().leafNames(), u" / "_s);
}

} // namespace

RecordTreeModel::RecordTreeModel(QueryRunner &runner, QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(runner), parent)
    , m_root(std::make_unique<RecordNode>())
{ }

RecordTreeModel::RecordTreeModel(const BoundQuerySet &query, FetchStrategy strategy,
                                 QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(query, strategy), parent)
    , m_root(std::make_unique<RecordNode>())
{ }

RecordTreeModel::RecordTreeModel(const RecordList &records, QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(records), parent)
    , m_root(std::make_unique<RecordNode>())
{ }

RecordTreeModel::~RecordTreeModel()
{
    endPages(); // which may answer requests of the model
}

void RecordTreeModel::setFields(const QList<Field> &fields)
{
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

void RecordTreeModel::setLabel(const QString &table, const QString &column)
{
    beginResetModel();
    m_texts.setLabel(table, column);
    endResetModel();
}

//--- What the pages tell

void RecordTreeModel::forgetAll()
{
    m_fetching.clear();
    m_root = std::make_unique<RecordNode>();
    m_texts.clear();
}

void RecordTreeModel::forgetRows(int first, int last)
{
    std::erase_if(m_fetching, [&](const auto &waiting) {
        const RecordNode *node = waiting.second;
        while (node->parent != m_root.get())
            node = node->parent;
        return node->row >= first && node->row <= last;
    });
    std::erase_if(m_root->opened,
                  [&](const auto &node) { return node.first >= first && node.first <= last; });
}

void RecordTreeModel::shiftRows(int first, int by)
{
    std::unordered_map<int, std::unique_ptr<RecordNode>> shifted;
    for (auto &[row, node] : m_root->opened) {
        if (row >= first)
            node->row += by;
        shifted.emplace(node->row, std::move(node));
    }
    m_root->opened = std::move(shifted);
}

void RecordTreeModel::forgetPage(const RecordPages::Page &page)
{
    m_texts.forget(*page.records);
}

bool RecordTreeModel::completeRow(int row, const std::function<void()> &complete)
{
    const RecordPages::Page &page = pages().pageOf(positionOfRow(row));
    const RecordRow whole = RecordRow::root(page.records, page.rowOf(positionOfRow(row)));
    if (RecordNode *opened = m_root->openedAt(row)) {
        const bool couldBeOpened = canBeOpened(*opened);
        complete();
        completeNode(*opened, whole);
        return couldBeOpened && !canBeOpened(*opened);
    }
    const RecordNode before(rowAt(*m_root, row));
    const RecordNode after(whole);
    const int count = after.childCount();
    const bool hasMore = count > before.childCount();
    if (hasMore)
        beginInsertRows(index(row, 0), before.childCount(), count - 1);
    complete();
    if (hasMore)
        endInsertRows();
    return canBeOpened(before) && !canBeOpened(after);
}

/// What \a node shows has come to be \a whole: the same, with what it leads to.
void RecordTreeModel::completeNode(RecordNode &node, const RecordRow &whole)
{
    const int before = node.childCount();
    const int count = RecordNode(whole).childCount();
    if (count > before)
        beginInsertRows(createIndex(node.row, 0, node.parent), before, count - 1);
    node.shown = whole;
    if (count > before)
        endInsertRows();
    for (const auto &[row, opened] : node.opened) {
        if (row < before)
            completeNode(*opened, node.childAt(row));
    }
}

//--- Rows

RecordNode *RecordTreeModel::parentNode(const QModelIndex &index)
{
    return static_cast<RecordNode *>(index.internalPointer());
}

RecordRow RecordTreeModel::rowAt(const RecordNode &parent, int row) const
{
    if (&parent != m_root.get())
        return parent.childAt(row);
    if (const RecordPages::Page *page = pageAtRow(row)) {
        RecordRow root = RecordRow::root(page->records, page->rowOf(positionOfRow(row)));
        root.isPartial = page->isPartial;
        return root;
    }
    RecordRow unloaded;
    unloaded.kind = RowKind::Unloaded;
    return unloaded;
}

RecordRow RecordTreeModel::rowAt(const QModelIndex &index) const
{
    return rowAt(*parentNode(index), index.row());
}

RecordNode *RecordTreeModel::nodeFor(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_root.get();
    RecordNode *parent = parentNode(index);
    std::unique_ptr<RecordNode> &node = parent->opened[index.row()];
    if (!node) {
        node = std::make_unique<RecordNode>(rowAt(index));
        node->parent = parent;
        node->row = index.row();
    }
    return node.get();
}

QModelIndex RecordTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeFor(parent));
}

QModelIndex RecordTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const RecordNode *node = parentNode(index);
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node->parent);
}

int RecordTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return PagedModel::rowCount();
    // Asked of every row that comes into view: none is opened for it.
    const RecordNode *opened = parentNode(parent)->openedAt(parent.row());
    return opened ? opened->childCount() : RecordNode(rowAt(parent)).childCount();
}

int RecordTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return m_fields.isEmpty() ? static_cast<int>(ColumnCount)
                              : 1 + static_cast<int>(m_fields.size());
}

RecordTreeModel::State RecordTreeModel::stateOf(const QModelIndex &index) const
{
    const RecordNode *opened = parentNode(index)->openedAt(index.row());
    return opened ? opened->state() : RecordNode(rowAt(index)).state();
}

bool RecordTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return PagedModel::rowCount() > 0;
    if (parent.column() > 0)
        return false;
    const RecordNode *opened = parentNode(parent)->openedAt(parent.row());
    return opened ? canBeOpened(*opened) : canBeOpened(RecordNode(rowAt(parent)));
}

bool RecordTreeModel::canBeOpened(const RecordNode &node) const
{
    return (pages().isLive() && node.state() != State::Fetched) || node.childCount() > 0;
}

bool RecordTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return PagedModel::canFetchMore(parent);
    return pages().isLive() && parent.column() == 0 && stateOf(parent) == State::Unfetched;
}

void RecordTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        PagedModel::fetchMore(parent);
    else if (canFetchMore(parent))
        startFetch(*nodeFor(parent));
}

void RecordTreeModel::startFetch(RecordNode &node)
{
    node.ownState = State::Fetching;
    const quint64 ticket = ++m_lastTicket;
    m_fetching[ticket] = &node;
    whenAnswered(
        pages().loadRelated(node.shown.place, node.shown.childStep()), this,
        [this, ticket](const Loaded &loaded) { deliverRelated(ticket, loaded); },
        [this, ticket] {
            deliverRelated(ticket, { .error = stoppedEarly(), .wasStopped = true });
        });
}

void RecordTreeModel::deliverRelated(quint64 ticket, const Loaded &loaded)
{
    const auto waiting = m_fetching.find(ticket);
    if (waiting == m_fetching.end())
        return;
    RecordNode &node = *waiting->second;
    m_fetching.erase(waiting);
    const QModelIndex index = createIndex(node.row, 0, node.parent);
    pages().readQueries().addLoad(loaded.load);
    pages().readQueries().endLoad(loaded.load);
    // Cut short before its first row: as if it had failed, so that it can be tried again.
    const bool hasRows = loaded.records
        && !(loaded.wasStopped && loaded.records->root().rowCount() == 0);
    const int count = hasRows ? static_cast<int>(loaded.records->root().rowCount()) : 1;
    if (count > 0)
        beginInsertRows(index, 0, count - 1);
    if (hasRows) {
        node.fetched = loaded.records;
        node.load = loaded.load;
        node.ownState = State::Fetched;
    } else {
        node.ownState = State::Failed;
        node.error = errorText(loaded.error.value_or(stoppedEarly()));
    }
    if (count > 0)
        endInsertRows();
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    if (node.shown.kind == RowKind::Group) // whose record says what is not loaded
        emit dataChanged(index.parent(), index.parent().siblingAtColumn(ColumnCount - 1));
}

void RecordTreeModel::retry(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    RecordNode *node = parentNode(index);
    if (node == m_root.get() || node->ownState != State::Failed)
        return;
    const QModelIndex failed = createIndex(node->row, 0, node->parent);
    beginRemoveRows(failed, 0, 0);
    node->opened.clear();
    node->ownState = State::Unfetched;
    endRemoveRows();
    fetchMore(failed);
}

/// What the cell shows, with the names of the columns that it is from.
QVariant RecordTreeModel::namedText(const RecordRow &row, int column) const
{
    if (column == RecordColumn)
        return m_texts.namedLabel(row);
    return column == DetailsColumn ? m_texts.namedDetails(row) : QVariant();
}

QString RecordTreeModel::text(const RecordRow &row, const QModelIndex &index) const
{
    const bool isRecord = row.kind == RowKind::Record;
    switch (index.column()) {
    case RecordColumn:
        if (isRecord)
            return m_texts.label(row);
        return row.place.records->lookups().step(row.groupStep).name;
    case DetailsColumn:
        return isRecord ? m_texts.details(row, parentNode(index)->openedAt(index.row()))
                        : RowTexts::groupCount(row, stateOf(index));
    case LoadedByColumn:
        return isRecord ? queryText(row.place.query()) : QString();
    default:
        return {};
    }
}

/// Of a cell that says more than its text, or says it by a mark; nothing of another one. The first
/// stands for its row, since the keys go from row to row alone.
QVariant RecordTreeModel::spokenCell(const RecordRow &row, const QModelIndex &index) const
{
    if (!m_fields.isEmpty() || row.kind != RowKind::Record)
        return {};
    const QString query = spokenText(row.place.query());
    if (index.column() == LoadedByColumn)
        return query;
    if (index.column() != RecordColumn || query.isEmpty())
        return {};
    const QString details = m_texts.details(row, parentNode(index)->openedAt(index.row()));
    const QString label = m_texts.label(row);
    return tr("%1, loaded by %2").arg(details.isEmpty() ? label : label + u", "_s + details, query);
}

QVariant RecordTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    if (role == StateRole)
        return static_cast<int>(stateOf(index));
    const RecordRow row = rowAt(index);
    const bool isRecord = row.kind == RowKind::Record;
    switch (role) {
    case RowKindRole:
        return static_cast<int>(row.kind);
    case ErrorRole:
        return row.error;
    case QueryRole:
        return isRecord ? static_cast<int>(row.place.query()) : 0;
    case MarkRole:
        return isRecord && m_fields.isEmpty() ? queryMark(row.place.query()) : QVariant();
    case Qt::TextAlignmentRole:
        return fieldData(row, index.column(), role);
    case IsNullRole:
        return isRecord && m_texts.isLabelNull(row);
    case Qt::ToolTipRole:
        return isRecord && m_fields.isEmpty() ? namedText(row, index.column()) : QVariant();
    case Qt::AccessibleTextRole:
        return spokenCell(row, index);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }

    if (!m_fields.isEmpty() && index.column() > 0)
        return fieldData(row, index.column(), role);
    switch (row.kind) {
    case RowKind::Record:
    case RowKind::Group:
        return text(row, index);
    case RowKind::Unloaded:
        return index.column() == RecordColumn ? u"…"_s : QString();
    case RowKind::Failure:
        return index.column() == RecordColumn ? row.error : QString();
    }
    return {};
}

QVariant RecordTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (!m_fields.isEmpty() && section > 0) {
        const Field field = m_fields.value(section - 1);
        return visibleText(field.label.isEmpty() ? field.column : field.label);
    }
    switch (section) {
    case RecordColumn:
        return visibleText(titleOf(pages()));
    case DetailsColumn:
        return tr("Details");
    case LoadedByColumn:
        return tr("Loaded by");
    default:
        return {};
    }
}

/// A column of one's own: the value as it is, numbers on the right.
QVariant RecordTreeModel::fieldData(const RecordRow &row, int column, int role) const
{
    if (m_fields.isEmpty() || column == 0 || row.kind != RowKind::Record)
        return {};
    const Table &table = row.place.table();
    const int position = table.columnIndex(m_fields.value(column - 1).column);
    if (position < 0 || !row.place.set->hasColumn(position))
        return {};
    return cellData(row.place.cell(position), table.columns[position], role);
}

Qt::ItemFlags RecordTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return rowAt(index).isLeaf() ? flags | Qt::ItemNeverHasChildren : flags;
}

RecordRow RecordTreeModel::rowOf(const QModelIndex &index) const
{
    if (index.isValid())
        return rowAt(index);
    RecordRow none;
    none.kind = RowKind::Unloaded;
    return none;
}

RecordPlace RecordTreeModel::placeOf(const QModelIndex &index) const
{
    const RecordRow row = rowOf(index);
    return row.kind == RowKind::Record ? row.place : RecordPlace();
}

QList<RecordOpening> RecordTreeModel::openingsOf(const RecordPages::Page &page) const
{
    QList<RecordOpening> openings;
    for (const auto &[row, opened] : m_root->opened) {
        if (opened->shown.place.records == page.records)
            opened->addOpenings(openings);
    }
    std::ranges::sort(openings, {}, &RecordOpening::load);
    return openings;
}

} // namespace roundtrip

#include "moc_recordtreemodel.cpp"
