// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/race/racefigures.h"

#include <QObject>

class QAction;
class QWidget;

namespace roundtrip {

class BrowsedDatabase;
class MessageBar;
class Panes;
class RacePane;
class RecordPages;
class RecordPane;
class StatusLine;
class SummaryStrip;
class ToolBar;
class WindowActions;

/// Racing is the window's race: it shows and hides the RacePane, has the QueryRunner race over the
/// page that is shown, and passes on what becomes of it. A load, and opening another database, end
/// a race that is under way; what it has measured stays.
class Racing : public QObject
{
    Q_OBJECT

public:
    /// Parts is what the race works with; all of it must outlive the Racing.
    struct Parts
    {
        QueryRunner &runner;
        const RecordPages &pages;
        BrowsedDatabase &browsed;
        Panes &panes;
        ToolBar &toolBar;
        SummaryStrip &strip;
        StatusLine &status;
        MessageBar &message;
        RecordPane &records;
    };

    explicit Racing(const Parts &parts, QObject *parent = nullptr);

    /// Adds the keys and the menu's entry of the race.
    void addActions(WindowActions &actions);
    /// Shows the pane and begins a race, or hides the pane and ends the race.
    void setShown(bool isShown);
    /// Returns what takes the focus beside the records: a button of the race if that is shown, else
    /// \a log.
    [[nodiscard]] QWidget *besideRecords(QWidget *log) const;

private:
    [[nodiscard]] bool canRace();
    void begin(bool isFelt);
    void stop();
    void take(quint64 ticket, const RaceFigures &figures);
    void forget();

    Parts m_parts;
    RacePane *m_pane;
    QAction *m_action = nullptr;
    double m_latencyMs = 5;
    bool m_isShown = false;
    RequestId m_request = RequestId::None; ///< of the race that is under way, or None
    quint64 m_ticket = 0; ///< of the latest race; figures of others are dropped
};

} // namespace roundtrip
