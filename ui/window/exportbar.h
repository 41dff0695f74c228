// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/recordexport.h"
#include "ui/window/messagebar.h"

#include <QString>

namespace roundtrip {

/// ExportBar exports records to a file: it asks for the file, shows how far the export is, with a
/// button that stops it, and then says what has become of it.
class ExportBar final : public MessageBar
{
    Q_OBJECT

public:
    /// \a log must outlive the bar.
    explicit ExportBar(QueryLog &log, QWidget *parent = nullptr);

    /// Asks for a file and exports the records of \a query to it, in the form that the file's name
    /// or, where that has no such suffix, the chosen type says. \a settings describe the database,
    /// and \a total is the number of root records, -1 where it is not known. Does nothing while an
    /// export runs.
    void choose(const ConnectionSettings &settings, const QuerySet &query, qint64 total);

private:
    void start(RecordForm form, const QString &path);
    void showProgress(qint64 records);
    void showEnd(const Exported &exported);

    RecordExport m_export;
    ConnectionSettings m_settings;
    QuerySet m_query;
    qint64 m_total = -1;
    RecordForm m_form = RecordForm::Csv;
    QString m_path; ///< of the file that was chosen last
};

} // namespace roundtrip
