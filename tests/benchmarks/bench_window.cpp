// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/models/recordtreemodel.h"
#include "tests/support/windowdriver.h"
#include "ui/connect/databasechooser.h"
#include "ui/records/positionbar.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace std::chrono_literals;

// Measures the program's window, without a display, and prints what it found as JSON.
//
//     bench_window start                       until the sample's records are painted
//     bench_window first|middle|end|where|switch FILE TABLE [LOOKUP]
//                                              until records are painted: the first of the table,
//                                              those in its middle, its last, those that a
//                                              condition on the key leaves, or the first ones again
//                                              after the switch from prefetched to naive loading
//     bench_window scroll FILE TABLE STOPS     scrolls from the first record to the last
//     bench_window log FILE TABLE LOOKUP RECORDS
//                                              loads so many records naively: as many queries
//
// `scroll` and `log` look how long the window's thread was busy at a time, which is what somebody
// would notice who moves the mouse meanwhile.

namespace {

constexpr int patienceMs = 15 * 60 * 1000;

/// Heartbeat notes how late a timer comes that the window's thread runs.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(4ms);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_timer.start();
    }

    [[nodiscard]] qint64 beats() const { return m_beats; }
    [[nodiscard]] QByteArray json() const
    {
        return "\"beats\": " + QByteArray::number(m_beats)
            + ", \"beats_above_16_ms\": " + QByteArray::number(m_late)
            + ", \"longest_beat_ms\": " + QByteArray::number(m_longest, 'f', 1);
    }

private:
    void beat()
    {
        const double gap = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        m_clock.restart();
        ++m_beats;
        m_late += gap > 16 ? 1 : 0;
        m_longest = std::max(m_longest, gap);
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_beats = 0;
    qint64 m_late = 0;
    double m_longest = 0;
};

/// Painted waits until the tree has painted a record at its upper edge.
class Painted : public QObject
{
public:
    explicit Painted(QTreeView *view)
        : m_view(view)
    {
        view->viewport()->installEventFilter(this);
        m_clock.start();
    }

    /// Returns the milliseconds from the constructor until the record at \a position, or any
    /// record, stood at the upper edge and was painted.
    double wait(const RecordTreeModel &model, qint64 position)
    {
        m_isWanted = [this, &model, position] {
            const QModelIndex top = m_view->indexAt(QPoint(0, 0));
            const bool isThere = position < 0 || model.positionOf(top) == position;
            return top.isValid() && !top.parent().isValid() && isThere && model.isLoaded(top.row());
        };
        QTimer::singleShot(patienceMs, &m_loop, [] { qFatal("no record was painted"); });
        m_view->viewport()->update();
        m_loop.exec();
        return m_ms;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isWanted && m_isWanted()) {
            m_isWanted = {};
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_ms = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
                    m_loop.quit();
                },
                Qt::QueuedConnection); // behind the painting
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTreeView *m_view;
    QElapsedTimer m_clock;
    QEventLoop m_loop;
    std::function<bool()> m_isWanted;
    double m_ms = 0;
};

/// A line of what the kernel says of this process, in bytes.
qint64 memory(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.sliced(name.size() + 1).simplified().split(' ').constFirst().toLongLong()
                * 1024;
    }
    return 0;
}

void print(const QByteArray &facts)
{
    std::printf("{%s, \"peak_memory_bytes\": %lld}\n", facts.constData(),
                static_cast<long long>(memory("VmHWM")));
}

void printTime(double milliseconds)
{
    print("\"milliseconds\": " + QByteArray::number(milliseconds, 'f', 3));
}

