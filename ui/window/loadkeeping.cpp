// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/loadkeeping.h"

#include "datalayer/export/recordexport.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/recordtreemodel.h"
#include "ui/parts/counted.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/kepttext.h"
#include "ui/window/windowactions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// \a name as a part of a file's name: without what a path is made of.
QString asPartOfFileName(const QString &name)
{
    QString part;
    for (const QChar c : QStringView(name).first(std::min<qsizetype>(name.size(), 40)))
        part += c.isLetterOrNumber() || c == u'_' || c == u'-' ? c : u'_';
    return part;
}

/// What the log, which has \a loads, says of the load \a id, with its statements; it may have been
/// cleared since.
QueryLog::Section sectionOf(LoadId id, const QList<LoadRecord> &loads, const QueryLog &log)
{
    QueryLog::Section section;
    section.load.begun = QDateTime::currentDateTime();
    if (id == LoadId::None)
        return section;
    const auto found = std::ranges::find(loads, id, &LoadRecord::id);
    if (found != loads.end())
        section.load = *found;
    section.records = log.recordsOfLoad(id);
    return section;
}

/// The page's load, as the log has it.
KeptLoad keptLoadOf(const RecordPage &page, const RecordPages &pages, const QueryLog &log)
{
    KeptLoad kept;
    const RecordSet &root = page.records->root();
    // The query itself may have left the log, and later ones of its load be there.
    const LoadId load = root.rowCount() > 0 ? log.loadOf(root.queryOf(0)) : LoadId::None;
    const QueryLog::Section section = sectionOf(load, log.loads(), log);
    kept.load = section.load;
    kept.queries = section.records;
    kept.leftQueries = log.leftOf(load).size();
    kept.load.records = page.records->recordCount();
    kept.strategy = pages.strategy();
    const QuerySet &whole = pages.query();
    kept.query = whole.offset(whole.offsetCount() + page.first).limit(page.size());
    kept.total = pages.totalCount();
    return kept;
}

/// Adds to \a kept the records of \a page that were opened by themselves, and returns what these
/// have led to.
OpenedRecords addOpenings(KeptLoad &kept, const RecordPage &page, const RecordTreeModel &model,
                          const QueryLog &log)
{
    OpenedRecords all { page.records };
    const QList<LoadRecord> loads = log.loads();
    const QList<RecordOpening> openings = model.openingsOf(page);
    for (const RecordOpening &opening : openings) {
        const RecordPlace &place = opening.place;
        const auto in = std::ranges::find(all, place.records);
        if (in == all.end())
            continue; // of records that were loaded anew since
        KeptOpening added { .in = static_cast<int>(in - all.begin()),
                            .step = opening.step,
                            .row = place.row };
        if (place.set == &page.records->root() && !page.rows.empty()) // see saveLoad()
            added.row = std::ranges::find(page.rows, static_cast<quint32>(place.row))
                - page.rows.begin();
        const QueryLog::Section section = sectionOf(opening.load, loads, log);
        added.load = section.load;
        added.load.strategy = section.load.strategy.value_or(kept.strategy);
        added.load.records = opening.records->recordCount();
        added.queries = section.records;
        kept.openings.push_back(std::move(added));
        all.push_back(opening.records);
    }
    return { all.begin() + 1, all.end() };
}

} // namespace

LoadKeeping::LoadKeeping(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&m_writing, &QFutureWatcherBase::finished, this, &LoadKeeping::tellEnd);
}

void LoadKeeping::addAction(WindowActions &actions)
{
    actions.add(WindowActions::Group::Load, u"export"_s, tr("Save load…"), QKeySequence::Save, this,
                [this] { choose(); });
}

QString LoadKeeping::suggestedName() const
{
    const QuerySet &query = m_parts.records.pages().query();
    QStringList parts { QFileInfo(m_parts.browsed.info().title).completeBaseName(), query.root() };
    for (const QString &lookup : query.lookups())
        parts << lookup;
    QStringList names;
    for (const QString &part : std::as_const(parts))
        names << asPartOfFileName(part);
    constexpr qsizetype longest = 120;
    return names.join(u'-').left(longest) + u'.' + loadFileSuffix;
}

void LoadKeeping::choose()
{
    if (m_writing.isRunning())
        return;
    const RecordPage *page = m_parts.records.pages().pageInSight();
    if (!page || page->isPartial) {
        say(tr("There are no records here whose load could be saved."));
        return;
    }
    auto *dialog = new QFileDialog(m_window, tr("Save the load"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({ tr("Loads of Roundtrip (*.%1)").arg(loadFileSuffix) });
    dialog->setDefaultSuffix(loadFileSuffix);
    if (!m_path.isEmpty())
        dialog->setDirectory(QFileInfo(m_path).absolutePath());
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, &LoadKeeping::save);
    dialog->open();
}

void LoadKeeping::save(const QString &path)
{
    const RecordPage *page = m_parts.records.pages().pageInSight();
    if (m_writing.isRunning() || !page || page->isPartial)
        return;
    const DatabaseInfo &info = m_parts.browsed.info();
    if (isOfDatabase(path, m_parts.browsed.settings().path) && !info.kept) {
        say(tr("%1 is the database itself, which is only read.").arg(path));
        return;
    }
    KeptLoad load = keptLoadOf(*page, m_parts.records.pages(), m_parts.log);
    load.programVersion = QCoreApplication::applicationVersion();
    load.saved = QDateTime::currentDateTime();
    load.title = info.kept ? info.kept->database : info.title;
    load.kind = info.kept ? info.kept->kind : m_parts.browsed.settings().kind;
    load.serverVersion = info.serverVersion;
    load.encoding = info.encoding;
    if (info.kept) {
        load.total = info.kept->total;
        load.leftQueries += info.kept->leftQueries;
    }
    m_path = path;
    const OpenedRecords opened = addOpenings(load, *page, m_parts.records, m_parts.log);
    qint64 records = load.load.records;
    auto queries = std::ranges::count_if(load.queries, &QueryRecord::isCounted);
    for (const KeptOpening &opening : load.openings) {
        records += opening.load.records;
        queries += std::ranges::count_if(opening.queries, &QueryRecord::isCounted);
    }
    m_done = tr("%1 was saved with %2 and %3. It opens without the database.")
                 .arg(QFileInfo(path).fileName(),
                      counted(records, tr("1 record"), tr("%1 records")),
                      counted(queries, tr("1 query"), tr("%1 queries")));
    if (load.leftQueries > 0)
        m_done += QChar::Space + leftText(load.leftQueries);
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    m_writing.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, path, load, page = page->records, rows = page->rows, opened] {
            promise->addResult(saveLoad(path, load, *page, rows, opened));
            promise->finish();
        });
}

void LoadKeeping::say(const QString &text)
{
    emit m_parts.browsed.said(text, {}, {});
}

void LoadKeeping::tellEnd()
{
    const Result<> saved = m_writing.result();
    say(saved ? m_done : tr("Nothing was saved. %1.").arg(errorText(saved.error())));
}

} // namespace roundtrip

#include "moc_loadkeeping.cpp"
