// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtreemodel.h"

#include "datalayer/engine/querylog.h"
#include "datalayer/records/recordloader.h"

#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

/// A row as the tree shows it: found from memory whenever it is asked for, never stored.
struct RecordTreeModel::Entry
{
    RowKind kind = RowKind::Record;
    std::shared_ptr<const LoadedRecords> records; ///< the record's
    const RecordSet *set = nullptr;
    qsizetype row = 0;
    int lookupNode = 0; ///< the step of the lookups that the record stands at
    int groupNode = -1; ///< of a group: the step that its records stand at
    QString error; ///< of a failure

    /// The step whose records are the children, or -1 where there are none or several.
    [[nodiscard]] int childNode() const
    {
        if (kind == RowKind::Group)
            return groupNode;
        const QList<int> &children = records->lookups().node(lookupNode).children;
        return children.size() == 1 ? children.first() : -1;
    }
    /// What was loaded for childNode(), or null.
    [[nodiscard]] const RelatedRows *loadedRows() const
    {
        const int child = childNode();
        if (child < 0)
            return nullptr;
        const RelatedRows *related = set->related(records->lookups().node(child).relation, child);
        return related && related->isLoaded(row) ? related : nullptr;
    }
};

/// A row that was opened; made when its children are asked for. Owns the opened rows below it.
struct RecordTreeModel::Node
{
    Node *parent = nullptr;
    int row = 0; ///< within the parent
    Entry entry; ///< meaningless at the root
    State state = State::Unfetched; ///< of a load of its own; Fetched where the page had it all
    QString error;
    std::shared_ptr<const LoadedRecords> fetched; ///< whose roots are the children, if not null
    std::unordered_map<int, std::unique_ptr<Node>> opened;
};

struct RecordTreeModel::Page
{
    std::shared_ptr<const LoadedRecords> records;
    qsizetype firstRow = 0;
};

RecordTreeModel::RecordTreeModel(QueryRunner &runner, QueryLog &log, QObject *parent)
    : QAbstractItemModel(parent)
    , m_runner(runner)
    , m_log(log)
    , m_root(std::make_unique<Node>())
{ }

RecordTreeModel::~RecordTreeModel() = default;

qint64 RecordTreeModel::shownCount() const
{
    return m_pages.empty() ? 0
                           : m_pages.back().firstRow + m_pages.back().records->root().rowCount();
}

qint64 RecordTreeModel::recordCount() const
{
    qint64 count = 0;
    for (const Page &page : m_pages)
        count += page.records->recordCount();
    return count;
}

bool RecordTreeModel::hasMore() const
{
    if (m_pages.empty() || (m_query.limitCount() && shownCount() >= *m_query.limitCount()))
        return false;
    return m_total >= 0 && m_total < countLimit ? shownCount() < m_total : m_lastPageWasFull;
}

QuerySet RecordTreeModel::pageQuery(qint64 offset, qint64 count) const
{
    if (m_wantedQuery.limitCount())
        count = std::min(count, *m_wantedQuery.limitCount() - offset);
    return m_wantedQuery.limit(count).offset(m_wantedQuery.offsetCount() + offset);
}

void RecordTreeModel::load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast)
{
    m_runner.stop(); // what was under way is no longer wanted
    m_wantedQuery = query;
    m_wantedStrategy = strategy;
    request(pageQuery(0, std::max(pageSize, atLeast)), true);
}

void RecordTreeModel::loadMore()
{
    if (m_isLoading || !hasMore())
        return;
    m_wantedQuery = m_query;
    m_wantedStrategy = m_strategy;
    request(pageQuery(shownCount(), pageSize), false);
}

void RecordTreeModel::request(const QuerySet &page, bool isReset)
{
    m_isLoading = true;
    const quint64 ticket = ++m_generation;
    emit loadStarted();
    m_runner.load(page, m_wantedStrategy)
        .then(
            this,
            [this, ticket, isReset](const Loaded &loaded) { deliverPage(ticket, loaded, isReset); })
        .onCanceled(this, [this, ticket] {
            if (ticket == m_generation)
                m_isLoading = false;
        });
}

bool RecordTreeModel::isFull(const Loaded &loaded)
{
    return loaded.records->root().rowCount() >= loaded.records->query().limit.value_or(0);
}

