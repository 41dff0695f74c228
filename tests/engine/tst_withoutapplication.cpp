// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// A program that forgot its QCoreApplication.
class TestWithoutApplication : public QObject
{
    Q_OBJECT

private slots:
    void opensOrSaysWhatIsMissing()
    {
        QVERIFY(!QCoreApplication::instance());
        QueryLog log;
        const auto connection = Connection::fromScript(
            u"CREATE TABLE author (id INTEGER PRIMARY KEY);"_s, log);
        if (connection)
            return; // Qt loads drivers without one before 6.5
        QCOMPARE(connection.error().kind, DbError::Kind::Misuse);
        QVERIFY2(connection.error().text.contains(u"QCoreApplication"_s),
                 qPrintable(connection.error().text));
    }
};

QTEST_APPLESS_MAIN(TestWithoutApplication)
#include "tst_withoutapplication.moc"
