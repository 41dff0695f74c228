// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/expressions/location.h"
#include "datalayer/models/loadsummary.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/schema/relationfile.h"
#include "ui/records/neededqueries.h"
#include "ui/window/windowstate.h"

#include <QObject>

#include <functional>
#include <optional>

namespace roundtrip {

class DatabaseChooser;
class DatabaseOpening;
class QueryLogModel;
class RecordTreeModel;
class SearchLimit;
class WindowSettings;

/// BrowsedDatabase is the life of the database that the window shows, from the wish to open the
/// database to the last load from it. It opens databases, chooses what is loaded first, loads,
/// reloads and tries again, remembers what was browsed, and says what went wrong, with a way on.
/// The records arrive in the RecordTreeModel.
class BrowsedDatabase : public QObject
{
    Q_OBJECT

public:
    /// Parts is what the database is browsed with; all of it must outlive the BrowsedDatabase.
    struct Parts
    {
        QueryRunner &runner;
        RecordTreeModel &records;
        QueryLogModel &log;
        WindowSettings &settings;
        DatabaseChooser &chooser; ///< its choices are opened
    };

    explicit BrowsedDatabase(const Parts &parts, QObject *parent = nullptr);

    /// Returns what is known of the open database; nothing is known before the first one is opened.
    [[nodiscard]] const DatabaseInfo &info() const { return m_info; }
    /// Returns the settings that the open database was opened with.
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settingsOpen; }
    /// Returns the relations that are kept for the open database and do not fit it, see
    /// misfitFound().
    [[nodiscard]] const RelationDeclarations &leftOut() const { return m_leftOut; }
    /// Returns the id in the log of the last load that ran a statement, or None.
    [[nodiscard]] LoadId shownLoad() const { return m_shownLoad; }
    /// Returns the query that was asked for last, whether or not its records are shown.
    [[nodiscard]] const QuerySet &asked() const { return m_asked; }
    [[nodiscard]] bool isOnServer() const { return m_settingsOpen.kind != DatabaseKind::Sqlite; }
    /// Returns the time limit of searches on a server that no index serves.
    [[nodiscard]] SearchLimit *searchLimit() const { return m_limit; }
    /// Returns what the open database is remembered by: its file's path or its URL; empty for the
    /// sample.
    [[nodiscard]] const QString &place() const { return m_place; }
    /// Returns how the records are to be shown. When a database is opened, and what was last
    /// browsed in it is shown again, that says it.
    [[nodiscard]] RecordView view() const { return m_view; }
    /// Returns what the records that are shown have cost: the sum of the loads of all their pages
    /// since they were loaded anew, with pages that were dropped since.
    [[nodiscard]] const LoadSummary &summary() const { return m_summary; }
    /// Returns how many queries the loads of the open database needed.
    [[nodiscard]] const NeededQueries &needed() const { return m_needed; }

