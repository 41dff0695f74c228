// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/logtext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(LogText)
};

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString noteText(const ReadNote &note)
{
    switch (note.kind) {
    case ReadNote::Kind::WholeTable:
        return LogText::tr("whole table read, without a list: the keys are those of all %1 records "
                           "of %2")
            .arg(numberText(note.count), note.table);
    case ReadNote::Kind::WholeFilter:
        return LogText::tr("all that meets the filter is read, without a list: the keys are those "
                           "of all %1 records of %2")
            .arg(numberText(note.count), note.table);
    case ReadNote::Kind::InStatements:
        return LogText::tr("%1 keys in %2 statements")
            .arg(numberText(note.count), numberText(note.parts));
    case ReadNote::Kind::Scanned:
        return LogText::tr("%1 scanned, about %2 records: quicker than to look up %3 keys")
            .arg(note.table, numberText(note.parts), numberText(note.count));
    case ReadNote::Kind::ScannedWithoutIndex:
        return LogText::tr("%1 scanned: no index on %2 finds %3 keys")
            .arg(note.table, note.column, numberText(note.count));
    case ReadNote::Kind::LookedUp:
        return LogText::tr("%1 keys looked up: quicker than to scan about %2 records of %3")
            .arg(numberText(note.count), numberText(note.parts), note.table);
    case ReadNote::Kind::EachKey:
        return LogText::tr("a statement for each key: the view unites queries");
    case ReadNote::Kind::KeysStay:
        return LogText::tr("the keys stay in the database");
    case ReadNote::Kind::NestedTooDeep:
        return LogText::tr("by its keys: more than %1 SELECTs within one another are too many")
            .arg(note.count);
    case ReadNote::Kind::ByteOrder:
        return LogText::tr(
                   "%1.%2 is compared and sorted byte by byte: its collation %3 is not here")
            .arg(note.table, note.column, note.collation)
            .simplified();
    case ReadNote::Kind::Crowded:
        return LogText::tr(
                   "a statement of its own: one takes no more than %1 tables and %2 columns")
            .arg(note.count)
            .arg(note.parts);
    case ReadNote::Kind::UnitesQueries:
        return LogText::tr("a statement of its own: the view unites queries");
    case ReadNote::Kind::BesideList:
        return LogText::tr(
            "a statement of its own: joined beside another list, each would multiply "
            "the other's rows");
    case ReadNote::Kind::SentAgain:
        return LogText::tr("%1 sent more than once")
            .arg(QLocale().formattedDataSize(note.count, 0, QLocale::DataSizeSIFormat));
    }
    return {};
}

} // namespace

QString lookupsText(const LookupNames &lookups, const QString &arrow)
{
    QStringList paths;
    for (const QStringList &lookup : lookups)
        paths << lookup.join(arrow);
    return paths.join(u", "_s);
}

QString recordsText(const QString &root, const LookupNames &lookups, const QString &arrow)
{
    return lookups.isEmpty() ? root : root + arrow + lookupsText(lookups, arrow);
}

QString loadRootText(const LoadRecord &load)
{
    switch (load.purpose) {
    case LoadRecord::Purpose::Records:
        return load.table;
    case LoadRecord::Purpose::Export:
        return LogText::tr("export of %1").arg(load.table);
    case LoadRecord::Purpose::Related:
        return LogText::tr("%1 of one %2").arg(load.lookups.value(0).value(0), load.table);
    case LoadRecord::Purpose::Open:
        return LogText::tr("open");
    case LoadRecord::Purpose::Close:
        return LogText::tr("close");
    case LoadRecord::Purpose::Session:
        return LogText::tr("session");
    case LoadRecord::Purpose::Cancel:
        return LogText::tr("cancel");
    case LoadRecord::Purpose::Catalogue:
        return LogText::tr("catalogue");
    case LoadRecord::Purpose::Count:
        return LogText::tr("count");
    case LoadRecord::Purpose::Places:
        return LogText::tr("places of %1").arg(load.table);
    case LoadRecord::Purpose::Value:
        return load.column;
    case LoadRecord::Purpose::Plan:
        return LogText::tr("plan");
    }
    return {};
}

QString loadText(const LoadRecord &load)
{
    if (load.purpose == LoadRecord::Purpose::Records)
        return recordsText(load.table, load.lookups);
    if (load.purpose == LoadRecord::Purpose::Export)
        return LogText::tr("export of %1").arg(recordsText(load.table, load.lookups));
    return loadRootText(load);
}

QString notesText(const QList<ReadNote> &notes)
{
    QStringList texts;
    for (const ReadNote &note : notes)
        texts << noteText(note);
    return texts.join(u"; "_s);
}

QString markWord(QueryMark mark)
{
    switch (mark) {
    case QueryMark::Neutral:
        break;
    case QueryMark::Repeated:
        return LogText::tr("repeated");
    case QueryMark::Batch:
        return LogText::tr("batch");
    case QueryMark::Again:
        return LogText::tr("again");
    case QueryMark::Error:
        return LogText::tr("failed");
    }
    return {};
}

QString spokenQuery(const QString &number, QueryMark mark)
{
    QString word = markWord(mark);
    if (number.isEmpty())
        return word;
    return word.isEmpty() ? LogText::tr("query %1").arg(number)
                          : LogText::tr("query %1, %2").arg(number, word);
}

} // namespace roundtrip
