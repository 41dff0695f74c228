// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBitArray>
#include <QList>
#include <QObject>

#include <functional>

namespace roundtrip {

class TourCard;

/// TourStep is one thing that the tour has the user do.
struct TourStep
{
    QString title;
    QString text;
    /// Returns the part of the window that the step speaks of; null where the window has none.
    std::function<QWidget *()> place;
};

/// Tour leads through a window by steps, each of which it shows on a card beside the part of the
/// window that the step speaks of. Nothing is blocked meanwhile: whoever knows that the user has
/// done what a step asks for says so, and the tour goes on by itself.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// \a window becomes the owner; the places of \a steps are parts of it.
    Tour(QList<TourStep> steps, QWidget *window);

    /// Shows the first step whose place can be seen.
    void begin();
    [[nodiscard]] bool isRunning() const { return m_step >= 0; }
    /// Returns the number of the step that is shown, from 0 on, or -1.
    [[nodiscard]] int step() const { return m_step; }
    /// Says that the user has done what the step with the number \a step asks for. If this step or
    /// an earlier one is shown, the step behind \a step follows.
    void noteDone(int step);
    /// Ends the tour, wherever it is.
    void end();

signals:
    /// The tour is over, at its end or before.
    void ended();

private:
    void show(int step);

    QList<TourStep> m_steps;
    QBitArray m_wasThere; ///< the steps whose places were seen since the tour began
    TourCard *m_card;
    int m_step = -1;
};

} // namespace roundtrip
