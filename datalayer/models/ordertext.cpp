// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/ordertext.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/schema/table.h"

#include <QCoreApplication>

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct OrderText
{
    Q_DECLARE_TR_FUNCTIONS(OrderText)
};

} // namespace

QString orderText(const QStringList &order, const Table &table)
{
    if (order.isEmpty())
        return {};
    const QString &first = order.first();
    const bool isDown = table.columnIndex(first) < 0 && first.startsWith(u'-');
    return (isDown ? OrderText::tr("%1, descending") : OrderText::tr("%1, ascending"))
        .arg(visibleText(isDown ? first.sliced(1) : first));
}

} // namespace roundtrip
