// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/exportbar.h"

#include "datalayer/models/errortext.h"
#include "ui/parts/counted.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString filterOf(RecordForm form)
{
    switch (form) {
    case RecordForm::Tsv:
        return ExportBar::tr("Values with tabs (*.tsv)");
    case RecordForm::Csv:
        return ExportBar::tr("Comma-separated values (*.csv)");
    case RecordForm::Json:
        return ExportBar::tr("JSON with related records (*.json)");
    case RecordForm::Markdown:
        return ExportBar::tr("Markdown table (*.md)");
    case RecordForm::Insert:
        break;
    }
    return ExportBar::tr("SQL INSERT statements (*.sql)");
}

RecordForm formOfFilter(const QString &filter)
{
    const auto *form = std::ranges::find(allRecordForms, filter, filterOf);
    return form == allRecordForms.end() ? RecordForm::Csv : *form;
}

/// A name for a file of the records of \a table: without what a path is made of.
QString fileNameFor(const QString &table, RecordForm form)
{
    QString name;
    for (const QChar c : QStringView(table).first(std::min<qsizetype>(table.size(), 100)))
        name += c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' ? c : u'_';
    return name + u'.' + suffixOf(form);
}

} // namespace

ExportBar::ExportBar(QueryLog &log, QWidget *parent)
    : MessageBar(parent)
    , m_export(log)
{
    setObjectName("exportBar"_L1);
    findChild<QLabel *>(u"messageText"_s)->setObjectName("exportText"_L1);
    connect(&m_export, &RecordExport::progressed, this, &ExportBar::showProgress);
    connect(&m_export, &RecordExport::finished, this, &ExportBar::showEnd);
}

void ExportBar::choose(const ConnectionSettings &settings, const QuerySet &query, qint64 total)
{
    if (m_export.isRunning() || query.root().isNull())
        return;
    auto *dialog = new QFileDialog(window(), tr("Export the records"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const RecordForm form : allRecordForms)
        filters << filterOf(form);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filterOf(m_form));
    dialog->setDefaultSuffix(suffixOf(m_form));
    if (!m_path.isEmpty())
        dialog->setDirectory(QFileInfo(m_path).absolutePath());
    dialog->selectFile(fileNameFor(query.root(), m_form));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(suffixOf(formOfFilter(filter)));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString &path) {
        if (m_export.isRunning())
            return;
        m_settings = settings;
        m_query = query;
        m_total = total;
        start(formOfFile(path).value_or(formOfFilter(dialog->selectedNameFilter())), path);
    });
    dialog->open();
}

void ExportBar::start(RecordForm form, const QString &path)
{
    m_form = form;
    m_path = path;
    showProgress(0);
    m_export.start(m_settings, m_query, form, path);
}

void ExportBar::showProgress(qint64 records)
{
    const QLocale locale;
    const QString name = QFileInfo(m_path).fileName();
    // With those that stand within others there is no telling how many there will be.
    const bool isKnown = m_total > 0 && (m_form != RecordForm::Json || m_query.lookups().isEmpty());
    const QString done = isKnown
        ? tr("%1 of %2 records").arg(locale.toString(records), locale.toString(m_total))
        : counted(records, tr("1 record"), tr("%1 records"));
    showMessage(tr("Exporting %1 to %2: %3").arg(m_query.root(), name, done), tr("Stop"),
                [this] { m_export.stop(); });
}

void ExportBar::showEnd(const Exported &exported)
{
    const auto again = [this] { start(m_form, m_path); };
    if (exported.error) {
        showMessage(tr("Nothing was exported. %1.").arg(errorText(*exported.error)),
                    tr("Try again"), again);
        return;
    }
    if (exported.wasStopped) {
        showMessage(tr("Stopped: nothing was written to %1.").arg(exported.path), tr("Try again"),
                    again);
        return;
    }
    QString text = counted(exported.records, tr("1 record was written to %1."),
                           tr("%1 records were written to %2."));
    text = text.arg(exported.path);
    if (exported.changed > 0) {
        text += QChar::Space
            + counted(exported.changed,
                      tr("1 text is not valid UTF-8; its wrong bytes were replaced."),
                      tr("%1 texts are not valid UTF-8; their wrong bytes were replaced."));
    }
    showMessage(text);
}

} // namespace roundtrip

#include "moc_exportbar.cpp"
