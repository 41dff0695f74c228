// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/counted.h"

#include "ui/parts/translations.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Returns \a one with 0 in place of the figure 1, which is not that of a %1.
QString ofNone(QString one)
{
    const QString zero = QLocale().toString(0);
    for (qsizetype at = one.indexOf(u'1'); at >= 0; at = one.indexOf(u'1', at + 1)) {
        if (at == 0 || one[at - 1] != u'%')
            return one.replace(at, 1, zero);
    }
    return one;
}

} // namespace

QString counted(qint64 number, const QString &one, const QString &many)
{
    if (number == 1)
        return one;
    if (number == 0 && currentLanguage() == "fr"_L1)
        return ofNone(one);
    return many.arg(QLocale().toString(number));
}

} // namespace roundtrip