/// Lets the window go on until \a isDone, which is asked whenever something has happened.
void goOnUntil(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

class Bench
{
public:
    explicit Bench(QStringList words)
        : m_words(std::move(words))
        , m_driver(m_folder.filePath(u"settings.ini"_s))
        , m_model(m_driver.application.records())
    { }

    int run()
    {
        const QString what = m_words.value(1);
        if (what == "start"_L1)
            measureStart();
        else if (what == "scroll"_L1)
            measureScrolling(m_words.value(4).toInt());
        else if (what == "log"_L1)
            measureLog(m_words.value(5).toInt());
        else
            measureRecords(what);
        return 0;
    }

private:
    QuerySet query() const
    {
        const QuerySet root(m_words.value(3));
        const QString lookup = m_words.value(4);
        return lookup.isEmpty() || m_words.at(1) == "scroll"_L1 ? root
                                                                : root.prefetchRelated(lookup);
    }
    PositionBar *bar() { return m_driver.records()->parentWidget()->findChild<PositionBar *>(); }
    void open(const QuerySet &query)
    {
        m_driver.window().setStrategy(FetchStrategy::Prefetch);
        m_driver.window().open(DatabaseChooser::fileSettings(m_words.value(2)), query);
    }
    void openWhole()
    {
        open(query());
        goOnUntil([this] { return m_model.pages().totalCount() >= 0; });
        // The places that far pages are read from, as somebody finds them who has looked around.
        goOnUntil([this] { return !m_driver.application.runner().isBusy(); });
    }

    void measureStart()
    {
        Painted painted(m_driver.records());
        Options options;
        options.database = sampleLibrary();
        options.query = sampleQuery();
        m_driver.application.open(options);
        printTime(painted.wait(m_model, -1));
    }

    void measureRecords(const QString &what)
    {
        if (what == "first"_L1) {
            Painted painted(m_driver.records());
            open(query());
            return printTime(painted.wait(m_model, 0));
        }
        openWhole();
        const qint64 count = m_model.pages().totalCount();
        Painted painted(m_driver.records());
        if (what == "where"_L1) {
            m_model.load(query().filter(u"id__gt"_s, count / 2), FetchStrategy::Prefetch);
            goOnUntil([this] { return !m_model.pages().query().selection().filters.isEmpty(); });
            return printTime(painted.wait(m_model, 0));
        }
        if (what == "switch"_L1) {
            m_model.pages().reload(FetchStrategy::Naive);
            goOnUntil([this] { return m_model.pages().strategy() == FetchStrategy::Naive; });
            return printTime(painted.wait(m_model, 0));
        }
        const qint64 position = what == "middle"_L1 ? count / 2 : count - 100;
        bar()->scrollTo({ position, 0 });
        printTime(painted.wait(m_model, position));
    }

    void measureScrolling(int stops)
    {
        openWhole();
        const qint64 last = m_model.pages().totalCount() - 1;
        const Heartbeat heartbeat;
        QElapsedTimer clock;
        clock.start();
        for (int stop = 1; stop <= stops; ++stop) {
            const qint64 position = last * stop / stops;
            bar()->scrollTo({ position, 0 });
            goOnUntil([&] { return m_model.pages().pageAt(position) != nullptr; });
        }
        print("\"milliseconds\": " + QByteArray::number(clock.elapsed()) + ", " + heartbeat.json());
    }

    void measureLog(int records)
    {
        m_driver.window().setStrategy(FetchStrategy::Naive);
        m_driver.window().open(DatabaseChooser::fileSettings(m_words.value(2)), query().limit(1));
        goOnUntil([this] { return m_model.pages().totalCount() >= 0; });
        QObject::connect(&m_model, &PagedModel::loadFinished, &m_model,
                         [this] { m_hasEnded = true; });
        const Heartbeat heartbeat;
        QElapsedTimer clock;
        clock.start();
        m_hasEnded = false;
        m_model.load(query(), FetchStrategy::Naive, records);
        goOnUntil([this] { return m_hasEnded; });
        const qint64 took = clock.elapsed();
        // What has come is to be painted, too.
        goOnUntil(
            [&heartbeat, last = heartbeat.beats() + 50] { return heartbeat.beats() >= last; });
        const qint64 queries = m_driver.count().remove(u',').toLongLong();
        print("\"milliseconds\": " + QByteArray::number(took)
              + ", \"logging_ms\": " + QByteArray::number(loggingTime(queries), 'f', 1)
              + ", \"queries\": " + QByteArray::number(queries) + ", " + heartbeat.json());
    }
    /// How many milliseconds it takes to keep \a queries statements like those that are in the log.
    double loggingTime(qint64 queries)
    {
        const QList<QueryRecord> records = m_driver.application.log().records();
        QueryLog log;
        const LoadId load = log.beginLoad({ .table = m_words.at(3) });
        QElapsedTimer clock;
        clock.start();
        for (QueryRecord record : records) {
            record.load = load;
            log.append(std::move(record));
        }
        return static_cast<double>(clock.nsecsElapsed()) / 1e6 * static_cast<double>(queries)
            / static_cast<double>(std::max<qsizetype>(1, records.size()));
    }

    const QTemporaryDir m_folder;
    const QStringList m_words;
    test::Driver m_driver;
    RecordTreeModel &m_model;
    bool m_hasEnded = false; ///< the load of all records
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(u"*=false"_s); // what the platform lacks is no news here
    const QApplication application(argc, argv);
    return Bench(QCoreApplication::arguments()).run();
}
