// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtablemodel.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/celldata.h"
#include "datalayer/models/ordertext.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/recordorder.h"
#include "datalayer/records/recordquery.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// So much of a value is one line of a table.
constexpr qsizetype textLength = 300;
/// So many labels of related records stand in a cell.
constexpr size_t mostLabels = 3;

/// Whether the first value of \a column that is not NULL is a number; further rows are not looked
/// at.
bool beginsWithNumber(const RecordSet &set, int column)
{
    constexpr qsizetype patience = 20;
    for (qsizetype row = 0; row < std::min(set.rowCount(), patience); ++row) {
        const CellView cell = set.cell(row, column);
        if (!cell.isNull())
            return cell.type == ValueType::Integer || cell.type == ValueType::Real;
    }
    return false;
}

/// The first relation that goes from \a table to one record by the key \a column alone or, where
/// there is none, by a key with that column.
const Relation *relationFrom(const Schema &schema, int table, int column)
{
    const Relation *among = nullptr;
    for (const Relation &relation : schema.relations(table)) {
        if (relation.kind != Relation::Kind::Forward || !relation.columns.contains(column))
            continue;
        if (relation.columns.size() == 1)
            return &relation;
        if (!among)
            among = &relation;
    }
    return among;
}

} // namespace

RecordTableModel::RecordTableModel(const BoundQuerySet &query, FetchStrategy strategy,
                                   QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(query, strategy), parent)
{ }

RecordTableModel::RecordTableModel(const RecordList &records, QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(records), parent)
{
    showColumns();
}

