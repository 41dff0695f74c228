// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitecatalogue.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/cataloguereader.h"
#include "datalayer/engine/connection.h"
#include "datalayer/engine/sqlite/columncollations.h"
#include "datalayer/engine/sqlite/sqliteindexes.h"
#include "datalayer/engine/sqlite/viewinspector.h"
#include "datalayer/engine/sqlite/viewweights.h"

#include <QHash>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What is too much to find out about a view that nobody has asked for: a second's work or more.
constexpr qint64 mostWeight = 10'000;
constexpr std::chrono::seconds viewPatience { 3 };

/// The tables that a virtual one keeps its content in, by what follows its name and an underscore.
QStringList shadowNames(const QString &module)
{
    if (module.startsWith("fts5"_L1, Qt::CaseInsensitive))
        return { u"config"_s, u"content"_s, u"data"_s, u"docsize"_s, u"idx"_s };
    if (module.startsWith("fts3"_L1, Qt::CaseInsensitive)
        || module.startsWith("fts4"_L1, Qt::CaseInsensitive))
        return { u"content"_s, u"docsize"_s, u"segdir"_s, u"segments"_s, u"stat"_s };
    if (module.startsWith("rtree"_L1, Qt::CaseInsensitive)
        || module.startsWith("geopoly"_L1, Qt::CaseInsensitive))
        return { u"node"_s, u"parent"_s, u"rowid"_s };
    return {};
}

class Inspector
{
public:
    Inspector(Connection &connection, LoadId load)
        : m_connection(connection)
        , m_load(load)
        , m_reader(connection, load)
    { }

    Result<QList<Table>> inspect()
    {
        // Tables before columns before keys, which refer to them.
        for (const auto step :
             { &Inspector::readTables, &Inspector::readMissing, &Inspector::readColumns,
               &Inspector::readIndexes, &Inspector::readForeignKeys }) {
            if (Result<> done = (this->*step)(); !done)
                return done.error();
        }
        findCompounds();
        for (Table &table : m_tables) {
            finish(table);
            // One of a view's columns may compare by it, and no view could be sorted.
            if (!m_missing.isEmpty() && table.kind == Table::Kind::View && !table.problem)
                inspectView(m_connection, m_load, table);
        }
        return m_tables;
    }

    /// The columns of one view alone, however long that takes; whatever is wrong with it is its
    /// problem. An error if it was stopped.
    Result<> readView(Table &view, const std::atomic_bool *stop)
    {
        view.problem.reset();
        m_tables = { view };
        m_facts = { Facts {} };
        m_reader.setOptions({ .stop = stop });
        const Result<> read = readColumnsOfOne(0);
        if (!read && read.error().kind == DbError::Kind::Stopped)
            return read.error();
        view = m_tables.first();
        view.isUnread = false;
        if (!read)
            view.problem = read.error();
        finish(view);
        return {};
    }

private:
    /// What is needed of a table until its columns are known.
    struct Facts
    {
        bool isStrict = false;
        QStringList collations; ///< names, per column; short or empty where the rest has none
        bool hasColumns = false; ///< they have been read
        bool isHeavy = false; ///< a view that takes long to read
    };

    /// What is needed of a view.
    struct ViewText
    {
        qsizetype index = -1;
        QSet<QString> words;
    };

    // The functions are named with the schema `temp`, which is ours and empty: a table of the
    // database may be called as they are. They get the schema `main` for the same reason.
    static QString tablesAnd(const QString &more)
    {
        return u" FROM main.sqlite_master s "_s + more
            + u" WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s;
    }

