// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loading/relationcheck.h"

#include <QList>
#include <QObject>

namespace roundtrip {

/// RelationChecks has the values of relations counted, one relation after another, each for as long
/// as QueryRunner::countPatience. It asks for nothing that nobody has asked it for.
class RelationChecks final : public QObject
{
    Q_OBJECT

public:
    /// \a runner must outlive this object.
    explicit RelationChecks(QueryRunner &runner, QObject *parent = nullptr);

    /// Has \a relations checked, in place of the relations that are still to be checked.
    void check(const QList<DeclaredRelation> &relations);
    /// Checks nothing more, and ends the check that is under way.
    void stop();
    /// Returns how many of the relations are still to be checked.
    [[nodiscard]] qsizetype left() const { return m_left.size(); }
    [[nodiscard]] bool isChecking() const { return !m_left.isEmpty(); }

signals:
    void checked(const roundtrip::DeclaredRelation &relation,
                 const roundtrip::Result<roundtrip::RelationCheck> &check);
    /// The last one has been checked, or checking was stopped.
    void finished();

private:
    void checkNext();
    void take(quint64 ticket, const Result<RelationCheck> &check);

    QueryRunner &m_runner;
    QList<DeclaredRelation> m_left; ///< the first one is being checked
    RequestId m_request = RequestId::None;
    quint64 m_ticket = 0; ///< of the latest request; replies to others are dropped
};

} // namespace roundtrip
