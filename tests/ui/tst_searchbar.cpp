// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "tests/support/schemanotation.h"
#include "ui/search/completionlist.h"
#include "ui/search/searchbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::QuerySet)

/// What is typed into the search bar, and which records the bar then asks for.
class TestSearchBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchesWhatIsTyped();
    void waitsForEnter();
    void makesAConditionAChip();
    void tellsAConditionFromAText_data();
    void tellsAConditionFromAText();
    void saysWhatIsWrong();
    void editsAndRemovesChips();
    void takesBackStepByStep();
    void completesAsOneTypes();
    void keepsWhatIsBeingTyped();
    void showsTheFilterOfAQuery();
    void isNoWiderForManyChips();
    void takesNothingForHtml();

private:
    QLineEdit *field() const { return m_bar->findChild<QLineEdit *>(u"search"_s); }
    CompletionList *list() const { return m_bar->window()->findChild<CompletionList *>(); }
    QString error() const
    {
        const auto *label = m_bar->findChild<QLabel *>(u"searchError"_s);
        return label->isVisible() ? label->text() : QString();
    }
    /// The buttons of the chips that are there; others may wait for their end.
    QList<QToolButton *> buttons(const QString &name) const
    {
        QList<QToolButton *> shown = m_bar->findChildren<QToolButton *>(name);
        shown.removeIf([](const QToolButton *button) { return !button->isVisible(); });
        return shown;
    }
    QStringList chips() const
    {
        QStringList texts;
        for (const QToolButton *chip : buttons(u"conditionText"_s))
            texts << chip->text();
        return texts;
    }
    /// The filter asked for last.
    RecordFilter asked() const
    {
        return m_asked.isEmpty() ? RecordFilter()
                                 : RecordFilter::of(m_asked.last().first().value<QuerySet>());
    }
    void type(const QString &text, Qt::Key last = {})
    {
        QTest::keyClicks(field(), text);
        if (last)
            QTest::keyClick(field(), last);
    }

    std::shared_ptr<const Schema> m_schema = std::make_shared<Schema>(
        tablesFrom(u"artist: id* Name:TEXT Country:TEXT; "
                   "album: id* Title:TEXT Year:INTEGER artist_id:INTEGER>artist"_s));
    std::unique_ptr<SearchBar> m_bar;
    QList<QVariantList> m_asked;
};

void TestSearchBar::init()
{
    m_bar = std::make_unique<SearchBar>();
    m_bar->resize(500, 200);
    m_bar->show();
    m_bar->setQuery(m_schema, QuerySet(u"artist"_s).prefetchRelated(u"album"_s));
    m_bar->setValues([](int, int) { return QList<Value> { u"Brazil"_s, u"Norway"_s }; });
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->focusField();
    m_asked.clear();
    connect(m_bar.get(), &SearchBar::filterChosen, this, [this](const QuerySet &query) {
        m_asked << QVariantList { QVariant::fromValue(query) };
    });
}

void TestSearchBar::cleanup()
{
    m_bar.reset();
}

