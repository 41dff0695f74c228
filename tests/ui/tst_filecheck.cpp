// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/filecheck.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestFileCheck : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsThere();
    void waitsForNoFile();
    void takesNoAnswerWhenItIsGone();
};

void TestFileCheck::tellsWhatIsThere()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString gone = folder.filePath(u"b.sqlite"_s);
    // Whoever may not look does not know.
    const QString below = folder.filePath(u"closed"_s);
    QVERIFY(QDir().mkdir(below));
    FileCheck check;
    QCOMPARE(check.stateOf(file.fileName()), FileCheck::State::Unknown);
    QSignalSpy changed(&check, &FileCheck::changed);
    check.check({ file.fileName(), gone, below });
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(check.stateOf(file.fileName()), FileCheck::State::There);
    QCOMPARE(check.stateOf(gone), FileCheck::State::Gone);
    QCOMPARE(check.stateOf(below), FileCheck::State::There);
    file.remove();
    check.check({ file.fileName(), gone });
    QTRY_COMPARE(check.stateOf(file.fileName()), FileCheck::State::Gone);
    QCOMPARE(changed.size(), 4); // the other one is as it was
}

/// A mount that does not answer.
void TestFileCheck::waitsForNoFile()
{
    std::binary_semaphore answer { 0 };
    std::atomic_int looks { 0 };
    FileCheck check(nullptr, [&](const QString &file) {
        ++looks;
        if (file == "dead"_L1)
            answer.acquire();
        return true;
    });
    check.check({ u"dead"_s, u"alive"_s });
    QTRY_COMPARE(check.stateOf(u"alive"_s), FileCheck::State::There);
    QCOMPARE(check.stateOf(u"dead"_s), FileCheck::State::Unknown);
    // There is no second thread for it.
    QTRY_COMPARE(looks.load(), 2);
    check.check({ u"dead"_s });
    check.check({ u"alive"_s });
    QTRY_COMPARE(looks.load(), 3);
    answer.release();
    QTRY_COMPARE(check.stateOf(u"dead"_s), FileCheck::State::There);
}

void TestFileCheck::takesNoAnswerWhenItIsGone()
{
    std::binary_semaphore answer { 0 };
    std::binary_semaphore answered { 0 };
    auto check = std::make_unique<FileCheck>(nullptr, [&](const QString &) {
        answer.acquire();
        answered.release();
        return true;
    });
    check->check({ u"dead"_s });
    check.reset();
    answer.release();
    answered.acquire();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestFileCheck)
#include "tst_filecheck.moc"