RecordTableModel::RecordTableModel(RecordPages &pages, QObject *parent)
    : PagedModel(pages, parent)
{
    showColumns();
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::forgetAll()
{
    m_texts.clear();
    showColumns();
}

void RecordTableModel::forgetPage(const RecordPages::Page &page)
{
    m_texts.erase(page.records.get());
}

//--- Columns

void RecordTableModel::setFields(const QList<Field> &fields)
{
    beginResetModel();
    m_fields = fields;
    m_hasOwnFields = true;
    showColumns();
    endResetModel();
}

void RecordTableModel::setShowsRelations(bool areShown)
{
    beginResetModel();
    m_showsRelations = areShown;
    showColumns();
    endResetModel();
}

/// All columns that were loaded, unless setFields() has named some.
void RecordTableModel::showColumns()
{
    m_shown.clear();
    for (const Field &field : std::as_const(m_fields))
        m_shown << Shown { Shown::Kind::Cell, field };
    const LoadedRecords *records = pages().shape();
    const Table *table = this->table();
    if (!table)
        return;
    const RecordSet &root = records->root();
    for (int column = 0; !m_hasOwnFields && column < table->columns.size(); ++column) {
        if (root.hasColumn(column))
            m_shown << Shown { Shown::Kind::Cell, { table->columns[column].name } };
    }
    for (Shown &shown : m_shown) {
        shown.column = table->columnIndex(shown.field.column);
        shown.isNumber = shown.column >= 0 && root.hasColumn(shown.column)
            && beginsWithNumber(root, shown.column);
    }
    if (!m_showsRelations)
        return;
    for (Shown &shown : m_shown)
        shown.isKey = relationFrom(records->schema(), records->query().table, shown.column)
            != nullptr;
    for (const StepId step : records->lookups().step(StepId::Root).children)
        m_shown << Shown { Shown::Kind::Relation, { records->lookups().step(step).name }, step };
    m_shown << Shown { Shown::Kind::LoadedBy };
}

/// The table of the records, or null before the first load.
const Table *RecordTableModel::table() const
{
    const LoadedRecords *records = pages().shape();
    return records ? &records->schema().table(records->query().table) : nullptr;
}

QString RecordTableModel::columnId(int section) const
{
    const Shown shown = m_shown.value(section);
    switch (shown.kind) {
    case Shown::Kind::Cell:
        return u'c' + shown.field.column;
    case Shown::Kind::Relation:
        return u'r' + shown.field.column;
    case Shown::Kind::LoadedBy:
        return u"q"_s;
    }
    return {};
}

QString RecordTableModel::columnName(int section) const
{
    return m_shown.value(section).field.column;
}

QString RecordTableModel::orderColumn(int section) const
{
    const Table *table = this->table();
    const Shown shown = m_shown.value(section);
    return table && shown.kind == Shown::Kind::Cell && canOrderBy(*table, shown.field.column)
        ? shown.field.column
        : QString();
}

int RecordTableModel::tableColumn(int section) const
{
    const Shown shown = m_shown.value(section);
    return shown.kind == Shown::Kind::Cell ? shown.column : -1;
}

StepId RecordTableModel::stepOf(int section) const
{
    return m_shown.value(section).step;
}

const Relation *RecordTableModel::relationOf(const RecordPlace &place, int section) const
{
    const Shown shown = m_shown.value(section);
    if (!place.set)
        return nullptr;
    if (shown.step != StepId::None)
        return place.records->lookups().step(shown.step).relation;
    return shown.isKey
        ? relationFrom(place.records->schema(), place.set->table(), columnIn(place, shown))
        : nullptr;
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(positionOfRow(section) + 1) : QVariant();
    const Shown shown = m_shown.value(section);
    if (role == Qt::TextAlignmentRole && shown.isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return spokenHeader(section);
    if (role != Qt::DisplayRole)
        return {};
    if (shown.kind == Shown::Kind::LoadedBy)
        return tr("Loaded by");
    return visibleText(shown.field.label.isEmpty() ? shown.field.column : shown.field.label);
}

/// The header's text, with the direction in which the records are sorted by the column.
QString RecordTableModel::spokenHeader(int section) const
{
    const QStringList order = pages().query().selection().order;
    const QString column = orderColumn(section);
    const bool isSorted = !column.isEmpty() && !order.isEmpty()
        && (order.first() == column || order.first() == QChar(u'-') + column);
    return isSorted ? orderText(order, *table())
                    : headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

//--- Rows

RecordPlace RecordTableModel::placeOf(const QModelIndex &index) const
{
    const RecordPages::Page *page = index.isValid() ? pageAtRow(index.row()) : nullptr;
    if (!page)
        return {};
    return RecordPlace::root(page->records, page->rowOf(positionOfRow(index.row())));
}

QModelIndex RecordTableModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RecordTableModel::parent(const QModelIndex & /*index*/) const
{
    return {};
}

QModelIndex RecordTableModel::sibling(int row, int column, const QModelIndex & /*index*/) const
{
    return index(row, column);
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const RecordPlace place = placeOf(index);
    if (!place.set) {
        const bool isText = role == Qt::DisplayRole || role == TextRole;
        return isText && index.column() == 0 ? QVariant(u"…"_s) : QVariant();
    }
    const Shown &shown = m_shown[index.column()];
    if (shown.kind == Shown::Kind::Relation)
        return relationData(place, shown.step, role);
    if (role == QueryRole)
        return static_cast<int>(place.query());
    if (role == MarkRole)
        return queryMark(place.query());
    if (shown.kind == Shown::Kind::LoadedBy)
        return loadedByData(place, role);
    const QVariant data = fieldData(place, shown, role);
    // NULL stands where the numbers do.
    return role == Qt::TextAlignmentRole && shown.isNumber && !data.isValid()
            && fieldData(place, shown, IsNullRole).toBool()
        ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
        : data;
}

/// A page that was read later may be of the table as it has become since.
int RecordTableModel::columnIn(const RecordPlace &place, const Shown &shown)
{
    const Table &description = place.table();
    const bool isThere = shown.column >= 0 && shown.column < description.columns.size()
        && description.columns[shown.column].name == shown.field.column;
    return isThere ? shown.column : description.columnIndex(shown.field.column);
}

/// Whether all of the key is there that \a column is of.
bool RecordTableModel::leadsOn(const RecordPlace &place, int column)
{
    const Relation *relation = relationFrom(place.records->schema(), place.set->table(), column);
    return relation && queryOfRelated(place, *relation);
}

QVariant RecordTableModel::fieldData(const RecordPlace &place, const Shown &shown, int role)
{
    const Table &description = place.table();
    const int column = columnIn(place, shown);
    if (column < 0 || !place.set->hasColumn(column))
        return {};
    const CellView cell = place.cell(column);
    switch (role) {
    case IsNullRole:
        return cell.isNull();
    case TextRole:
    case Qt::AccessibleTextRole:
        return cellText(cell, textLength);
    case LinkLengthRole:
        return shown.isKey && leadsOn(place, column) ? QVariant(cellText(cell, textLength).size())
                                                     : QVariant();
    default:
        return cellData(cell, description.columns[column], role);
    }
}

QVariant RecordTableModel::loadedByData(const RecordPlace &place, int role) const
{
    switch (role) {
    case CellMarkRole:
        return queryMark(place.query());
    case TextRole:
    case Qt::DisplayRole:
        return queryText(place.query());
    case Qt::AccessibleTextRole:
        return spokenText(place.query());
    default:
        return {};
    }
}

QVariant RecordTableModel::relationData(const RecordPlace &place, StepId step, int role) const
{
    const RelatedRows *related = place.related(step);
    const bool isToMany = place.records->lookups().step(step).relation->isToMany();
    const qsizetype count = related ? std::ssize(related->rows(place.row)) : 0;
    switch (role) {
    case QueryRole:
    case MarkRole: {
        const QueryId query = count > 0 ? related->target()->queryOf(related->rows(place.row)[0])
                                        : QueryId::None;
        return role == MarkRole ? queryMark(query) : QVariant(static_cast<int>(query));
    }
    case LinkLengthRole:
        if (count == 0)
            return 0;
        return isToMany ? QLocale().toString(count).size() : relatedText(place, step).size();
    case Qt::EditRole:
        return isToMany && related ? QVariant(count) : relatedText(place, step);
    case TextRole:
    case Qt::DisplayRole:
        return relatedText(place, step);
    default:
        return {};
    }
}

/// The label of the one record, or `12 · Orlando, The Waves, …`. Where nothing is loaded, there is
/// nothing to say.
QString RecordTableModel::relatedText(const RecordPlace &place, StepId step) const
{
    const RelatedRows *related = place.related(step);
    if (!related)
        return u"…"_s;
    const auto rows = related->rows(place.row);
    QStringList labels;
    for (size_t i = 0; i < std::min(rows.size(), mostLabels); ++i)
        labels << textOf(*place.records).label(*related->target(), rows[i]);
    if (!place.records->lookups().step(step).relation->isToMany())
        return labels.value(0);
    if (rows.size() > mostLabels)
        labels << u"…"_s;
    const QString count = QLocale().toString(std::ssize(rows));
    return labels.isEmpty() ? count : count + u" · "_s + labels.join(u", "_s);
}

const RecordText &RecordTableModel::textOf(const LoadedRecords &records) const
{
    return m_texts.try_emplace(&records, records).first->second;
}

} // namespace roundtrip

#include "moc_recordtablemodel.cpp"
