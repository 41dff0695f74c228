// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/race/racefigures.h"

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;

namespace roundtrip {

class ElidedLabel;
class RaceView;

/// RacePane shows a race of all strategies, with buttons that run it again, let it be felt, and
/// save or copy its picture. The pane runs no race itself: raceRequested() asks for one.
class RacePane : public QFrame
{
    Q_OBJECT

public:
    explicit RacePane(QWidget *parent = nullptr);

    /// Shows \a figures of a race that runs or has ended. Figures without lanes show that there was
    /// no race.
    void show(const RaceFigures &figures);
    /// Draws the lanes at \a latencyMs from now on, and offers a race in which it is felt.
    void setLatencyMs(double latencyMs);
    [[nodiscard]] RaceView *view() const { return m_view; }
    /// Returns the button that takes the focus first.
    [[nodiscard]] QWidget *firstButton() const;
    /// Writes the picture to the file \a path, as PNG or SVG by its ending, and says what has come
    /// of it.
    void savePicture(const QString &path);
    void copyPicture();

signals:
    /// The user wants a race; \a isFelt if round trips are to take their time in it.
    void raceRequested(bool isFelt);
    void stopRequested();
    void closeRequested();
    /// The user has chosen another latency.
    void latencyChosen(double latencyMs);
    /// The user is to be told \a text.
    void said(const QString &text);

private:
    void buildTop();
    void buildState();
    [[nodiscard]] QMenu *makeFeelMenu();
    void feel(double latencyMs);
    void chooseLatency();
    void chooseFile();
    void update();

    ElidedLabel *m_heading;
    ElidedLabel *m_subject;
    ElidedLabel *m_state;
    QToolButton *m_again; ///< races again, or stops
    QToolButton *m_feel;
    QToolButton *m_save;
    RaceView *m_view;
    double m_latencyMs = 5;
    QString m_folder; ///< where the last picture was saved
};

} // namespace roundtrip
