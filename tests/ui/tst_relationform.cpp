// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"
#include "tests/support/schemanotation.h"
#include "ui/relations/relationform.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTranslator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestRelationForm : public QObject
{
    Q_OBJECT

private slots:
    void keepsATableBesideItsColumn();
    void isReadFromTheRight();
    void saysWhatCannotBeAdded();
};

void TestRelationForm::keepsATableBesideItsColumn()
{
    RelationForm form;
    form.setSchema(
        std::make_shared<Schema>(tablesFrom(u"author: id*; book: id* author_id>author"_s)));
    form.show();
    const auto topOf = [&form](const QString &name) {
        const auto *field = form.findChild<QComboBox *>(name);
        return field->mapTo(&form, QPoint(0, 0)).y();
    };
    for (const int width : { 320, 420, 520, 900 }) {
        form.resize(width, 200);
        QCOMPARE(topOf(u"fromColumn"_s), topOf(u"fromTable"_s));
        QCOMPARE(topOf(u"toColumn"_s), topOf(u"toTable"_s));
    }
}

void TestRelationForm::isReadFromTheRight()
{
    RelationForm form;
    form.setLayoutDirection(Qt::RightToLeft);
    form.setSchema(
        std::make_shared<Schema>(tablesFrom(u"author: id*; book: id* author_id>author"_s)));
    form.resize(520, 200);
    form.show();
    const auto placeOf = [&form](const QString &name) {
        const auto *field = form.findChild<QWidget *>(name);
        return QRect(field->mapTo(&form, QPoint(0, 0)), field->size());
    };
    QVERIFY(placeOf(u"fromTable"_s).left() > placeOf(u"fromColumn"_s).right());
    QVERIFY(placeOf(u"toColumn"_s).left() > placeOf(u"addRelation"_s).right());
    QVERIFY(placeOf(u"fromTable"_s).right() > form.width() * 2 / 3); // at the edge
}

/// In the language of the window, and at the button that was pressed.
void TestRelationForm::saysWhatCannotBeAdded()
{
    class Marked final : public QTranslator
    {
    public:
        QString translate(const char *context, const char *source, const char * /*disambiguation*/,
                          int /*number*/) const override
        {
            return qstrcmp(context, "ErrorText") == 0 ? u"« %1 »"_s.arg(QString::fromUtf8(source))
                                                      : QString();
        }
        bool isEmpty() const override { return false; }
    } translator;
    RelationForm form;
    form.setSchema(
        std::make_shared<Schema>(tablesFrom(u"author: id*; book: id* author_id>author"_s)));
    form.show();
    const auto choose = [&form](const QString &name, const QString &text) {
        form.findChild<QComboBox *>(name)->setCurrentText(text);
    };
    choose(u"fromTable"_s, u"book"_s);
    choose(u"fromColumn"_s, u"author_id"_s);
    choose(u"toTable"_s, u"author"_s);
    choose(u"toColumn"_s, u"id"_s);
    auto *add = form.findChild<QPushButton *>(u"addRelation"_s);
    QCoreApplication::installTranslator(&translator);
    add->click();
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(form.findChild<QLabel *>(u"relationError"_s)->text(),
             u"« book.author_id refers to author.id already »"_s);
    QCOMPARE(add->accessibleDescription(), u"« book.author_id refers to author.id already »"_s);
}

QTEST_MAIN(TestRelationForm)
#include "tst_relationform.moc"
