// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/rootsahead.h"

#include <QPointer>

#include <utility>

namespace roundtrip {

RootsAhead::RootsAhead(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit due(std::exchange(m_roots, {})); });
}

RootsTold RootsAhead::await()
{
    forget();
    return [self = QPointer(this),
            ticket = m_ticket](const std::shared_ptr<const LoadedRecords> &roots, LoadId load) {
        if (!self || ticket != self->m_ticket)
            return;
        self->m_roots = { .records = roots, .load = load };
        self->m_timer.start();
    };
}

void RootsAhead::forget()
{
    ++m_ticket;
    m_timer.stop();
    m_roots = {};
}

} // namespace roundtrip

#include "moc_rootsahead.cpp"
