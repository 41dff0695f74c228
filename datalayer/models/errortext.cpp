// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// Returns \a complaint with the name that was probably meant and the names that there are.
QString withNames(const QString &complaint, const DbError &error)
{
    const QString closest = error.facts.value(2);
    const QString names = error.facts.value(3);
    if (!closest.isEmpty())
        return ErrorText::tr("%1; did you mean \"%2\"? It has: %3").arg(complaint, closest, names);
    return names.isEmpty() ? ErrorText::tr("%1. It has: nothing").arg(complaint)
                           : ErrorText::tr("%1. It has: %2").arg(complaint, names);
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
        return ErrorText::tr("%1 cannot be written: %2").arg(fact, error.facts.value(1));
    default:
        return error.text;
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
        return serverText(error);
    }
}

} // namespace roundtrip
