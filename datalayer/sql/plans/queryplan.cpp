// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/plans/queryplan.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

void PlanNode::describe()
{
    if (!index.isEmpty())
        text += u" using "_s + index;
    if (!table.isEmpty())
        text += u" on "_s + table;
    if (!condition.isEmpty())
        text += u"  "_s + condition;
}

QString firstColumn(const PlanAnswer &answer)
{
    QStringList lines;
    for (const QStringList &row : answer)
        lines << row.value(0);
    return lines.join(u'\n');
}

} // namespace roundtrip
