// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace roundtrip {

/// Calls \a take with the result of \a future in the event loop of \a context's thread, once it is
/// there, or \a miss if the future was cancelled without one. Neither is called when \a context has
/// been destroyed. QFuture::then() with a context serves where this cannot happen before the
/// answer: a debug build of Qt takes it for a mistake.
template <typename Answer, typename Take, typename Miss>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Take take, Miss miss)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, take = std::move(take), miss = std::move(miss)] {
                         watcher->deleteLater();
                         const QFuture<Answer> answered = watcher->future();
                         if (answered.resultCount() > 0)
                             take(answered.result());
                         else
                             miss();
                     });
    watcher->setFuture(future);
}

/// Does the same, and nothing for a future that was cancelled.
template <typename Answer, typename Take>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Take take)
{
    whenAnswered(future, context, std::move(take), [] {});
}

} // namespace roundtrip