void RecordTreeModel::deliverPage(quint64 ticket, const Loaded &loaded, bool isReset)
{
    if (ticket != m_generation)
        return;
    m_isLoading = false;
    if (loaded.records && isReset) {
        beginResetModel();
        m_fetching.clear();
        m_root = std::make_unique<Node>();
        m_pages.clear();
        m_texts.clear();
        m_queries.clear();
        m_query = m_wantedQuery;
        m_strategy = m_wantedStrategy;
        m_total = -1;
        m_pages.push_back({ loaded.records, 0 });
        m_lastPageWasFull = isFull(loaded);
        m_showsMore = hasMore();
        noteQueries(loaded.load);
        endResetModel();
    } else if (loaded.records) {
        const auto first = static_cast<int>(shownCount());
        const auto count = static_cast<int>(loaded.records->root().rowCount());
        noteQueries(loaded.load);
        if (count > 0) {
            beginInsertRows({}, first, first + count - 1);
            m_pages.push_back({ loaded.records, first });
            endInsertRows();
        }
        m_lastPageWasFull = isFull(loaded);
        updateMoreRow();
    }
    emit loadFinished(loaded.load, loaded.error, loaded.wasStopped);
    if (loaded.records && isReset)
        countAll();
}

void RecordTreeModel::countAll()
{
    if (!m_lastPageWasFull) {
        m_total = shownCount();
        emit counted();
        return;
    }
    const quint64 ticket = m_generation;
    m_runner.count(m_query, countLimit).then(this, [this, ticket](const Result<qint64> &count) {
        // A count that failed or was stopped leaves the total unknown, which is shown as "100+".
        if (ticket != m_generation || !count)
            return;
        qint64 total = std::max<qint64>(0, *count - m_query.offsetCount());
        if (m_query.limitCount())
            total = std::min(total, *m_query.limitCount());
        m_total = total;
        updateMoreRow();
        emit counted();
    });
}

void RecordTreeModel::updateMoreRow()
{
    if (m_showsMore == hasMore())
        return;
    const auto row = static_cast<int>(shownCount());
    if (m_showsMore) {
        beginRemoveRows({}, row, row);
        m_showsMore = false;
        endRemoveRows();
    } else {
        beginInsertRows({}, row, row);
        m_showsMore = true;
        endInsertRows();
    }
}

void RecordTreeModel::noteQueries(int load)
{
    for (const QueryRecord &record : m_log.recordsOfLoad(load)) {
        // Only what the tree shows of it is kept.
        QueryRecord known;
        known.id = record.id;
        known.number = record.number;
        known.kind = record.kind;
        m_queries.insert(record.id, known);
    }
}

void RecordTreeModel::clear()
{
    ++m_generation;
    m_isLoading = false;
    beginResetModel();
    m_fetching.clear();
    m_root = std::make_unique<Node>();
    m_pages.clear();
    m_texts.clear();
    m_queries.clear();
    m_total = -1;
    m_showsMore = false;
    m_query = {};
    endResetModel();
}

RecordTreeModel::Node *RecordTreeModel::parentNode(const QModelIndex &index) const
{
    return static_cast<Node *>(index.internalPointer());
}

RecordTreeModel::Entry RecordTreeModel::entryAt(const Node &parent, int row) const
{
    Entry entry;
    if (&parent == m_root.get()) {
        if (row >= shownCount()) {
            entry.kind = RowKind::More;
            return entry;
        }
        const auto after = std::ranges::upper_bound(m_pages, row, {}, &Page::firstRow);
        const Page &page = *std::prev(after);
        entry.records = page.records;
        entry.set = &page.records->root();
        entry.row = row - page.firstRow;
        return entry;
    }
    if (parent.state == State::Failed) {
        entry.kind = RowKind::Failure;
        entry.error = parent.error;
        return entry;
    }
    if (parent.fetched) {
        entry.records = parent.fetched;
        entry.set = &parent.fetched->root();
        entry.row = row;
        return entry;
    }
    entry = parent.entry;
    const int child = parent.entry.childNode();
    if (child < 0) {
        entry.kind = RowKind::Group;
        entry.groupNode = entry.records->lookups().node(entry.lookupNode).children.at(row);
        return entry;
    }
    const RelatedRows *related = parent.entry.loadedRows();
    entry.kind = RowKind::Record;
    entry.row = related->rows(parent.entry.row)[static_cast<size_t>(row)];
    entry.set = related->target();
    entry.lookupNode = child;
    entry.groupNode = -1;
    return entry;
}

