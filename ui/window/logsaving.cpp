// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/logsaving.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/errortext.h"
#include "ui/parts/counted.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString filterOfLog(LogForm form)
{
    return form == LogForm::Json ? LogSaving::tr("JSON (*.json)")
                                 : LogSaving::tr("Comma-separated values (*.csv)");
}

LogForm logFormOfFilter(const QString &filter)
{
    return filter == filterOfLog(LogForm::Csv) ? LogForm::Csv : LogForm::Json;
}

} // namespace

LogSaving::LogSaving(const QueryLog &log, QWidget *window)
    : QObject(window)
    , m_log(log)
    , m_window(window)
{ }

void LogSaving::choose()
{
    auto *dialog = new QFileDialog(m_window, tr("Export the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({ filterOfLog(LogForm::Json), filterOfLog(LogForm::Csv) });
    dialog->setDefaultSuffix(suffixOf(LogForm::Json));
    if (!m_folder.isEmpty())
        dialog->setDirectory(m_folder);
    dialog->selectFile(u"queries."_s + suffixOf(LogForm::Json));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(suffixOf(logFormOfFilter(filter)));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        save(logFormOfFile(path).value_or(logFormOfFilter(dialog->selectedNameFilter())), path);
    });
    dialog->open();
}

void LogSaving::save(LogForm form, const QString &path)
{
    // QRunnables are copied, a promise is not.
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    const QFuture<Result<qint64>> written = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, form, path, content = LogContent { m_log.loads(), m_log.records() }] {
            promise->addResult(exportLog(path, form, content));
            promise->finish();
        });
    whenAnswered(written, this,
                 [this, form, path](const Result<qint64> &result) { showEnd(form, path, result); });
}

void LogSaving::showEnd(LogForm form, const QString &path, const Result<qint64> &written)
{
    if (!written) {
        emit said(tr("Nothing was exported. %1.").arg(errorText(written.error())), tr("Try again"),
                  [this, form, path] { save(form, path); });
        return;
    }
    emit said(counted(*written, tr("1 statement was written to %1."),
                      tr("%1 statements were written to %2."))
                  .arg(path),
              {}, {});
}

} // namespace roundtrip

#include "moc_logsaving.cpp"
