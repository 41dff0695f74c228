// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/opencommand.h"

#include "datalayer/models/recordpages.h"
#include "ui/window/browseddatabase.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

QString openCommand(const BrowsedDatabase &browsed, const RecordPages &shown,
                    const QStringList &columns)
{
    if (!browsed.info().schema || shown.query().root().isNull())
        return {};
    QStringList words { u"roundtrip"_s };
    if (!browsed.place().isEmpty())
        words << browsed.place();
    if (browsed.isKept())
        return shellLine(words);
    if (browsed.settings().guessesRelations)
        words << u"--guess-relations"_s;
    const Location location { shown.query(), shown.strategy(), browsed.view(),
                              browsed.view() == RecordView::Table ? columns : QStringList() };
    return shellLine(words + argumentsOf(location, *browsed.info().schema));
}

} // namespace roundtrip
