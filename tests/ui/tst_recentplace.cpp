// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"
#include "ui/connect/recentplace.h"
#include "ui/parts/windowsettings.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestRecentPlace : public QObject
{
    Q_OBJECT

private slots:
    void saysNamePlaceAndPath();
    void saysNoPassword();
    void saysWhen_data();
    void saysWhen();
    void saysWhenAsTheLanguageDoes();
    void writesPaths();
};

void TestRecentPlace::saysNamePlaceAndPath()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowSettings settings(file);
    const QString home = QDir::homePath() + u"/data/a\nb.sqlite"_s;
    settings.addRecent(u"/srv/music.sqlite"_s);
    settings.addRecent(home);
    settings.addRecent(u"postgresql://ann@db.example.org/shop"_s);
    settings.setLocation(
        u"/srv/music.sqlite"_s,
        { QuerySet(u"Artist"_s).prefetchRelated(u"Album__Track"_s).prefetchRelated(u"Genre"_s) },
        Schema());
    const QList<RecentPlace> places = recentPlaces(settings);
    QCOMPARE(places.size(), 3);
    QCOMPARE(places[0].name, u"shop"_s);
    QCOMPARE(places[0].title, u"shop on db.example.org"_s);
    QCOMPARE(places[0].where, u"postgresql://ann@db.example.org/shop"_s);
    QVERIFY(places[0].file.isEmpty());
    QVERIFY(places[0].opened.isValid());
    QCOMPARE(places[1].name, u"a b.sqlite"_s); // one line
    QCOMPARE(places[1].where, u"~/data"_s);
    QCOMPARE(places[1].file, home);
    QCOMPARE(places[1].path, QString());
    QCOMPARE(places[2].where, u"/srv"_s);
    QCOMPARE(places[2].path, u"Artist › Album › Track + Genre"_s);
}

void TestRecentPlace::saysNoPassword()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    file.setValue(u"recentFiles"_s,
                  QStringList { u"mysql://ann:secret@db/shop"_s, u"mysql://db/shop?secret"_s });
    const QList<RecentPlace> places = recentPlaces(WindowSettings(file));
    QCOMPARE(places.size(), 2);
    for (const RecentPlace &place : places) {
        for (const QString &text : { place.name, place.title, place.where, place.path })
            QVERIFY2(!text.contains("secret"_L1), qPrintable(text));
    }
}

void TestRecentPlace::saysWhen_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("never") << QDateTime() << QString();
    QTest::newRow("today") << QDateTime({ 2024, 3, 1 }, { 9, 41 }) << u"today 09:41"_s;
    QTest::newRow("yesterday") << QDateTime({ 2024, 2, 29 }, { 23, 59 }) << u"yesterday"_s;
    QTest::newRow("this year") << QDateTime({ 2024, 2, 2 }, { 9, 0 }) << u"2 Feb"_s;
    QTest::newRow("last year") << QDateTime({ 2023, 12, 31 }, { 9, 0 }) << u"31 Dec 2023"_s;
    // The clock was wrong then, or is now.
    QTest::newRow("later") << QDateTime({ 2024, 3, 2 }, { 9, 0 }) << u"2 Mar"_s;
}

void TestRecentPlace::saysWhen()
{
    QFETCH(const QDateTime, time);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(dayText(time, QDateTime({ 2024, 3, 1 }, { 10, 0 })), text);
}

/// The order of day and month is the translators'.
void TestRecentPlace::saysWhenAsTheLanguageDoes()
{
    class MonthFirst final : public QTranslator
    {
    public:
        QString translate(const char * /*context*/, const char *source,
                          const char * /*disambiguation*/, int /*number*/) const override
        {
            return QLatin1StringView(source) == "d MMM"_L1 ? u"M月d日"_s : QString();
        }
        bool isEmpty() const override { return false; }
    } translator;
    QCoreApplication::installTranslator(&translator);
    const QString text = dayText(QDateTime({ 2024, 2, 2 }, { 9, 0 }),
                                 QDateTime({ 2024, 3, 1 }, { 10, 0 }));
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(text, u"2月2日"_s);
}

void TestRecentPlace::writesPaths()
{
    QCOMPARE(pathText(QuerySet()), QString());
    QCOMPARE(pathText(QuerySet(u"a"_s)), u"a"_s);
    QCOMPARE(pathText(QuerySet(u"a"_s).prefetchRelated(u"b__c"_s)), u"a › b › c"_s);
}

QTEST_GUILESS_MAIN(TestRecentPlace)
#include "tst_recentplace.moc"
