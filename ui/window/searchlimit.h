// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <chrono>
#include <functional>

class QMenu;
class QTimer;

namespace roundtrip {

class WindowSettings;

/// SearchLimit ends a search that takes longer than the settings allow. It is told when a search
/// begins and when one ends, and knows which one it has ended itself.
class SearchLimit final : public QObject
{
    Q_OBJECT

public:
    /// \a stop ends the search that is under way. \a settings must outlive the limit.
    SearchLimit(WindowSettings &settings, std::function<void()> stop, QObject *parent = nullptr);

    /// Returns how long a search may take; zero for as long as it likes.
    [[nodiscard]] std::chrono::seconds time() const;
    /// Notes that a search has begun.
    void begin();
    /// Notes that the search has ended. Returns true if that was because of the limit.
    [[nodiscard]] bool end();
    /// Lets the next search take as long as it likes.
    void liftOnce() { m_isLifted = true; }
    /// Returns a new menu, owned by \a parent, that chooses the time.
    [[nodiscard]] QMenu *makeMenu(QWidget *parent);

private:
    WindowSettings &m_settings;
    QTimer *m_timer;
    bool m_isLifted = false;
    bool m_wasReached = false;
};

} // namespace roundtrip
