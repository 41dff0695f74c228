// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QAction;
class QMainWindow;

namespace roundtrip {

class BrowsedDatabase;
class QueryLogPane;
class RecordTreeModel;
class SummaryStrip;
class ToolBar;
class Tour;
class WindowSettings;

/// FirstUse has the tour of a window: it begins once the sample library is shown that the user has
/// opened, unless the tour was seen before, and goes on as the user does what its steps ask for.
class FirstUse final : public QObject
{
    Q_OBJECT

public:
    /// Parts are what the tour speaks of. They outlive it.
    struct Parts
    {
        WindowSettings &settings;
        BrowsedDatabase &browsed;
        RecordTreeModel &records;
        ToolBar &toolBar;
        SummaryStrip &strip;
        QueryLogPane &log;
    };

    /// \a window becomes the owner.
    FirstUse(const Parts &parts, QMainWindow *window);

    /// Says that the user has opened the sample library, which is not loaded yet.
    void noteSampleOpened();
    /// Returns an action that takes the tour, seen or not.
    [[nodiscard]] QAction *tourAction() const { return m_takeTour; }
    /// Ends the tour. Returns false if there was none.
    bool endTour();

signals:
    /// The tour is wanted, which is about the sample library.
    void sampleWanted();

private:
    enum Step { LookStep, PrefetchStep, RaceStep, LatencyStep, OpenStep };

    [[nodiscard]] Tour *makeTour();
    [[nodiscard]] QWidget *raceButton() const;
    void watchSteps();
    void beginIfDue();

    Parts m_parts;
    QMainWindow *m_window;
    Tour *m_tour;
    QAction *m_takeTour;
    bool m_isDue = false; ///< the tour is to begin when the sample is shown
};

} // namespace roundtrip
