// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/sectionheading.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/parts/counted.h"
#include "ui/parts/durationtext.h"
#include "ui/parts/isolated.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct SectionHeading
{
    Q_DECLARE_TR_FUNCTIONS(SectionHeading)
};

} // namespace

QString sectionHeading(const QModelIndex &section)
{
    const QDateTime begun = section.data(QueryLogModel::BegunRole).toDateTime();
    const QString text = section.data().toString();
    return begun.isValid() ? isolated(QLocale().toString(begun, u"HH:mm:ss"_s) + u" · "_s + text)
                           : isolated(text);
}

QString sectionCost(const QModelIndex &section, int listed)
{
    const int notable = section.data(QueryLogModel::NotableCountRole).toInt();
    const QString statements = counted(std::max(listed, notable), SectionHeading::tr("1 statement"),
                                       SectionHeading::tr("%1 statements"));
    const QLocale locale;
    const QString cost = listed < notable
        ? SectionHeading::tr("%1 of %2").arg(locale.toString(listed), statements)
        : statements;
    const double duration = section.data(QueryLogModel::DurationRole).toDouble();
    return isolated(cost + u" · "_s + durationText(duration));
}

} // namespace roundtrip
