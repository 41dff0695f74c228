// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/rootsahead.h"

#include <QPointer>

#include <utility>

namespace roundtrip {

RootsAhead::RootsAhead(QObject *parent)
    : QObject(parent)
{ }

RootsTold RootsAhead::await()
{
    forget();
    return [self = QPointer(this),
            ticket = m_ticket](const std::shared_ptr<const LoadedRecords> &roots, LoadId load) {
        if (!self || ticket != self->m_ticket)
            return;
        self->m_roots = { .records = roots, .load = load };
        // Behind the reply, if that is there already: what is shown would only change twice.
        QMetaObject::invokeMethod(self, &RootsAhead::tell, Qt::QueuedConnection);
    };
}

void RootsAhead::tell()
{
    if (m_roots.records)
        emit due(std::exchange(m_roots, {}));
}

void RootsAhead::forget()
{
    ++m_ticket;
    m_roots = {};
}

} // namespace roundtrip

#include "moc_rootsahead.cpp"
