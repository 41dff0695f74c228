// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querygroups.h"

#include "datalayer/models/logtext.h"
#include "datalayer/models/querylogmodel.h"
#include "ui/queries/spokencell.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

double sumOf(const QList<QPointF> &spans)
{
    double sum = 0;
    for (const QPointF &span : spans)
        sum += span.y();
    return sum;
}

/// The first start and the last end.
std::pair<double, double> stretchOf(const QList<QPointF> &spans)
{
    double start = spans.constFirst().x();
    double end = start;
    for (const QPointF &span : spans) {
        start = std::min(start, span.x());
        end = std::max(end, span.x() + span.y());
    }
    return { start, end };
}

/// `0.02 – 0.03 – 0.09 ms`
QString spreadOf(const QList<QPointF> &spans)
{
    std::vector<double> durations;
    durations.reserve(static_cast<size_t>(spans.size()));
    for (const QPointF &span : spans)
        durations.push_back(span.y());
    std::ranges::sort(durations);
    const size_t half = durations.size() / 2;
    const double median = durations.size() % 2 == 1 ? durations[half]
                                                    : (durations[half - 1] + durations[half]) / 2;
    const QLocale locale;
    return QueryGroups::tr("%1 – %2 – %3 ms")
        .arg(locale.toString(durations.front(), 'f', 2), locale.toString(median, 'f', 2),
             locale.toString(durations.back(), 'f', 2));
}

} // namespace

QueryGroups::QueryGroups(QObject *parent)
    : QAbstractProxyModel(parent)
{ }

QueryGroups::~QueryGroups() = default;

void QueryGroups::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(source);
    build();
    endResetModel();
    if (!source)
        return;
    const auto begin = [this] { beginResetModel(); };
    const auto end = [this] {
        build();
        endResetModel();
    };
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(source, &QAbstractItemModel::rowsInserted, this, end);
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(source, &QAbstractItemModel::rowsRemoved, this, end);
    connect(source, &QAbstractItemModel::layoutAboutToBeChanged, this, begin);
    connect(source, &QAbstractItemModel::layoutChanged, this, end);
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(source, &QAbstractItemModel::modelReset, this, end);
    connect(source, &QAbstractItemModel::dataChanged, this, &QueryGroups::tellChanged);
    connect(source, &QAbstractItemModel::headerDataChanged, this,
            &QAbstractItemModel::headerDataChanged);
}

void QueryGroups::build()
{
    m_sections.clear();
    if (!sourceModel())
        return;
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        m_sections.push_back(std::make_unique<Section>());
        m_sections.back()->row = row;
        buildSection(*m_sections.back());
    }
}

void QueryGroups::buildSection(Section &section) const
{
    const QModelIndex index = sourceModel()->index(section.row, 0);
    const int rows = sourceModel()->rowCount(index);
    QHash<QString, Group *> known;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex statement = sourceModel()->index(row, 0, index);
        // What has failed stands apart.
        const QString key = statement.data(QueryLogModel::HasFailedRole).toBool()
            ? u'!' + statement.data(QueryLogModel::SqlRole).toString()
            : statement.data(QueryLogModel::SqlRole).toString();
        Group *&group = known[key];
        if (!group) {
            section.groups.push_back(std::make_unique<Group>());
            group = section.groups.back().get();
            group->parent = &section;
            group->row = static_cast<int>(section.groups.size()) - 1;
            group->key = key;
        }
        group->rows.push_back(row);
        group->queries << QueryId { statement.data(QueryLogModel::IdRole).toInt() };
        group->spans << QPointF(statement.data(QueryLogModel::StartRole).toDouble(),
                                statement.data(QueryLogModel::DurationRole).toDouble());
        group->readRows += statement.siblingAtColumn(QueryLogModel::RowsColumn).data().toLongLong();
        section.groupOf.push_back(group->row);
    }
}

void QueryGroups::tellChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (!first.parent().isValid()) {
        emit dataChanged(mapFromSource(first), mapFromSource(last));
        return;
    }
    const QModelIndex section = index(first.parent().row(), 0);
    if (const int rows = rowCount(section); rows > 0)
        emit dataChanged(index(0, 0, section), index(rows - 1, columnCount() - 1, section));
}

/// The group whose own row the index is in, if it has several statements.
const QueryGroups::Group *QueryGroups::groupAt(const QModelIndex &index) const
{
    const auto *above = static_cast<const Node *>(index.internalPointer());
    if (!above || above->parent)
        return nullptr;
    const Section &section = *m_sections[static_cast<size_t>(above->row)];
    const Group &group = *section.groups[static_cast<size_t>(index.row())];
    return group.rows.size() > 1 ? &group : nullptr;
}

QModelIndex QueryGroups::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || !sourceModel())
        return {};
    const auto *above = static_cast<const Node *>(proxyIndex.internalPointer());
    if (!above)
        return sourceModel()->index(proxyIndex.row(), proxyIndex.column());
    const Node *top = above->parent ? above->parent : above;
    const Section &section = *m_sections[static_cast<size_t>(top->row)];
    const bool isMember = above->parent != nullptr;
    const auto row = static_cast<size_t>(isMember ? above->row : proxyIndex.row());
    const Group &group = *section.groups[row];
    const size_t member = isMember ? static_cast<size_t>(proxyIndex.row()) : 0;
    return sourceModel()->index(group.rows[member], proxyIndex.column(),
                                sourceModel()->index(section.row, 0));
}