int RecordTreeModel::childCount(const Node &node) const
{
    if (&node == m_root.get())
        return static_cast<int>(shownCount()) + (m_showsMore ? 1 : 0);
    if (node.entry.kind == RowKind::More || node.entry.kind == RowKind::Failure)
        return 0;
    if (node.state == State::Failed)
        return 1;
    if (node.fetched)
        return static_cast<int>(node.fetched->root().rowCount());
    if (node.entry.childNode() < 0) {
        return static_cast<int>(
            node.entry.records->lookups().node(node.entry.lookupNode).children.size());
    }
    const RelatedRows *related = node.entry.loadedRows();
    return related ? static_cast<int>(related->rows(node.entry.row).size()) : 0;
}

RecordTreeModel::Node *RecordTreeModel::nodeFor(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_root.get();
    Node *parent = parentNode(index);
    std::unique_ptr<Node> &node = parent->opened[index.row()];
    if (!node) {
        node = std::make_unique<Node>();
        node->parent = parent;
        node->row = index.row();
        node->entry = entryAt(*parent, index.row());
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
    const Node *node = parentNode(index);
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node->parent);
}

int RecordTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return childCount(*m_root);
    // Asked of every row that comes into view: no node is made for it.
    Node *above = parentNode(parent);
    const auto opened = above->opened.find(parent.row());
    if (opened != above->opened.end())
        return childCount(*opened->second);
    Node closed;
    closed.entry = entryAt(*above, parent.row());
    return childCount(closed);
}

int RecordTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

RecordTreeModel::State RecordTreeModel::stateOf(const Entry &entry, const Node *node) const
{
    if (entry.kind == RowKind::More || entry.kind == RowKind::Failure)
        return State::Fetched;
    if (node && node->state != State::Unfetched)
        return node->state;
    // Groups are known from the lookups, and so is that there is nothing below a leaf.
    const bool isKnown = entry.childNode() < 0 || entry.loadedRows();
    return isKnown ? State::Fetched : State::Unfetched;
}

bool RecordTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return childCount(*m_root) > 0;
    if (parent.column() > 0)
        return false;
    Node *above = parentNode(parent);
    const auto opened = above->opened.find(parent.row());
    const Node *node = opened == above->opened.end() ? nullptr : opened->second.get();
    const Entry entry = entryAt(*above, parent.row());
    return stateOf(entry, node) != State::Fetched || rowCount(parent) > 0;
}

bool RecordTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.column() > 0)
        return false;
    Node *above = parentNode(parent);
    const auto opened = above->opened.find(parent.row());
    const Node *node = opened == above->opened.end() ? nullptr : opened->second.get();
    return stateOf(entryAt(*above, parent.row()), node) == State::Unfetched;
}

void RecordTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        startFetch(*nodeFor(parent));
}

void RecordTreeModel::startFetch(Node &node)
{
    node.state = State::Fetching;
    const quint64 ticket = ++m_lastTicket;
    m_fetching[ticket] = &node;
    const RecordPlace place { node.entry.records, node.entry.set, node.entry.row,
                              node.entry.childNode() };
    const auto cancelled = [this, ticket] {
        deliverRelated(ticket,
                       { {}, DbError { DbError::Kind::Stopped, u"stopped"_s, {} }, true, 0 });
    };
    m_runner.loadRelated(place, m_strategy)
        .then(this, [this, ticket](const Loaded &loaded) { deliverRelated(ticket, loaded); })
        .onCanceled(this, cancelled);
}

