// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/kepttext.h"

#include "datalayer/records/async/queryrunner.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace roundtrip {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("kept load", text);
}

QString savedText(const KeptOrigin &kept)
{
    return QLocale().toString(kept.saved, QLocale::ShortFormat);
}

} // namespace

QString keptText(const KeptOrigin &kept, qint64 records)
{
    const QLocale locale;
    const qint64 first = kept.query.offsetCount();
    QString text = translated(QT_TRANSLATE_NOOP(
        "kept load",
        "This is a load that was saved on %1 from %2. It can be looked at without the database; to "
        "load again, open the database."));
    text = text.arg(savedText(kept), kept.database);
    if (kept.leftQueries > 0)
        text += QChar::Space + leftText(kept.leftQueries);
    if (kept.total <= records)
        return text;
    return text + QChar::Space
        + translated(QT_TRANSLATE_NOOP("kept load", "It has the records %1 to %2 of %3."))
              .arg(locale.toString(first + 1), locale.toString(first + records),
                   locale.toString(kept.total));
}

QString leftText(qint64 queries)
{
    if (queries == 0)
        return {};
    return counted(
        queries,
        translated(QT_TRANSLATE_NOOP(
            "kept load", "1 older query had left the log before, and is not in the file.")),
        translated(QT_TRANSLATE_NOOP(
            "kept load", "%1 older queries had left the log before, and are not in the file.")));
}

QString databaseStatus(const DatabaseInfo &info)
{
    if (!info.kept) {
        return translated(QT_TRANSLATE_NOOP("kept load", "%1   ·   %2   ·   Read only"))
            .arg(info.serverVersion, info.encoding);
    }
    return translated(QT_TRANSLATE_NOOP("kept load", "Kept load of %1   ·   saved on %2   ·   %3"))
        .arg(info.kept->database, savedText(*info.kept), info.serverVersion);
}

QString windowTitleOf(const DatabaseInfo &info)
{
    const QString title = plainTitle(info.title);
    return (info.kept ? translated(QT_TRANSLATE_NOOP("kept load", "%1 (kept load) — Roundtrip"))
                      : translated(QT_TRANSLATE_NOOP("kept load", "%1 — Roundtrip")))
        .arg(title);
}

} // namespace roundtrip