QModelIndex QueryGroups::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const QModelIndex above = sourceIndex.parent();
    const int top = above.isValid() ? above.row() : sourceIndex.row();
    if (top >= static_cast<int>(m_sections.size()))
        return {};
    if (!above.isValid())
        return createIndex(top, sourceIndex.column(), nullptr);
    Section &section = *m_sections[static_cast<size_t>(top)];
    if (sourceIndex.row() >= static_cast<int>(section.groupOf.size()))
        return {};
    Group &group = *section.groups[static_cast<size_t>(
        section.groupOf[static_cast<size_t>(sourceIndex.row())])];
    if (group.rows.size() == 1)
        return createIndex(group.row, sourceIndex.column(), static_cast<Node *>(&section));
    const auto found = std::ranges::lower_bound(group.rows, sourceIndex.row());
    return createIndex(static_cast<int>(found - group.rows.begin()), sourceIndex.column(),
                       static_cast<Node *>(&group));
}

QModelIndex QueryGroups::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, nullptr);
    const auto *above = static_cast<const Node *>(parent.internalPointer());
    Section &section = *m_sections[static_cast<size_t>(above ? above->row : parent.row())];
    if (!above)
        return createIndex(row, column, static_cast<Node *>(&section));
    return createIndex(
        row, column, static_cast<Node *>(section.groups[static_cast<size_t>(parent.row())].get()));
}

QModelIndex QueryGroups::parent(const QModelIndex &index) const
{
    auto *above = static_cast<Node *>(index.internalPointer());
    return index.isValid() && above ? createIndex(above->row, 0, above->parent) : QModelIndex();
}

int QueryGroups::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.column() > 0)
        return 0;
    if (!parent.internalPointer())
        return static_cast<int>(m_sections[static_cast<size_t>(parent.row())]->groups.size());
    const Group *group = groupAt(parent);
    return group ? static_cast<int>(group->rows.size()) : 0;
}

int QueryGroups::columnCount(const QModelIndex & /*parent*/) const
{
    return QueryLogModel::ColumnCount;
}

bool QueryGroups::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant QueryGroups::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (role == CountRole && index.isValid() && !index.internalPointer())
        return sourceModel()->rowCount(source.siblingAtColumn(0));
    const Group *group = groupAt(index);
    if (group && role == Qt::AccessibleTextRole) {
        return index.column() == QueryLogModel::NumberColumn
            ? spokenRow(groupData(*group, source, index.column(), role).toString(), index)
            : spokenCell(index);
    }
    if (group)
        return groupData(*group, source, index.column(), role);
    return source.data(role);
}

QVariant QueryGroups::groupData(const Group &group, const QModelIndex &first, int column,
                                int role) const
{
    const auto count = static_cast<qint64>(group.rows.size());
    switch (role) {
    case CountRole:
        return count;
    case SpansRole:
        return QVariant::fromValue(group.spans);
    case SpreadRole:
        return spreadOf(group.spans);
    case KeyRole:
        return group.key;
    case QueriesRole:
        return QVariant::fromValue(group.queries);
    case QueryLogModel::StartRole:
        return stretchOf(group.spans).first;
    case QueryLogModel::SpanRole: {
        const auto [start, end] = stretchOf(group.spans);
        return end - start;
    }
    case QueryLogModel::DurationRole:
        return sumOf(group.spans);
    case Qt::ToolTipRole:
        return tr("%1 statements, each in %2 (least, median, most)")
            .arg(QLocale().toString(count), spreadOf(group.spans));
    case Qt::AccessibleTextRole: { // of the first column
        const QString text = tr("%1 statements").arg(QLocale().toString(count));
        const QString word = markWord(
            static_cast<QueryMark>(first.data(QueryLogModel::MarkRole).toInt()));
        return word.isEmpty() ? text : tr("%1, %2").arg(text, word);
    }
    case Qt::DisplayRole:
        break;
    default:
        return first.data(role);
    }
    switch (column) {
    case QueryLogModel::NumberColumn:
        return u"× "_s + QLocale().toString(count);
    case QueryLogModel::QueryColumn:
        return first.data(QueryLogModel::PatternRole);
    case QueryLogModel::RowsColumn:
        return group.readRows;
    case QueryLogModel::DurationColumn:
        return QLocale().toString(sumOf(group.spans), 'f', 2);
    default:
        return {};
    }
}

QVariant QueryGroups::headerData(int section, Qt::Orientation orientation, int role) const
{
    return sourceModel() ? sourceModel()->headerData(section, orientation, role) : QVariant();
}

Qt::ItemFlags QueryGroups::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = sourceModel() ? sourceModel()->flags(mapToSource(index))
                                              : Qt::NoItemFlags;
    return groupAt(index) ? flags & ~Qt::ItemFlags(Qt::ItemNeverHasChildren) : flags;
}

QList<QueryId> queriesOf(const QModelIndex &index)
{
    if (!index.isValid() || index.data(QueryLogModel::IsSectionRole).toBool())
        return {};
    if (const QVariant folded = index.data(QueryGroups::QueriesRole); folded.isValid())
        return folded.value<QList<QueryId>>();
    return { QueryId { index.data(QueryLogModel::IdRole).toInt() } };
}

} // namespace roundtrip

#include "moc_querygroups.cpp"
