// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/errortext.h"

#include "datalayer/base/facttext.h"
#include "datalayer/base/jsonreader.h"
#include "datalayer/base/visibletext.h"
#include "datalayer/models/errorwords.h"

#include <QCoreApplication>

namespace roundtrip {

namespace {

/// The reason for \a error: an error of its own, or words of the system, which are its fact \a
/// fact.
QString causeOf(const DbError &error, qsizetype fact)
{
    return error.cause ? errorText(*error.cause) : error.facts.value(fact);
}

QString damageText(const DbError &error)
{
    const QString path = error.facts.value(0);
    const QString byte = error.facts.value(1);
    const QByteArray what = error.facts.value(2).toUtf8();
    const QString place = path.isEmpty() ? ErrorText::tr("byte %1").arg(byte)
                                         : ErrorText::tr("%1 (byte %2)").arg(path, byte);
    const QString said = error.cause
        ? visibleText(errorText(*error.cause)).left(mostComplaintCharacters)
        : withFacts(ErrorText::tr(what.constData()), error.facts.mid(3));
    return ErrorText::tr("it is damaged at %1: %2").arg(place, said);
}

QString loadFileText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString fact = error.facts.value(0);
    switch (error.reason) {
    case Reason::NotALoad:
        return ErrorText::tr("it is not a load that Roundtrip has saved");
    case Reason::EmptyLoad:
        return ErrorText::tr("it is empty");
    case Reason::LaterLoad:
        return ErrorText::tr("it was written by a later version of Roundtrip (format %1); this one "
                             "reads format %2")
            .arg(fact, error.facts.value(1));
    case Reason::LargeLoad:
        return ErrorText::tr("it has more than the %1 MiB that a load file may have").arg(fact);
    case Reason::UnreadableLoad:
        return ErrorText::tr("it cannot be read: %1").arg(causeOf(error, 0));
    case Reason::DamagedLoad:
        return damageText(error);
    case Reason::KeptTooMany:
        return ErrorText::tr("the load has too many records");
    case Reason::KeptTooLarge:
        return ErrorText::tr("the load takes more than the %1 MiB that a load file may have")
            .arg(fact);
    case Reason::KeptLoad:
        return ErrorText::tr("this is a load that was saved on %1 from %2; open the database to "
                             "load again")
            .arg(fact, error.facts.value(1));
    default:
        return error.text;
    }
}

QString fileText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString fact = error.facts.value(0);
    switch (error.reason) {
    case Reason::NoSuchFile:
        return fact.isEmpty() ? ErrorText::tr("there is no such file")
                              : ErrorText::tr("there is no such file: %1").arg(fact);
    case Reason::Folder:
        return ErrorText::tr("it is a folder, not a database file");
    case Reason::EmptyFile:
        return ErrorText::tr("the file is empty");
    case Reason::NotSqlite:
        return ErrorText::tr("it is not a SQLite database, or it is encrypted");
    case Reason::Damaged:
        return ErrorText::tr("it is damaged (%1)").arg(fact);
    case Reason::HeldByWriter:
        return ErrorText::tr("it is locked by a program that is writing to it; try again when "
                             "that has finished");
    case Reason::WrittenMeanwhile:
        return ErrorText::tr("another program wrote to it while it was read; load it again");
    case Reason::NotWritten:
        return ErrorText::tr("%1 cannot be written: %2").arg(fact, causeOf(error, 1));
    case Reason::InPlaceOfFile:
        return ErrorText::tr("it is a folder");
    case Reason::NoRegularFile:
        return ErrorText::tr("it is no regular file");
    default:
        return loadFileText(error);
    }
}

QString serverText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString fact = error.facts.value(0);
    switch (error.reason) {
    case Reason::NoDriver:
        return ErrorText::tr("Qt's driver for %1 (%2) is missing; on Debian it is in the package "
                             "%3")
            .arg(fact, error.facts.value(1), error.facts.value(2));
    case Reason::NotReached:
        return ErrorText::tr("the server cannot be reached (%1)").arg(fact);
    case Reason::NoTls:
        return ErrorText::tr("no TLS connection to the server was made (%1); look at the TLS "
                             "options")
            .arg(fact);
    case Reason::NotLetIn:
        return ErrorText::tr("the server does not let you in (%1)").arg(fact);
    case Reason::ServerFull:
        return ErrorText::tr("the server has no connection free (%1); try again when others have "
                             "left")
            .arg(fact);
    case Reason::ConnectionLost:
        return ErrorText::tr("the connection to the server was lost (%1); what was loaded is still "
                             "here, and loading again connects anew")
            .arg(fact);
    case Reason::HeldByTransaction:
        return ErrorText::tr("it is locked by another transaction (%1); try again when that has "
                             "ended")
            .arg(fact);
    case Reason::TimeLimit:
        return ErrorText::tr("the statement took longer than the time limit of this connection; "
                             "raise the limit, or load less");
    case Reason::Cancelled:
        return ErrorText::tr("the statement was cancelled");
    default:
        return fileText(error);
    }
}

} // namespace

QString errorText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString name = error.facts.value(0);
    const QString owner = error.facts.value(1);
    switch (error.reason) {
    case Reason::InText:
        return error.text;
    case Reason::NoSuchTable:
        return withNames(ErrorText::tr("\"%1\" is not a table of this database").arg(name), error);
    case Reason::NoSuchColumn:
        return withNames(ErrorText::tr("\"%1\" is not a column of %2").arg(name, owner), error);
    case Reason::NoSuchRelation:
        return withNames(ErrorText::tr("\"%1\" is not a relation of %2").arg(name, owner), error);
    case Reason::TooLongUnasked:
        return ErrorText::tr("it takes longer than what is done unasked may take");
    case Reason::Stopped:
        return ErrorText::tr("stopped");
    case Reason::NoMemory:
        return ErrorText::tr("there is not enough memory for it; ask for fewer records or columns");
    default:
        break;
    }
    QString text = conditionErrorText(error);
    if (text.isNull())
        text = urlErrorText(error);
    return text.isNull() ? serverText(error) : text;
}

} // namespace roundtrip
