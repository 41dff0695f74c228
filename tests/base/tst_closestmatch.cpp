// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/closestmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestClosestMatch : public QObject
{
    Q_OBJECT

private slots:
    void findsTheNearestName_data();
    void findsTheNearestName();
    void writesTheWholeSentence_data();
    void writesTheWholeSentence();
};

void TestClosestMatch::findsTheNearestName_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QStringList>("candidates");
    QTest::addColumn<QString>("closest");

    const QStringList music { u"Album"_s, u"Artist"_s, u"Track"_s, u"Playlist"_s };
    QTest::newRow("a letter missing") << u"Trak"_s << music << u"Track"_s;
    QTest::newRow("a letter too much") << u"Albumm"_s << music << u"Album"_s;
    QTest::newRow("another letter") << u"Artisd"_s << music << u"Artist"_s;
    QTest::newRow("neighbours swapped cost one") << u"rtack"_s << music << u"Track"_s;
    QTest::newRow("case does not count") << u"PLAYLIST"_s << music << u"Playlist"_s;
    QTest::newRow("the name itself") << u"Album"_s << music << u"Album"_s;
    QTest::newRow("nothing near") << u"Invoice"_s << music << QString();
    QTest::newRow("a third of the longer word is near")
        << u"abc"_s << QStringList { u"abd"_s } << u"abd"_s;
    QTest::newRow("more than a third is not") << u"abc"_s << QStringList { u"axd"_s } << QString();
    QTest::newRow("two letters have no third") << u"ab"_s << QStringList { u"ac"_s } << QString();
    QTest::newRow("the nearer of two")
        << u"book"_s << QStringList { u"boot_"_s, u"books"_s } << u"books"_s;
    QTest::newRow("the first of two as near")
        << u"book"_s << QStringList { u"cook"_s, u"look"_s } << u"cook"_s;
    QTest::newRow("not the shorter end of a long name")
        << u"id"_s << QStringList { u"identity"_s } << QString();
    QTest::newRow("other scripts") << u"größ"_s << QStringList { u"größe"_s } << u"größe"_s;
    QTest::newRow("an empty name") << QString() << music << QString();
    QTest::newRow("no candidates") << u"Album"_s << QStringList() << QString();
    QTest::newRow("an empty candidate") << u"Album"_s << QStringList { QString() } << QString();
    // A table of distances for these would take a terabyte.
    QTest::newRow("a name that nobody mistyped")
        << QString(1'000'000, u'a') << QStringList { QString(1'000'000, u'b') } << QString();
}

void TestClosestMatch::findsTheNearestName()
{
    QFETCH(const QString, wrong);
    QFETCH(const QStringList, candidates);
    QTEST(closestMatch(wrong, candidates), "closest");
}

void TestClosestMatch::writesTheWholeSentence_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QStringList>("candidates");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("with a match, sorted")
        << u"Trak"_s << QStringList { u"Track"_s, u"Artist"_s }
        << u"no relation; did you mean \"Track\"? It has: Artist, Track"_s;
    QTest::newRow("without") << u"Invoice"_s << QStringList { u"Track"_s, u"Artist"_s }
                             << u"no relation. It has: Artist, Track"_s;
    QTest::newRow("nothing to choose from")
        << u"Track"_s << QStringList() << u"no relation. It has: nothing"_s;
}

void TestClosestMatch::writesTheWholeSentence()
{
    QFETCH(const QString, wrong);
    QFETCH(const QStringList, candidates);
    QTEST(withSuggestion(u"no relation"_s, wrong, u"It has"_s, candidates), "sentence");
}

QTEST_GUILESS_MAIN(TestClosestMatch)
#include "tst_closestmatch.moc"