void TestSearchBar::searchesWhatIsTyped()
{
    type(u"Enter"_s);
    QVERIFY(m_asked.isEmpty()); // not at each key
    QTRY_COMPARE(m_asked.size(), 1);
    QCOMPARE(asked().search, u"Enter"_s);
    // The path stays.
    QCOMPARE(m_asked.last().first().value<QuerySet>().lookups(), QStringList { u"album"_s });
    // Enter does not wait; and what was asked for is not asked for again.
    type(u"!"_s, Qt::Key_Return);
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(asked().search, u"Enter!"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(!test::hasPendingTimer(*m_bar));
    QCOMPARE(m_asked.size(), 2);
    field()->clear();
    QTRY_COMPARE(m_asked.size(), 3);
    QVERIFY(asked().isEmpty());
}

void TestSearchBar::waitsForEnter()
{
    m_bar->setWaitingForEnter(true);
    type(u"Enter"_s);
    QTRY_VERIFY(!test::hasPendingTimer(*m_bar));
    QVERIFY(m_asked.isEmpty());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(asked().search, u"Enter"_s);
}

void TestSearchBar::makesAConditionAChip()
{
    type(u"Country = Brazil"_s);
    QTRY_VERIFY(!test::hasPendingTimer(*m_bar));
    QVERIFY(m_asked.isEmpty()); // it is no text
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(asked().conditions, QList<Condition> { Field(u"Country"_s).exact(u"Brazil"_s) });
    QCOMPARE(chips(), QStringList { u"Country = Brazil"_s });
    QVERIFY(field()->text().isEmpty());
    // One more is met together with it, and with a text.
    type(u"album.Year > 1990"_s, Qt::Key_Return);
    QCOMPARE(chips(), (QStringList { u"Country = Brazil"_s, u"album.Year > 1990"_s }));
    type(u"album.Title ~ live"_s, Qt::Key_Return);
    type(u"x"_s, Qt::Key_Return);
    QCOMPARE(asked().conditions.size(), 3);
    QCOMPARE(asked().search, u"x"_s);
    // What they say of the albums is about one album.
    const auto query = m_asked.last().first().value<QuerySet>();
    const auto resolved = query.resolve(*m_schema);
    QVERIFY(resolved);
    int alongRelations = 0;
    for (const Predicate &part : resolved->root.where.parts)
        alongRelations += part.kind == Predicate::Kind::Related ? 1 : 0;
    QCOMPARE(alongRelations, 1);
}

void TestSearchBar::tellsAConditionFromAText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isText");
    const auto row = [](const QString &typed, bool isText) {
        QTest::newRow(qPrintable(typed)) << typed << isText;
    };
    row(u"Name of the Rose"_s, true);
    row(u"Name"_s, true);
    row(u"(.*)[a-z]+\\d$"_s, true);
    row(u"50%"_s, true);
    row(u"a & b < c d = e"_s, true);
    row(u"Name is null"_s, false);
    row(u"Name in (a, b)"_s, false);
    row(u"Name like x"_s, false);
    row(u"Contry = Brazil"_s, false);
    row(u"album.x > 3"_s, false);
}

void TestSearchBar::tellsAConditionFromAText()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isText);
    type(typed, Qt::Key_Return);
    QCOMPARE(asked().search, isText ? typed : QString());
    QCOMPARE(error().isEmpty() && chips().isEmpty(), isText);
}

void TestSearchBar::saysWhatIsWrong()
{
    type(u"Contry = Brazil"_s, Qt::Key_Return);
    QCOMPARE(error(),
             u"\"Contry\" is not a column of artist; did you mean \"Country\"? It has: Country, "
             "Name, album, id"_s);
    QCOMPARE(field()->accessibleDescription(), error());
    QCOMPARE(field()->text(), u"Contry = Brazil"_s);
    type(u"x"_s); // it is being mended
    QVERIFY(error().isEmpty());
    field()->clear();
    type(u"album.Year > old"_s, Qt::Key_Return);
    QVERIFY(error().contains(u"\"old\" is no number"_s));
    QVERIFY(chips().isEmpty());
}

void TestSearchBar::editsAndRemovesChips()
{
    type(u"Country = Brazil"_s, Qt::Key_Return);
    type(u"Name ^ A"_s, Qt::Key_Return);
    QTest::mouseClick(buttons(u"conditionText"_s).constFirst(), Qt::LeftButton);
    QCOMPARE(field()->text(), u"Country = Brazil"_s);
    QVERIFY(field()->hasFocus());
    QCOMPARE(chips(), QStringList { u"Name ^ A"_s });
    field()->selectAll();
    type(u"Country = Norway"_s, Qt::Key_Return);
    QCOMPARE(chips(), (QStringList { u"Country = Norway"_s, u"Name ^ A"_s })); // in its place
    QCOMPARE(asked().conditions.first(), Field(u"Country"_s).exact(u"Norway"_s));
    QTest::keyClick(field(), Qt::Key_Backspace);
    QCOMPARE(chips(), QStringList { u"Country = Norway"_s });
    QTest::mouseClick(buttons(u"conditionRemove"_s).constFirst(), Qt::LeftButton);
    QVERIFY(chips().isEmpty());
    QVERIFY(asked().isEmpty());
    // With keys alone, too.
    type(u"Country = Brazil"_s, Qt::Key_Return);
    buttons(u"conditionText"_s).constFirst()->setFocus();
    QTest::keyClick(buttons(u"conditionText"_s).constFirst(), Qt::Key_Delete);
    QVERIFY(chips().isEmpty());
}

