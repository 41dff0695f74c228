// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/samplelibrary.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

/// The resources are in a static library, which the linker would drop.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace roundtrip {

ConnectionSettings sampleLibrary()
{
    initResources();
    ConnectionSettings settings;
    QFile script(u":/library.sql"_s);
    // Built into the program: it cannot be missing.
    const bool isOpen = script.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    settings.script = QString::fromUtf8(isOpen ? script.readAll() : QByteArray());
    // In the language of the window, once there are translations.
    settings.title = QCoreApplication::translate("roundtrip::OpenMenu", "Sample library");
    settings.declaredNames << DeclaredName { u"author"_s, u"book"_s, u"books"_s };
    return settings;
}

QuerySet sampleQuery()
{
    return QuerySet(u"author"_s).prefetchRelated(u"books"_s);
}

} // namespace roundtrip
