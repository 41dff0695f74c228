// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/plans/queryplan.h"

namespace roundtrip {

QString firstColumn(const PlanAnswer &answer)
{
    QStringList lines;
    for (const QStringList &row : answer)
        lines << row.value(0);
    return lines.join(QLatin1Char('\n'));
}

} // namespace roundtrip
