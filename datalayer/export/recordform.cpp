// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/recordform.h"

#include "datalayer/base/namedvalue.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr std::array formSuffixes {
    NamedValue { RecordForm::Tsv, "tsv"_L1 },    NamedValue { RecordForm::Csv, "csv"_L1 },
    NamedValue { RecordForm::Json, "json"_L1 },  NamedValue { RecordForm::Markdown, "md"_L1 },
    NamedValue { RecordForm::Insert, "sql"_L1 },
};

} // namespace

QString suffixOf(RecordForm form)
{
    return nameOf(formSuffixes, form);
}

std::optional<RecordForm> formOfFile(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix();
    for (const RecordForm form : allRecordForms) {
        if (suffix.compare(suffixOf(form), Qt::CaseInsensitive) == 0)
            return form;
    }
    return {};
}

} // namespace roundtrip