void TestSearchBar::takesBackStepByStep()
{
    type(u"Country = Brazil"_s, Qt::Key_Return);
    type(u"Name ^ A"_s, Qt::Key_Return);
    type(u"x"_s, Qt::Key_Return);
    QVERIFY(m_bar->takeBack()); // the text
    QVERIFY(asked().search.isEmpty());
    QCOMPARE(asked().conditions.size(), 2);
    QTest::mouseClick(buttons(u"conditionText"_s).constLast(), Qt::LeftButton);
    QVERIFY(m_bar->takeBack()); // the editing
    QCOMPARE(chips().size(), 2);
    QVERIFY(m_bar->takeBack()); // the conditions
    QVERIFY(asked().isEmpty());
    QVERIFY(!m_bar->takeBack());
}

void TestSearchBar::completesAsOneTypes()
{
    type(u"cou"_s);
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->topLevelItem(0)->text(0), u"Country"_s);
    QTest::keyClick(field(), Qt::Key_Tab);
    QCOMPARE(field()->text(), u"Country "_s);
    QVERIFY(field()->hasFocus());
    QVERIFY(list()->isVisible()); // the operators
    QTest::keyClick(field(), Qt::Key_Down);
    // The focus stays in the field, so the list says what is chosen.
    const QTreeWidgetItem *chosen = list()->currentItem();
    QVERIFY(chosen);
    QVERIFY2(list()->accessibleDescription().startsWith(chosen->text(0)),
             qPrintable(list()->accessibleDescription()));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(field()->text(), u"Country = "_s);
    type(u"b"_s);
    QCOMPARE(list()->topLevelItemCount(), 1); // of the values that are loaded
    QTest::keyClick(field(), Qt::Key_Tab);
    QCOMPARE(field()->text(), u"Country = Brazil"_s);
    QVERIFY(!list()->isVisible());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chips(), QStringList { u"Country = Brazil"_s });
    // No value can stand behind NULL.
    type(u"Country is null"_s);
    QVERIFY(!list()->isVisible());
    field()->clear();
    // Along a relation; Escape closes the list and nothing else.
    type(u"album.t"_s);
    QCOMPARE(list()->topLevelItem(0)->text(0), u"Title"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!list()->isVisible());
    QCOMPARE(field()->text(), u"album.t"_s);
    // Enter without a choice is meant for the field.
    field()->clear();
    type(u"co"_s);
    QVERIFY(list()->isVisible());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(asked().search, u"co"_s);
}

void TestSearchBar::keepsWhatIsBeingTyped()
{
    type(u"Country = Br"_s);
    // A load of the same root has ended.
    m_bar->setQuery(m_schema, QuerySet(u"artist"_s));
    QCOMPARE(field()->text(), u"Country = Br"_s);
    m_bar->setQuery(m_schema, QuerySet(u"album"_s));
    QVERIFY(field()->text().isEmpty());
    QVERIFY(field()->placeholderText().contains(u"album"_s));
}

void TestSearchBar::showsTheFilterOfAQuery()
{
    m_bar->setQuery(
        m_schema,
        QuerySet(u"artist"_s)
            .filter(Condition::written(u"album.Year>1990"_s) && Condition::search(u"x"_s))
            .filter(Field(u"Name"_s).isNull() || Field(u"Name"_s).exact(u"x"_s)));
    QCOMPARE(field()->text(), u"x"_s);
    QCOMPARE(chips(), (QStringList { u"album.Year > 1990"_s, u"another condition"_s }));
    QVERIFY(m_asked.isEmpty());
    m_bar->setQuery({}, {});
    QVERIFY(chips().isEmpty());
    QVERIFY(!field()->isEnabled());
}

void TestSearchBar::isNoWiderForManyChips()
{
    QuerySet query(u"artist"_s);
    for (int i = 0; i < 30; ++i)
        query = query.filter(Field(u"Name"_s).iContains(QString(100, u'x') + QString::number(i)));
    m_bar->setQuery(m_schema, query);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(chips().size(), 30);
    QVERIFY(m_bar->minimumSizeHint().width() <= 400);
}

void TestSearchBar::takesNothingForHtml()
{
    m_bar->setQuery(m_schema, QuerySet(u"artist"_s).filter(u"Name"_s, u"<b>x</b> & y"_s));
    const QToolButton *chip = buttons(u"conditionText"_s).constFirst();
    QCOMPARE(chip->text(), u"Name = \"<b>x</b> && y\""_s);
    QVERIFY(!chip->toolTip().contains(u"<b>"_s));
    type(u"<b>x</b> = 3"_s, Qt::Key_Return);
    QCOMPARE(m_bar->findChild<QLabel *>(u"searchError"_s)->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestSearchBar)
#include "tst_searchbar.moc"