void RecordTreeModel::deliverRelated(quint64 ticket, const Loaded &loaded)
{
    const auto waiting = m_fetching.find(ticket);
    if (waiting == m_fetching.end())
        return;
    Node &node = *waiting->second;
    m_fetching.erase(waiting);
    const QModelIndex index = createIndex(node.row, 0, node.parent);
    noteQueries(loaded.load);
    // Cut short before its first row: as if it had failed, so that it can be tried again.
    const bool hasRows = loaded.records
        && !(loaded.wasStopped && loaded.records->root().rowCount() == 0);
    const int count = hasRows ? static_cast<int>(loaded.records->root().rowCount()) : 1;
    if (count > 0)
        beginInsertRows(index, 0, count - 1);
    if (hasRows) {
        node.fetched = loaded.records;
        node.state = State::Fetched;
    } else {
        node.state = State::Failed;
        node.error = loaded.error ? loaded.error->text : u"stopped"_s;
    }
    if (count > 0)
        endInsertRows();
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

void RecordTreeModel::retry(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    Node *node = parentNode(index);
    if (node == m_root.get() || node->state != State::Failed)
        return;
    const QModelIndex failed = createIndex(node->row, 0, node->parent);
    beginRemoveRows(failed, 0, 0);
    node->opened.clear();
    node->state = State::Unfetched;
    endRemoveRows();
    fetchMore(failed);
}

const RecordText &RecordTreeModel::textOf(const LoadedRecords &records) const
{
    const auto known = m_texts.find(&records);
    return known != m_texts.end() ? known->second
                                  : m_texts.emplace(&records, RecordText(records)).first->second;
}

QVariant RecordTreeModel::textAt(const Entry &entry, int column) const
{
    switch (entry.kind) {
    case RowKind::Record:
        if (column == RecordColumn)
            return textOf(*entry.records).label(*entry.set, entry.row);
        if (column == DetailsColumn)
            return textOf(*entry.records).details(*entry.set, entry.row, entry.lookupNode);
        if (column == LoadedByColumn)
            return u"#%1"_s.arg(m_queries.value(entry.set->queryOf(entry.row)).number);
        break;
    case RowKind::Group:
        if (column == RecordColumn)
            return entry.records->lookups().node(entry.groupNode).relation->displayName();
        if (column == DetailsColumn) {
            const RelatedRows *related = entry.loadedRows();
            return related ? QString::number(related->rows(entry.row).size()) : QString();
        }
        break;
    case RowKind::More:
        if (column == RecordColumn)
            return u"+ more"_s;
        break;
    case RowKind::Failure:
        if (column == RecordColumn)
            return entry.error;
        break;
    }
    return {};
}

QVariant RecordTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Node *parent = parentNode(index);
    const Entry entry = entryAt(*parent, index.row());
    if (role == RowKindRole)
        return static_cast<int>(entry.kind);
    if (role == ErrorRole)
        return entry.error;
    if (role == StateRole) {
        const auto opened = parent->opened.find(index.row());
        return static_cast<int>(
            stateOf(entry, opened == parent->opened.end() ? nullptr : opened->second.get()));
    }
    const bool isRecord = entry.kind == RowKind::Record;
    if (role == QueryRole)
        return isRecord ? entry.set->queryOf(entry.row) : 0;
    if (role == QueryKindRole) {
        const auto query = m_queries.constFind(isRecord ? entry.set->queryOf(entry.row) : 0);
        return query == m_queries.constEnd() ? -1 : static_cast<int>(query->kind);
    }
    if (role == IsNullRole)
        return isRecord && textOf(*entry.records).isLabelNull(*entry.set, entry.row);
    return role == Qt::DisplayRole ? textAt(entry, index.column()) : QVariant();
}

QVariant RecordTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecordColumn: {
        if (m_pages.empty())
            return m_query.root();
        QString title = m_pages.front().records->query().title;
        return title.replace(u" › "_s, u" / "_s);
    }
    case DetailsColumn:
        return u"Details"_s;
    case LoadedByColumn:
        return u"Loaded by"_s;
    default:
        return {};
    }
}

Qt::ItemFlags RecordTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const Entry entry = entryAt(*parentNode(index), index.row());
    const bool isLeaf = entry.kind == RowKind::More || entry.kind == RowKind::Failure
        || (entry.kind == RowKind::Record
            && entry.records->lookups().node(entry.lookupNode).children.isEmpty());
    return isLeaf ? flags | Qt::ItemNeverHasChildren : flags;
}

RecordPlace RecordTreeModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Entry entry = entryAt(*parentNode(index), index.row());
    if (entry.kind != RowKind::Record)
        return {};
    return { entry.records, entry.set, entry.row, entry.lookupNode };
}

QModelIndex RecordTreeModel::firstIndexOf(int query) const
{
    // Breadth first, since a query fills one level. Looks at what is in memory only, and gives up
    // where a tree is so large that looking would be felt.
    constexpr int patience = 20'000;
    QList<QModelIndex> level { QModelIndex() };
    int looked = 0;
    while (!level.isEmpty()) {
        QList<QModelIndex> next;
        for (const QModelIndex &parent : std::as_const(level)) {
            const int rows = rowCount(parent);
            for (int row = 0; row < rows && looked < patience; ++row, ++looked) {
                const QModelIndex child = index(row, 0, parent);
                if (child.data(QueryRole).toInt() == query)
                    return child;
                if (rowCount(child) > 0)
                    next << child;
            }
        }
        level = next;
    }
    return {};
}

} // namespace roundtrip

#include "moc_recordtreemodel.cpp"
