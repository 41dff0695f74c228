// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>

#include <algorithm>

namespace roundtrip::test {

/// Returns whether a pause of the object, or of what belongs to it, is still to end: something may
/// follow by itself. A test that shows that nothing follows waits until this is false, not for some
/// time.
inline bool hasPendingTimer(const QObject &object)
{
    const QList<QTimer *> timers = object.findChildren<QTimer *>();
    return std::ranges::any_of(
        timers, [](const QTimer *timer) { return timer->isSingleShot() && timer->isActive(); });
}

} // namespace roundtrip::test
