// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/cataloguereader.h"

#include <QTest>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestCatalogueReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsCellsByName();
    void asksForOneNumber();
    void fails();

private:
    QueryLog m_log;
    std::unique_ptr<Connection> m_connection;
};

void TestCatalogueReader::initTestCase()
{
    Result<std::unique_ptr<Connection>> opened = Connection::fromScript(
        u"CREATE TABLE thing (number, text, bytes, empty);"
        "INSERT INTO thing VALUES (7, 'seven', CAST(X'ff61' AS TEXT), NULL), (0, 'none', 'a', 1);"_s,
        m_log);
    QVERIFY(opened);
    m_connection = std::move(*opened);
}

/// Whatever their order, and whatever the columns are called in the database.
void TestCatalogueReader::findsCellsByName()
{
    const CatalogueColumn number { u"number"_s, u"t.number"_s };
    const CatalogueColumn text { u"text"_s, u"t.text"_s };
    const CatalogueColumn broken { u"broken"_s, u"t.bytes"_s };
    const CatalogueColumn missing { u"missing"_s, u"t.empty"_s };
    const QString rest = u" FROM thing t WHERE t.number < ? ORDER BY t.number DESC"_s;
    for (const QList<CatalogueColumn> &columns :
         { QList<CatalogueColumn> { number, text, broken, missing },
           QList<CatalogueColumn> { missing, broken, text, number } }) {
        const auto rows = CatalogueReader(*m_connection, LoadId::None)
                              .select(columns, rest, { Value::ofInteger(100) });
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->number(0, u"number"), 7);
        QVERIFY(rows->isTrue(0, u"number"));
        QCOMPARE(rows->text(0, u"text"), u"seven"_s);
        QVERIFY(rows->isText(0, u"text"));
        QVERIFY(!rows->isText(0, u"broken"));
        QCOMPARE(rows->bytes(0, u"broken"),
                 QByteArray("\xff"
                            "a"));
        QVERIFY(rows->isNull(0, u"missing"));
        QVERIFY(!rows->isTrue(1, u"number"));
        QCOMPARE(rows->text(1, u"text"), u"none"_s);
        QVERIFY(!rows->isNull(1, u"missing"));
    }
}

void TestCatalogueReader::asksForOneNumber()
{
    CatalogueReader reader(*m_connection, LoadId::None);
    QCOMPARE(*reader.number(u"SELECT count(*) FROM thing"_s), 2);
    QCOMPARE(*reader.number(u"SELECT number FROM thing WHERE number > 100"_s), 0);
}

void TestCatalogueReader::fails()
{
    CatalogueReader reader(*m_connection, LoadId::None);
    QVERIFY(!reader.number(u"SELECT nothing FROM thing"_s));
    const std::atomic_bool stop = true;
    reader.setOptions({ .stop = &stop });
    const auto stopped = reader.select({ { u"number"_s, u"number"_s }, { u"text"_s, u"text"_s } },
                                       u" FROM thing"_s);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, DbError::Kind::Stopped);
}

QTEST_GUILESS_MAIN(TestCatalogueReader)
#include "tst_cataloguereader.moc"
