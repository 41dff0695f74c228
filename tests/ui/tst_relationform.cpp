// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"
#include "tests/support/schemanotation.h"
#include "ui/relations/relationform.h"

#include <QComboBox>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestRelationForm : public QObject
{
    Q_OBJECT

private slots:
    void keepsATableBesideItsColumn();
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

QTEST_MAIN(TestRelationForm)
#include "tst_relationform.moc"
