// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/memorymenu.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordpages.h"
#include "ui/parts/windowsettings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestMemoryMenu : public QObject
{
    Q_OBJECT

private slots:
    void setsTheLimitAndKeepsIt();
    void takesWhatDoesNotFitForMissing();
};

void TestMemoryMenu::setsTheLimitAndKeepsIt()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowSettings settings(file);
    QueryLog log;
    QueryRunner runner(log);
    RecordPages pages(runner);
    QueryLogModel model(log);
    constexpr qint64 megabyte = 1024LL * 1024;
    {
        const MemoryMenu menu(settings, pages, model);
        QCOMPARE(pages.memoryLimit(), 256 * megabyte);
        QCOMPARE(menu.actions().size(), WindowSettings::memoryChoices().size());
        QVERIFY(menu.actions().at(2)->isChecked());
        menu.actions().constFirst()->trigger();
        QCOMPARE(pages.memoryLimit(), 64 * megabyte);
        QVERIFY(!menu.actions().at(2)->isChecked());
    }
    RecordPages others(runner);
    const MemoryMenu menu(settings, others, model);
    QCOMPARE(others.memoryLimit(), 64 * megabyte);
    QVERIFY(menu.actions().constFirst()->isChecked());
    // What the log takes is not there for records.
    const LoadId load = log.beginLoad({});
    for (int i = 0; i < 1000; ++i)
        log.append({ .load = load });
    model.refresh();
    QCOMPARE(others.memoryLimit(), 64 * megabyte - model.byteCount());
    QVERIFY(model.byteCount() > 200'000);
    QVERIFY(runner.shutDown());
}

void TestMemoryMenu::takesWhatDoesNotFitForMissing()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const WindowSettings settings(file);
    for (const QVariant &stored : { QVariant(-1), QVariant(3), QVariant(u"much"_s) }) {
        file.setValue("memoryMb"_L1, stored);
        QCOMPARE(settings.memoryMb(), 256);
    }
}

QTEST_MAIN(TestMemoryMenu)
#include "tst_memorymenu.moc"
