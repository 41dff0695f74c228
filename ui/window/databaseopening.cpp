// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/databaseopening.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/base/whenanswered.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/loadfile/loadfilesource.h"
#include "datalayer/schema/relationfile.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/fittingrelations.h"

#include <QFileInfo>

namespace roundtrip {

namespace {

bool hasMoreRelations(const ConnectionSettings &one, const ConnectionSettings &other)
{
    return one.guessesRelations != other.guessesRelations
        || one.declaredRelations.size() != other.declaredRelations.size()
        || one.declaredNames.size() != other.declaredNames.size();
}

} // namespace

DatabaseOpening::DatabaseOpening(QueryRunner &runner, const WindowSettings &settings,
                                 QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_settings(settings)
{ }

QString DatabaseOpening::placeOf(const ConnectionSettings &settings)
{
    if (settings.kind != DatabaseKind::Sqlite || settings.isImmutable)
        return displayUrl(settings);
    return settings.path.isEmpty() ? QString() : QFileInfo(settings.path).absoluteFilePath();
}

void DatabaseOpening::beginAhead(QueryRunner &runner, const ConnectionSettings &settings,
                                 const WindowSettings &kept)
{
    if (!isLoadFileName(settings.path))
        runner.openAhead(withKeptRelations(settings, kept));
}

void DatabaseOpening::open(const ConnectionSettings &settings, bool isRestored, const Take &take)
{
    const ConnectionSettings kept = withKeptRelations(settings, m_settings);
    ConnectionSettings bare = settings;
    if (isRestored) {
        bare.declaredRelations.clear();
        bare.declaredNames.clear();
    }
    const QFuture<Result<DatabaseInfo>> opening = isLoadFileName(kept.path)
        ? m_runner.open(loadFileSource(kept.path))
        : m_runner.open(kept);
    whenAnswered(opening, this, [=, this](const Result<DatabaseInfo> &info) {
        if (info)
            take({ info, kept, {}, {} });
        else if (info.error().kind == DbError::Kind::NotADatabase && !isLoadFileName(kept.path))
            openAsLoad(settings, info.error(), take);
        else if (info.error().kind == DbError::Kind::Name && hasMoreRelations(kept, bare))
            openWithWhatFits(kept, bare, info.error(), take);
        else
            take({ info, settings, {}, {} });
    });
}

/// A load file may have any name. If it is none, \a error holds, as a database.
void DatabaseOpening::openAsLoad(const ConnectionSettings &settings, const DbError &error,
                                 const Take &take)
{
    whenAnswered(m_runner.open(loadFileSource(settings.path)), this,
                 [settings, error, take](const Result<DatabaseInfo> &info) {
                     take({ info ? info : Result<DatabaseInfo>(error), settings, {}, {} });
                 });
}

/// Some of what was kept no longer fits the database, which \a bare says how to open without. Which
/// it is can be told as soon as its tables are known.
void DatabaseOpening::openWithWhatFits(const ConnectionSettings &kept,
                                       const ConnectionSettings &bare, const DbError &misfit,
                                       const Take &take)
{
    whenAnswered(m_runner.open(bare), this, [=, this](const Result<DatabaseInfo> &info) {
        if (!info) {
            take({ info, bare, misfit, {} });
            return;
        }
        const RelationDeclarations all { kept.declaredRelations, kept.declaredNames };
        const FittingRelations found = FittingRelations::of(all, *info->schema,
                                                            kept.guessesRelations);
        ConnectionSettings fitting = kept;
        fitting.declaredRelations = found.fitting.relations;
        fitting.declaredNames = found.fitting.names;
        if (!hasMoreRelations(fitting, bare)) {
            take({ info, bare, misfit, found.leftOut });
            return;
        }
        whenAnswered(m_runner.open(fitting), this, [=](const Result<DatabaseInfo> &reopened) {
            if (reopened)
                take({ reopened, fitting, misfit, found.leftOut });
            else // the database is still open without them
                take({ info, bare, misfit, all });
        });
    });
}

ConnectionSettings DatabaseOpening::withKeptRelations(const ConnectionSettings &settings,
                                                      const WindowSettings &kept)
{
    const QString place = placeOf(settings);
    if (place.isEmpty())
        return settings;
    ConnectionSettings whole = settings;
    whole.guessesRelations = settings.guessesRelations || kept.usesGuesses(place);
    const QByteArray json = kept.relations(place);
    if (json.isEmpty())
        return whole;
    const auto declared = parseRelations(json, place);
    if (!declared)
        return whole;
    // A session that is restored has said some of them already.
    const RelationDeclarations united = unitedRelations(
        { settings.declaredRelations, settings.declaredNames }, *declared);
    whole.declaredRelations = united.relations;
    whole.declaredNames = united.names;
    return whole;
}

} // namespace roundtrip

#include "moc_databaseopening.cpp"
