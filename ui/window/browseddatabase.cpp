// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/browseddatabase.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/schema/relationfile.h"
#include "ui/connect/databasechooser.h"
#include "ui/parts/windowsettings.h"
#include "ui/search/recordfilter.h"
#include "ui/search/searchcost.h"
#include "ui/window/databaseopening.h"
#include "ui/window/firstquery.h"
#include "ui/window/kepttext.h"
#include "ui/window/searchlimit.h"

#include <QLocale>

#include <tuple>
#include <utility>

namespace roundtrip {

BrowsedDatabase::BrowsedDatabase(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_runner(parts.runner)
    , m_records(parts.records)
    , m_log(parts.log)
    , m_settings(parts.settings)
    , m_chooser(parts.chooser)
    , m_opening(new DatabaseOpening(parts.runner, parts.settings, this))
    , m_limit(new SearchLimit(
          m_settings, [this] { m_runner.stop(); }, this))
{
    connect(&m_chooser, &DatabaseChooser::chosen, this, &BrowsedDatabase::open);
    connect(&m_chooser, &DatabaseChooser::cancelled, &m_runner, &QueryRunner::stopOpening);
    connect(&m_chooser, &DatabaseChooser::refused, this,
            [this](const QString &message) { emit failed(message, {}, {}); });
    connect(&m_runner, &QueryRunner::schemaChanged, this, [this](const DatabaseInfo &info) {
        m_info.schema = info.schema;
        emit schemaChanged();
    });
    connect(&m_records.pages(), &RecordPages::replaced, this, [this] { m_isAnew = true; });
    connect(&m_records, &RecordTreeModel::loadStarted, this, &BrowsedDatabase::beginLimit);
    connect(&m_records, &RecordTreeModel::loadFinished, this, &BrowsedDatabase::takeLoad);
}

void BrowsedDatabase::open(const ConnectionSettings &settings, const QuerySet &query)
{
    emit misfitFound({});
    m_restored.reset();
    begin(settings, query);
}

void BrowsedDatabase::restore(const ConnectionSettings &settings, const Location &location)
{
    emit misfitFound({});
    m_restored = location;
    begin(settings, {});
}

void BrowsedDatabase::begin(const ConnectionSettings &settings, const QuerySet &query)
{
    m_opening->open(
        settings, m_restored.has_value(), [this, query](const DatabaseOpening::Outcome &outcome) {
            if (!outcome.info) {
                sayUnopened(outcome.settings, query, outcome.info.error());
                return;
            }
            m_leftOut = outcome.leftOut;
            take(*outcome.info, outcome.settings, query);
            if (!outcome.misfit)
                return;
            emit misfitFound(tr("Of the relations that are kept for %1, some do not fit any more "
                                "and are left out: %2.")
                                 .arg(outcome.info->title, errorText(*outcome.misfit)));
        });
}

void BrowsedDatabase::forgetLeftOut()
{
    m_leftOut = {};
    emit misfitFound({});
}

void BrowsedDatabase::openAgain(const ConnectionSettings &settings,
                                const std::function<void()> &keep)
{
    if (isKept())
        return sayKept();
    const QuerySet shown = m_records.pages().query();
    whenAnswered(
        m_runner.open(settings), this,
        [this, settings, shown, keep](const Result<DatabaseInfo> &info) {
            if (!info) {
                sayUnopened(settings, shown, info.error());
                return;
            }
            const QString &root = shown.root();
            QuerySet query = shown.resolve(*info->schema) ? shown : QuerySet(root);
            const int table = root.isNull() ? -1 : info->schema->tableIndex(root);
            if (table >= 0 && query.lookups().isEmpty() && !info->schema->relations(table).empty())
                query = query.prefetchRelated(info->schema->relations(table).front().displayName());
            take(*info, settings, query);
            if (!m_place.isEmpty())
                keep();
        });
}

void BrowsedDatabase::sayUnopened(const ConnectionSettings &settings, const QuerySet &query,
                                  const DbError &error)
{
    const QString text = tr("%1: %2.").arg(settings.title, errorText(error));
    emit unopened();
    if (m_chooser.isConnecting())
        m_chooser.showFailure(error);
    else if (error.kind == DbError::Kind::Stopped)
        say(tr("Stopped: %1 was not opened.").arg(settings.title));
    else if (error.kind == DbError::Kind::Locked)
        emit failed(text, tr("Try again"), [=, this] { begin(settings, query); });
    else if (settings.kind == DatabaseKind::Sqlite)
        emit failed(text, tr("Open another…"), [this] { m_chooser.chooseFile(); });
    else if (error.kind == DbError::Kind::Login)
        m_chooser.chooseServer(settings, text, query);
    else
        emit failed(text, tr("Connect…"),
                    [this, settings, query] { m_chooser.chooseServer(settings, {}, query); });
}

void BrowsedDatabase::take(const DatabaseInfo &info, const ConnectionSettings &settings,
                           const QuerySet &query)
{
    if (m_chooser.isConnecting())
        m_chooser.accept();
    m_chooser.setCurrentFile(info.path);
    m_info = info;
    m_settingsOpen = settings;
    m_place = DatabaseOpening::placeOf(settings);
    m_records.pages().setCounting(isOnServer() ? RecordPages::Counting::OnRequest
                                               : RecordPages::Counting::ByItself);
    if (info.kept)
        m_strategy = info.kept->strategy;
    say({});
    if (!m_place.isEmpty())
        m_settings.addRecent(m_place);
    m_needed.clear();
    const QuerySet first = firstGuess(query);
    m_view = std::exchange(m_nextView, {}).value_or(m_view);
    m_restored.reset();
    const bool hasTables = !first.root().isNull();
    if (!hasTables)
        m_records.clear();
    emit opened(first);
    if (hasTables)
        load(first);
}

QuerySet BrowsedDatabase::firstGuess(const QuerySet &wanted)
{
    if (!wanted.root().isNull())
        return wanted;
    if (m_info.kept)
        return m_info.kept->query;
    const Location location = m_restored ? *m_restored : m_settings.location(m_place);
    if (location.query.root().isNull())
        return firstQuery(*m_info.schema);
    m_view = location.view;
    const QuerySet fitting = whatFits(location.query, *m_info.schema);
    return fitting.root().isNull() ? firstQuery(*m_info.schema) : fitting;
}

void BrowsedDatabase::load(const QuerySet &query)
{
    if (!m_info.schema)
        return;
    m_asked = query;
    m_isAnew = true;
    m_records.load(query, m_strategy);
}

void BrowsedDatabase::loadPath(const QuerySet &path)
{
    const QuerySet &shown = m_records.pages().query();
    Selection selection = path.selection();
    if (path.root() == shown.root()) {
        selection.filters = shown.selection().filters;
        selection.order = shown.selection().order;
    }
    load(QuerySet(path.root(), std::move(selection)));
}

void BrowsedDatabase::sort(const QStringList &columns)
{
    const QuerySet &shown = m_records.pages().query();
    Selection selection = shown.selection();
    selection.order = columns;
    load(QuerySet(shown.root(), std::move(selection)));
}

void BrowsedDatabase::setView(RecordView view)
{
    m_view = view;
    remember();
}

/// What is shown, for the next time that the database is opened.
void BrowsedDatabase::remember()
{
    const RecordPages &shown = m_records.pages();
    if (m_info.schema && !shown.query().root().isNull()) {
        m_settings.setLocation(m_place, { shown.query(), shown.strategy(), m_view },
                               *m_info.schema);
    }
}

WindowState BrowsedDatabase::state() const
{
    WindowState state;
    if (!m_info.schema)
        return state;
    state.place = m_place;
    state.guessesRelations = m_settingsOpen.guessesRelations;
    const RelationDeclarations declared { m_settingsOpen.declaredRelations,
                                          m_settingsOpen.declaredNames };
    const QByteArray json = writtenRelations(declared);
    const bool areAny = !declared.relations.isEmpty() || !declared.names.isEmpty();
    if (areAny && json != m_settings.relations(m_place)) // from a file, for this session alone
        state.relations = QString::fromUtf8(json);
    const RecordPages &shown = m_records.pages();
    if (!shown.query().root().isNull())
        state.location = argumentsOf({ shown.query(), shown.strategy(), m_view }, *m_info.schema);
    return state;
}

void BrowsedDatabase::reload()
{
    const QuerySet &shown = m_records.pages().query();
    if (!m_info.schema)
        return;
    if (isKept())
        return sayKept();
    if (shown.root().isNull()) {
        // It had no tables, or nothing could be loaded: by now it may be another matter.
        open(m_settingsOpen, {});
        return;
    }
    m_asked = shown;
    m_runner.distrustSchema();
    retry();
}

void BrowsedDatabase::retry()
{
    m_isAnew = true;
    if (m_records.pages().query() == m_asked)
        m_records.reload(m_strategy);
    else
        m_records.load(m_asked, m_strategy);
}

void BrowsedDatabase::stop()
{
    m_runner.stop();
    m_runner.stopOpening();
}

void BrowsedDatabase::takeLoad(LoadId load, const std::optional<DbError> &error, bool wasStopped)
{
    const RecordPages &shown = m_records.pages();
    m_log.refresh(); // the log tells by batches, and the last one may be due only later
    const bool isAnew = std::exchange(m_isAnew, false) || m_summary.load.id == LoadId::None;
    if (load != LoadId::None) {
        const LoadSummary summary = m_log.summaryOf(load);
        if (isAnew)
            m_summary = summary;
        else
            m_summary.add(summary);
        m_shownLoad = load;
    }
    const bool isLimitReached = m_limit->end();
    if (error) {
        sayFailed(*error);
    } else if (wasStopped && isLimitReached) {
        sayLimitReached();
    } else if (wasStopped) {
        say(tr("Stopped. What had come by then is shown; open a record to load what it lacks."),
            tr("Load all of it"), [this] { reload(); });
    } else {
        say({});
        sayKept();
        if (load != LoadId::None) {
            m_needed.note(shown.query(), shown.loadedCount(), shown.strategy(),
                          m_summary.statistics.queries);
        }
    }
    if (!isAnew && !error && !wasStopped) {
        emit pageLoaded();
        return;
    }
    // What is shown says how it was loaded, where something else has come to nothing.
    if (!shown.query().root().isNull() && shown.strategy() != m_strategy)
        emit strategyWanted(shown.strategy());
    remember();
    emit loadFinished();
}

/// Of every page: each may have to read on to the end of the table.
void BrowsedDatabase::beginLimit()
{
    std::ignore = m_limit->end();
    if (isOnServer() && m_info.schema && !RecordFilter::of(m_asked).isEmpty()
        && isCostly(m_asked, *m_info.schema))
        m_limit->begin();
}

void BrowsedDatabase::sayLimitReached()
{
    say(tr("Searching %1 took longer than %2 s and was ended: no index serves it. A "
           "condition "
           "on an indexed column makes it quick; the time limit is in the menu ☰.")
            .arg(m_asked.root(), QLocale().toString(m_limit->time().count())),
        tr("Search without a limit"), [this] {
            m_limit->liftOnce();
            retry();
        });
}

void BrowsedDatabase::sayFailed(const DbError &error)
{
    const QString text = tr("%1: %2.").arg(m_info.title, errorText(error));
    if (isKept())
        return sayKept(); // which is all that can fail
    if (error.kind == DbError::Kind::Login) {
        // The server has been reached again, but the password is another now.
        emit failed(text, tr("Connect…"),
                    [this] { m_chooser.chooseServer(m_settingsOpen, {}, m_asked); });
        return;
    }
    if (error.kind == DbError::Kind::Name) {
        if (m_settingsOpen.declaredRelations.isEmpty() && m_settingsOpen.declaredNames.isEmpty())
            return emit failed(text, {}, {}); // as often as one tries
        // A relation may be what no longer fits: to open the database again leaves that out.
        return emit failed(text, tr("Open again"), [this] {
            restore(m_settingsOpen, { m_asked, m_strategy, m_view });
        });
    }
    // Loading opens a connection that was lost anew.
    const bool isLost = error.kind == DbError::Kind::Connection;
    emit failed(text, isLost ? tr("Reconnect") : tr("Try again"), [this, asked = m_strategy] {
        emit strategyWanted(asked);
        retry();
    });
}

void BrowsedDatabase::sayKept()
{
    if (m_info.kept) {
        say(keptText(*m_info.kept, m_records.pages().count()), tr("Open a database…"),
            [this] { m_chooser.chooseFile(); });
    }
}

void BrowsedDatabase::say(const QString &text, const QString &actionText,
                          const std::function<void()> &action)
{
    emit said(text, actionText, action);
}

} // namespace roundtrip

#include "moc_browseddatabase.cpp"