    /// Opens a database and loads \a query; where that has no root, what was last browsed in the
    /// database, or else a first guess. Returns at once. After a failure the database that was open
    /// stays open; the connect dialog shows the failure if that dialog is waiting or the server
    /// refuses the login, else said() tells of it.
    void open(const ConnectionSettings &settings, const QuerySet &query);
    /// Opens a database as open() does, and loads what \a location says or, where that no longer
    /// fits the database, what is left of it.
    void restore(const ConnectionSettings &settings, const Location &location);
    /// Returns what a session keeps of the open database, without the window's place.
    [[nodiscard]] WindowState state() const;
    /// Sets the strategy that the next load will use.
    void setStrategy(FetchStrategy strategy) { m_strategy = strategy; }
    void load(const QuerySet &query);
    /// Loads the query again whose records are shown, in the order of \a columns, see
    /// Selection::order.
    void sort(const QStringList &columns);
    /// Says that the records are shown as \a view, and remembers it.
    void setView(RecordView view);
    /// Sets how the records are to be shown of the database that is opened next.
    void setNextView(RecordView view) { m_nextView = view; }
    /// Loads the root table and lookups of \a path. Where the root is the one that is shown, the
    /// filter and the order stay as well.
    void loadPath(const QuerySet &path);
    /// Opens the database again with \a settings, and loads what is shown or, where that follows no
    /// relation, its root with the first of its relations. Calls \a keep if that has succeeded and
    /// the database has a place().
    void openAgain(const ConnectionSettings &settings, const std::function<void()> &keep);
    /// Says that leftOut() is not kept any more.
    void forgetLeftOut();
    /// Returns true if a load is shown that was kept, without its database.
    [[nodiscard]] bool isKept() const { return m_info.kept.has_value(); }
    /// Returns true if records may be counted that nobody has asked for: on a server that is the
    /// user's to decide, and the numbers are the catalogue's.
    [[nodiscard]] bool isCountedByItself() const { return !isOnServer() && !isKept(); }
    /// Says that a kept load is shown, and that the database has to be opened to load again.
    void sayKept();
    /// Loads the query again whose records are shown.
    void reload();
    /// Ends the load or the opening that is under way.
    void stop();

signals:
    /// Another database is open, and \a first is loaded from it next; \a first has no root if the
    /// database has no tables.
    void opened(const roundtrip::QuerySet &first);
    /// A database that was to be opened was not: opening has failed or was stopped.
    void unopened();
    /// The tables of the open database are others than when it was opened. What is shown stays; the
    /// load that has found this ends with a word on what of it is no longer there.
    void schemaChanged();
    /// The next load is to use \a strategy: a load with another one has failed, and what is shown
    /// was loaded so; or the one that has failed is tried again.
    void strategyWanted(roundtrip::FetchStrategy strategy);
    /// A load of root records has ended, whether or not it has failed.
    void loadFinished();
    /// Relations that were kept for the database no longer fit it, as \a text says; the database
    /// was opened without these. An empty \a text says that another one is being opened, or that
    /// they were forgotten.
    void misfitFound(const QString &text);
    /// A further page of the root records that are shown was loaded. Its failure is told by
    /// loadFinished().
    void pageLoaded();
    /// The user is to be told \a text, with a button that says \a actionText and runs \a action. An
    /// empty \a text takes the last message back.
    void said(const QString &text, const QString &actionText, const std::function<void()> &action);
    /// Something went wrong, as \a text says; else as said().
    void failed(const QString &text, const QString &actionText,
                const std::function<void()> &action);

private:
    void begin(const ConnectionSettings &settings, const QuerySet &query);
    void take(const DatabaseInfo &info, const ConnectionSettings &settings, const QuerySet &query);
    void sayUnopened(const ConnectionSettings &settings, const QuerySet &query,
                     const DbError &error);
    [[nodiscard]] QuerySet firstGuess(const QuerySet &wanted);
    void remember();
    /// Loads m_asked again, whether the last load of it succeeded or not.
    void retry();
    void takeLoad(LoadId load, const std::optional<DbError> &error, bool wasStopped);
    void beginLimit();
    void sayLimitReached();
    void sayFailed(const DbError &error);
    void say(const QString &text, const QString &actionText = {},
             const std::function<void()> &action = {});

    QueryRunner &m_runner;
    RecordTreeModel &m_records;
    QueryLogModel &m_log;
    WindowSettings &m_settings;
    DatabaseChooser &m_chooser;
    DatabaseOpening *m_opening;
    SearchLimit *m_limit;
    FetchStrategy m_strategy = FetchStrategy::Prefetch;
    RecordView m_view = RecordView::Tree;
    std::optional<RecordView> m_nextView; ///< until a database is opened
    DatabaseInfo m_info;
    QString m_place; ///< the open database's path or URL; empty for the sample
    ConnectionSettings m_settingsOpen; ///< the settings that the open database was opened with
    RelationDeclarations m_leftOut;
    std::optional<Location> m_restored; ///< what restore() wants to be loaded first
    QuerySet m_asked; ///< the query asked for last, for retry()
    NeededQueries m_needed;
    LoadId m_shownLoad = LoadId::None;
    LoadSummary m_summary;
    bool m_isAnew = false; ///< the load that ends next is no further page of what m_summary is of
};

} // namespace roundtrip
