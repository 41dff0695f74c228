// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/counted.h"
#include "ui/parts/translations.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/languagemenu.h"

#include "tests/support/examples.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Message is a text of the program in a file of translations.
struct Message
{
    QString source;
    QString translation;
    bool isFinished = false;
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(test::repositoryPath(u"resources/translations/roundtrip_%1.ts"_s.arg(language)));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1) {
            messages << Message { xml.readElementText(), {} };
        } else if (xml.name() == "translation"_L1) {
            messages.last().isFinished = xml.attributes().isEmpty();
            messages.last().translation = xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[0-9n]"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

/// Whether this was built where Qt's tools for translations are.
bool areTranslationsBuilt()
{
    const Translations german(u"de"_s);
    return QFile::exists(u":/i18n/roundtrip_de.qm"_s);
}

} // namespace

/// The program's languages.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryLanguage_data();
    void readsEveryLanguage();
    void hasWholeGerman();
    void keepsPlaceholders_data();
    void keepsPlaceholders();
    void choosesALanguage_data();
    void choosesALanguage();
    void fallsBackToEnglish();
    void goesBackAtTheEnd();
    void countsAsTheLanguageDoes();
    void remembersTheChoice();
    void saysWhenALanguageComes();

private:
    bool m_areBuilt = false;
};

void TestTranslations::initTestCase()
{
    m_areBuilt = areTranslationsBuilt();
}

static void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const WindowLanguage &language : windowLanguages()) {
        if (language.code != "en"_L1)
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
}

void TestTranslations::readsEveryLanguage_data()
{
    addLanguages();
}

void TestTranslations::readsEveryLanguage()
{
    if (!m_areBuilt)
        QSKIP("built without translations");
    QFETCH(QString, language);
    const Translations translations(language);
    QCOMPARE(currentLanguage(), language);
    QCOMPARE(QLocale().language(), QLocale(language).language());
}

void TestTranslations::hasWholeGerman()
{
    const QList<Message> messages = messagesOf(u"de"_s);
    QVERIFY(messages.size() > 500);
    for (const Message &message : messages)
        QVERIFY2(message.isFinished && !message.translation.isEmpty(), qPrintable(message.source));
}

void TestTranslations::keepsPlaceholders_data()
{
    addLanguages();
}

void TestTranslations::keepsPlaceholders()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        if (!message.translation.isEmpty())
            QVERIFY2(placeholders(message.translation) == placeholders(message.source),
                     qPrintable(message.source));
    }
}

void TestTranslations::choosesALanguage_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("desktop");
    QTest::addColumn<QString>("language");
    QTest::newRow("the desktop's") << QString() << QStringList { u"de-AT"_s, u"de"_s } << u"de"_s;
    QTest::newRow("the first that there is")
        << QString() << QStringList { u"pl-PL"_s, u"fr-CH"_s, u"de"_s } << u"fr"_s;
    QTest::newRow("none that there is")
        << QString() << QStringList { u"pl-PL"_s, u"pl"_s } << u"en"_s;
    QTest::newRow("of no desktop") << QString() << QStringList { u"C"_s } << u"en"_s;
    QTest::newRow("English first") << QString() << QStringList { u"en-GB"_s, u"de"_s } << u"en"_s;
    QTest::newRow("Simplified Chinese")
        << QString() << QStringList { u"zh-Hans-SG"_s } << u"zh_CN"_s;
    QTest::newRow("Traditional Chinese") << QString() << QStringList { u"zh-TW"_s } << u"en"_s;
    QTest::newRow("the choice wins") << u"es"_s << QStringList { u"de-DE"_s } << u"es"_s;
    QTest::newRow("English chosen") << u"en"_s << QStringList { u"de-DE"_s } << u"en"_s;
    QTest::newRow("none of ours chosen") << u"tlh"_s << QStringList { u"de-DE"_s } << u"de"_s;
}

void TestTranslations::choosesALanguage()
{
    QFETCH(QString, chosen);
    QFETCH(QStringList, desktop);
    QFETCH(QString, language);
    QCOMPARE(Translations::languageFor(chosen, desktop), language);
}

void TestTranslations::fallsBackToEnglish()
{
    const QLocale before;
    const Translations translations(u"tlh"_s, { u"pl-PL"_s });
    QCOMPARE(currentLanguage(), u"en"_s);
    QCOMPARE(LanguageMenu::tr("Language"), u"Language"_s);
    QCOMPARE(QLocale(), before); // the desktop's
}

void TestTranslations::goesBackAtTheEnd()
{
    const QLocale before;
    {
        const Translations translations(u"fr"_s);
    }
    QCOMPARE(currentLanguage(), u"en"_s);
    QCOMPARE(QLocale(), before);
}

void TestTranslations::countsAsTheLanguageDoes()
{
    if (!m_areBuilt)
        QSKIP("built without translations");
    QCOMPARE(counted(0, u"1 query"_s, u"%1 queries"_s), u"0 queries"_s);
    QCOMPARE(counted(1, u"1 query"_s, u"%1 queries"_s), u"1 query"_s);
    {
        const Translations german(u"de"_s);
        QCOMPARE(counted(0, u"1 Abfrage"_s, u"%1 Abfragen"_s), u"0 Abfragen"_s);
        QCOMPARE(counted(1234, u"1 Abfrage"_s, u"%1 Abfragen"_s), u"1.234 Abfragen"_s);
    }
    const Translations french(u"fr"_s);
    QCOMPARE(counted(0, u"1 requête"_s, u"%1 requêtes"_s), u"0 requête"_s);
    QCOMPARE(counted(0, u"Dans %1, 1 requête"_s, u"Dans %1, %2 requêtes"_s),
             u"Dans %1, 0 requête"_s);
    QCOMPARE(counted(2, u"1 requête"_s, u"%1 requêtes"_s), u"2 requêtes"_s);
}

void TestTranslations::remembersTheChoice()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowSettings settings(file);
    {
        const LanguageMenu menu(settings);
        QCOMPARE(menu.actions().size(), windowLanguages().size() + 1);
        QVERIFY(menu.actions().constFirst()->isChecked());
        menu.actions().at(2)->trigger();
    }
    QCOMPARE(WindowSettings(file).language(), u"de"_s);
    const LanguageMenu menu(settings);
    QVERIFY(menu.actions().at(2)->isChecked());
    menu.actions().constFirst()->trigger();
    QCOMPARE(WindowSettings(file).language(), QString());
    file.setValue("language", u"tlh"_s);
    QCOMPARE(WindowSettings(file).language(), QString());
}

void TestTranslations::saysWhenALanguageComes()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowSettings settings(file);
    const LanguageMenu menu(settings);
    const QSignalSpy said(&menu, &LanguageMenu::said);
    menu.actions().at(1)->trigger(); // the one that it has
    QCOMPARE(said.size(), 0);
    menu.actions().at(2)->trigger();
    QCOMPARE(said.size(), 1);
    QVERIFY(said.constFirst().constFirst().toString().contains("Deutsch"_L1));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
