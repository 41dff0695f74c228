// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitelimits.h"

#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace roundtrip {

qsizetype sqliteMaxBoundValues(const QStringList &compileOptions, const QString &version)
{
    // https://sqlite.org/limits.html#max_variable_number
    constexpr qsizetype beforeVersion332 = 999;
    constexpr qsizetype since = 32766;
    const QString name = u"MAX_VARIABLE_NUMBER="_s;
    for (const QString &option : compileOptions) {
        bool isNumber = false;
        const int number = option.startsWith(name) ? option.sliced(name.size()).toInt(&isNumber)
                                                   : 0;
        if (isNumber && number > 0)
            return number;
    }
    return QVersionNumber::fromString(version) < QVersionNumber(3, 32) ? beforeVersion332 : since;
}

} // namespace roundtrip