    Result<> readTables()
    {
        // sqlite_master gives the order of creation.
        const auto rows = m_reader.select(
            { { u"table"_s, u"s.name"_s },
              { u"type"_s, u"s.type"_s },
              { u"sql"_s, u"s.sql"_s },
              { u"hasStatistics"_s,
                u"EXISTS (SELECT 1 FROM main.sqlite_master WHERE name = 'sqlite_stat1')"_s } },
            tablesAnd({}) + u" ORDER BY s.rowid"_s);
        if (!rows)
            return rows.error();
        m_hasStatistics = rows->size() > 0 && rows->isTrue(0, u"hasStatistics");
        QList<TableOptions> options;
        QSet<QString> shadows;
        QSet<QString> taken;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            options << (isView(*rows, row) ? TableOptions()
                                           : tableOptions(rows->text(row, u"sql")));
            const QString name = rows->text(row, u"table");
            for (const QString &shadow : shadowNames(options.last().module))
                shadows << foldedName(name + u'_' + shadow);
            if (rows->isText(row, u"table"))
                taken << name;
        }
        for (qsizetype row = 0; row < rows->size(); ++row) {
            if (options[row].module.isEmpty()
                && shadows.contains(foldedName(rows->text(row, u"table"))))
                continue;
            addTable(*rows, row, options[row], taken);
        }
        weighViews();
        return {};
    }

    /// Finds the views that unite queries, in their own text or in that of a view they name. What
    /// is called like either counts too: it costs no more than a plan that could be better.
    void findCompounds()
    {
        QStringList found;
        for (auto view = m_views.cbegin(); view != m_views.cend(); ++view) {
            const QSet<QString> &words = view->words;
            if (words.contains(u"union"_s) || words.contains(u"except"_s)
                || words.contains(u"intersect"_s))
                found << view.key();
        }
        // The views that name a view, to go from the inner ones to the outer ones.
        QMultiHash<QString, QString> users;
        for (auto view = m_views.cbegin(); !found.isEmpty() && view != m_views.cend(); ++view) {
            for (const QString &word : view->words) {
                if (m_views.contains(word))
                    users.insert(word, view.key());
            }
        }
        while (!found.isEmpty()) {
            const QString name = found.takeLast();
            Table &view = m_tables[m_views[name].index];
            if (!std::exchange(view.isCompound, true))
                found << users.values(name);
        }
    }

    /// Which of the collations that are named anywhere this process does not have.
    Result<> readMissing()
    {
        m_missing.removeIf(
            [](const QString &name) { return collationNamed(name) != Collation::Other; });
        m_missing.removeDuplicates();
        // The pragma that lists them has those that the schema names, too.
        m_missing.removeIf([this](const QString &name) {
            const QString collation = m_connection.dialect().quote(name);
            return m_reader.number(u"SELECT 'a' = 'b' COLLATE %1"_s.arg(collation)).hasValue();
        });
        return {};
    }

    static bool isView(const CatalogueRows &rows, qsizetype row)
    {
        return rows.text(row, u"type") == "view"_L1;
    }

    void addTable(const CatalogueRows &rows, qsizetype row, const TableOptions &options,
                  QSet<QString> &taken)
    {
        Table table;
        Facts facts;
        table.name = rows.text(row, u"table");
        if (!rows.isText(row, u"table")) {
            table.name = CatalogueReader::freeName(table.name, taken);
            taken << table.name;
            table.problem = errorSaying(
                DbError::Kind::Unsupported,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "its name is not valid UTF-8, so that no statement can name "
                                    "it") });
            facts.hasColumns = true; // none
        }
        const QString sql = rows.text(row, u"sql");
        m_missing << collationsIn(sql);
        if (isView(rows, row)) {
            table.kind = Table::Kind::View;
            m_weights.add(table.name, sql);
            m_views.insert(table.name.toLower(), { m_tables.size(), wordsIn(sql) });
        } else {
            if (!options.isWithoutRowid)
                table.rowid = u"rowid"_s; // unless a column hides it, see finish()
            facts.isStrict = options.isStrict;
            if (options.module.isEmpty() && sql.contains("collate"_L1, Qt::CaseInsensitive))
                facts.collations = columnCollations(sql);
        }
        m_positions.insert(rows.bytes(row, u"table"), m_tables.size());
        m_tables << table;
        m_facts << facts;
    }

    void weighViews()
    {
        for (qsizetype index = 0; index < m_tables.size(); ++index) {
            if (m_tables[index].kind == Table::Kind::View && !m_facts[index].hasColumns)
                m_facts[index].isHeavy = m_weights.weightOf(m_tables[index].name) > mostWeight;
        }
    }

    /// The position of the table that \a row names, or -1 for one that is not listed.
    qsizetype positionIn(const CatalogueRows &rows, qsizetype row) const
    {
        return m_positions.value(rows.bytes(row, u"table"), -1);
    }

    Result<> readColumns()
    {
        const bool isLight = std::ranges::none_of(m_facts, &Facts::isHeavy);
        m_reader.setOptions({ .deadline = std::chrono::steady_clock::now() + viewPatience });
        const bool haveAll = isLight && readColumnsOf({}).hasValue();
        // A view of something missing fails the whole, and so does a table of a module that is not
        // there: read one by one, and say which.
        if (!haveAll)
            readOneByOne();
        m_reader.setOptions({});
        return {};
    }

    /// What is asked of each column `c` of a table.
    static QList<CatalogueColumn> ofColumns()
    {
        return { { u"name"_s, u"c.name"_s },
                 { u"type"_s, u"c.type"_s },
                 { u"isNotNull"_s, u"c.\"notnull\""_s },
                 { u"keyPosition"_s, u"c.pk"_s } };
    }

    Result<> readColumnsOf(const QString &condition)
    {
        // hidden: 1 for a virtual table's own, 2 and 3 for generated columns.
        const auto rows = m_reader.select(
            QList<CatalogueColumn> { { u"table"_s, u"s.name"_s } } + ofColumns(),
            tablesAnd(u"JOIN temp.pragma_table_xinfo(s.name, 'main') c"_s) + condition
                + u" AND c.hidden <> 1 ORDER BY s.rowid, c.cid"_s);
        if (!rows)
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            const qsizetype index = positionIn(*rows, row);
            if (index >= 0 && !m_tables[index].problem)
                addColumn(index, *rows, row);
        }
        return {};
    }

    void readOneByOne()
    {
        m_reader.setOptions({});
        // Views and virtual tables have no pages of their own.
        const bool haveTables = readColumnsOf(u" AND s.rootpage > 0"_s).hasValue();
        const auto deadline = std::chrono::steady_clock::now() + viewPatience;
        for (qsizetype index = 0; index < m_tables.size(); ++index) {
            Table &table = m_tables[index];
            const bool isView = table.kind == Table::Kind::View;
            if (m_facts[index].hasColumns || (haveTables && !table.columns.isEmpty()))
                continue;
            if (isView && (m_facts[index].isHeavy || std::chrono::steady_clock::now() > deadline)) {
                leaveUnread(table);
                continue;
            }
            m_reader.setOptions(isView ? RunOptions { .deadline = deadline } : RunOptions());
            const Result<> read = readColumnsOfOne(index);
            if (!read && isView && read.error().kind == DbError::Kind::Timeout)
                leaveUnread(table);
            else if (!read)
                table.problem = read.error();
        }
    }

    static void leaveUnread(Table &view)
    {
        view.isUnread = true;
        view.problem = errorSaying(
            DbError::Kind::Timeout,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "finding out its columns takes long; that is done when records of "
                                "it are asked for") });
    }

    Result<> readColumnsOfOne(qsizetype index)
    {
        const Value name = Value::ofText(m_tables[index].name);
        const auto rows = m_reader.select(
            ofColumns(),
            u" FROM temp.pragma_table_xinfo(%1, 'main') c WHERE c.hidden <> 1 ORDER BY c.cid"_s.arg(
                m_reader.dialect().placeholder(name, nullptr)),
            { name });
        if (!rows)
            return rows.error();
        m_tables[index].columns.clear();
        for (qsizetype row = 0; row < rows->size(); ++row)
            addColumn(index, *rows, row);
        return {};
    }

    void addColumn(qsizetype index, const CatalogueRows &rows, qsizetype row)
    {
        Table &table = m_tables[index];
        Column column;
        column.name = rows.text(row, u"name");
        if (!rows.isText(row, u"name")) {
            table.problem = errorSaying(
                DbError::Kind::Unsupported,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "the name of its column \"%1\" is not valid UTF-8, so that no "
                                    "statement can name it"),
                  { column.name } });
        }
        column.type = rows.text(row, u"type");
        column.nullable = !rows.isTrue(row, u"isNotNull");
        column.primaryKeyPosition = static_cast<int>(rows.number(row, u"keyPosition"));
        // The one type of STRICT tables that keeps everything as it is.
        if (!m_facts[index].isStrict || column.type.compare("ANY"_L1, Qt::CaseInsensitive) != 0)
            column.affinity = affinityOfType(column.type);
        const QString collation = m_facts[index].collations.value(table.columns.size());
        column.collation = collationNamed(collation);
        if (m_missing.contains(collation)) {
            column.collation = Collation::Missing;
            column.collationName = collation;
        }
        table.columns << column;
    }

    Result<> readIndexes()
    {
        SqliteIndexes indexes(m_reader, m_tables, m_positions,
                              [this](qsizetype position, int column) {
                                  return m_facts[position].collations.value(column);
                              });
        if (Result<> read = indexes.read(&Inspector::tablesAnd); !read)
            return read;
        if (m_hasStatistics)
            indexes.readEstimates();
        return {};
    }

    Result<> readForeignKeys()
    {
        // SQLite numbers a table's keys from the last declared to the first.
        const auto rows = m_reader.select(
            { { u"table"_s, u"s.name"_s },
              { u"key"_s, u"f.id"_s },
              { u"target"_s, u"f.\"table\""_s },
              { u"column"_s, u"f.\"from\""_s },
              { u"targetColumn"_s, u"f.\"to\""_s } },
            tablesAnd(u"JOIN temp.pragma_foreign_key_list(s.name, 'main') f"_s)
                + u" AND s.type = 'table' ORDER BY s.rowid, f.id DESC, f.seq"_s);
        if (!rows)
            return rows.error();
        qsizetype lastTable = -1;
        qint64 lastKey = -1;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            const qsizetype position = positionIn(*rows, row);
            // One to a name that is not valid UTF-8 leads nowhere.
            if (position < 0 || m_tables[position].problem || !rows->isText(row, u"target")
                || !rows->isText(row, u"targetColumn"))
                continue;
            const qint64 key = rows->number(row, u"key");
            Table &table = m_tables[position];
            if (position != lastTable || key != lastKey)
                table.foreignKeys << ForeignKey { {}, rows->text(row, u"target"), {} };
            ForeignKey &foreign = table.foreignKeys.last();
            foreign.columns << table.columnIndexFolded(rows->text(row, u"column"));
            if (!rows->isNull(row, u"targetColumn"))
                foreign.targetColumns << rows->text(row, u"targetColumn");
            lastTable = position;
            lastKey = key;
        }
        return {};
    }

    static void finish(Table &table)
    {
        if (table.problem) {
            table.columns.clear();
            table.indexes.clear();
            table.rowid.clear();
            return;
        }
        table.unique.removeIf([](const QList<int> &key) { return key.contains(-1); });
        QList<std::pair<int, int>> key;
        for (int i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].primaryKeyPosition > 0)
                key << std::pair(table.columns[i].primaryKeyPosition, i);
        }
        std::ranges::sort(key);
        for (const auto &[position, column] : key)
            table.primaryKey << column;

        // Only the rows' own number and the keys of WITHOUT ROWID tables never are NULL.
        if (table.hasRowNumberKey() || table.rowid.isEmpty()) {
            for (const int column : table.primaryKey)
                table.columns[column].nullable = false;
        }
        if (!table.rowid.isEmpty()) {
            table.rowid.clear();
            for (const QLatin1StringView name : { "rowid"_L1, "_rowid_"_L1, "oid"_L1 }) {
                if (table.rowid.isEmpty() && table.columnIndexFolded(name) < 0)
                    table.rowid = name;
            }
        }
    }

    Connection &m_connection;
    LoadId m_load;
    CatalogueReader m_reader;
    ViewWeights m_weights;
    QList<Table> m_tables;
    QList<Facts> m_facts; ///< per table
    QHash<QString, ViewText> m_views; ///< by their names in lower case
    QHash<QByteArray, qsizetype> m_positions; ///< by the names as the database has them
    bool m_hasStatistics = false; ///< ANALYZE has run once
    QStringList m_missing; ///< the names of collations that this process lacks
};

} // namespace

Result<QList<Table>> inspectSchema(Connection &connection, LoadId load)
{
    return Inspector(connection, load).inspect();
}

Result<> readView(Connection &connection, LoadId load, Table &view, const std::atomic_bool *stop)
{
    return Inspector(connection, load).readView(view, stop);
}

} // namespace roundtrip
