// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/keyplaces.h"

#include <QObject>

namespace roundtrip {

/// PendingPlaces is the places of a query's records (see KeyPlaces), which are read while nothing
/// else is wanted of the database. It is used on the GUI thread.
class PendingPlaces final : public QObject
{
    Q_OBJECT

public:
    /// Reads by \a runner, which may be null where nothing will be read.
    explicit PendingPlaces(QueryRunner *runner, QObject *parent = nullptr);

    /// Returns the places that are known so far.
    [[nodiscard]] const KeyPlaces &places() const { return m_places; }
    /// Reads the places of \a query that are not known yet. Does nothing while that is under way,
    /// and after it has failed.
    void readOn(const QuerySet &query);
    /// Stops what is under way; readOn() goes on with it.
    void putOff();
    /// Drops the places and the reply still to come: the records are others now.
    void forget();

signals:
    /// All places are known.
    void finished();

private:
    enum class State { Idle, Reading, Over };

    QueryRunner *m_runner;
    KeyPlaces m_places;
    State m_state = State::Idle;
    RequestId m_request = RequestId::None; ///< what is under way
    quint64 m_ticket = 0; ///< of the latest request; the replies to others are dropped
};

} // namespace roundtrip
