// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loaded.h"

#include <QObject>

namespace roundtrip {

/// RootsAhead has the root records of the load that is under way, from when they are there until
/// their relations have come: it says when these have not come with them, so that the records are
/// to be shown without. It is used on the GUI thread.
class RootsAhead final : public QObject
{
    Q_OBJECT

public:
    explicit RootsAhead(QObject *parent = nullptr);

    /// Returns the function that takes the root records of the load that begins now. The root
    /// records of earlier loads are dropped.
    [[nodiscard]] RootsTold await();
    /// Drops the records that are there or still to come: their load has ended.
    void forget();

signals:
    /// The load has brought the root records \a roots and goes on with their relations.
    void due(const roundtrip::Loaded &roots);

private:
    void tell();

    Loaded m_roots;
    quint64 m_ticket = 0; ///< of the load that is under way; the records of others are dropped
};

} // namespace roundtrip
