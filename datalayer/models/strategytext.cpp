// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/strategytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace roundtrip {

namespace {

// For translators alone. A strategy that is not among them is shown by its name.
[[maybe_unused]] constexpr std::array translatedNames {
    QT_TRANSLATE_NOOP("strategy", "naive"),     QT_TRANSLATE_NOOP("strategy", "prefetch"),
    QT_TRANSLATE_NOOP("strategy", "join"),      QT_TRANSLATE_NOOP("strategy", "subquery"),
    QT_TRANSLATE_NOOP("strategy", "on demand"),
};

} // namespace

QString strategyText(FetchStrategy strategy)
{
    const QString name = fetchStrategyName(strategy).replace(u'-', u' ');
    return QCoreApplication::translate("strategy", name.toUtf8().constData());
}

QString strategyTitle(FetchStrategy strategy)
{
    QString text = strategyText(strategy);
    if (!text.isEmpty())
        text.replace(0, 1, QLocale().toUpper(text.first(1)));
    return text;
}

} // namespace roundtrip
