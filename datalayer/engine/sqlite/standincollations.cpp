// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/standincollations.h"

#include <QByteArrayView>

#include <sqlite3.h>

namespace roundtrip {

StandInCollations::StandInCollations(const QVariant &driverHandle)
{
    sqlite3_collation_needed(*static_cast<sqlite3 *const *>(driverHandle.constData()), this,
                             &StandInCollations::need);
}

QString StandInCollations::used() const
{
    return m_used ? m_used->name : QString();
}

void StandInCollations::need(void *self, sqlite3 *handle, int /*encoding*/, const char *name)
{
    auto &own = *static_cast<StandInCollations *>(self);
    StandIn &standIn = own.m_standIns.emplace_back(StandIn { &own, QString::fromUtf8(name) });
    // Where this fails, so does the statement, with SQLite's own word for a missing collation.
    sqlite3_create_collation_v2(handle, name, SQLITE_UTF8, &standIn, &StandInCollations::compare,
                                nullptr);
}

int StandInCollations::compare(void *standIn, int oneSize, const void *one, int otherSize,
                               const void *other)
{
    const auto *own = static_cast<const StandIn *>(standIn);
    own->all->m_used = own;
    return QByteArrayView(static_cast<const char *>(one), oneSize)
        .compare(QByteArrayView(static_cast<const char *>(other), otherSize));
}

} // namespace roundtrip
