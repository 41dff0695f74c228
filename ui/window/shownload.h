// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QTimer;

namespace roundtrip {

class BrowsedDatabase;
class QueryLogModel;
class QueryLogPane;
class QueryRunner;
class RecordPane;
class RecordTreeModel;
class StatusLine;
class SummaryStrip;

/// ShownLoad has the strip, the log and the status line show what the records cost that are shown,
/// how many they are and how many nobody has looked at, and how far a load is that takes a while.
/// It says so to a screen reader, too.
class ShownLoad final : public QObject
{
    Q_OBJECT

public:
    /// Parts are whose loads are shown, and where. They outlive the ShownLoad.
    struct Parts
    {
        QueryRunner &runner;
        BrowsedDatabase &browsed;
        RecordTreeModel &records;
        QueryLogModel &log;
        SummaryStrip &strip;
        QueryLogPane &logPane;
        RecordPane &pane; ///< knows which records nobody has looked at
        StatusLine &status;
    };

    explicit ShownLoad(const Parts &parts, QObject *parent = nullptr);

    /// Shows what the records that are shown have cost, and how many of them are there.
    void show();

private:
    void setBusy(bool isBusy);
    void showProgress();

    Parts m_parts;
    bool m_isProgressShown = false; ///< in the strip, in place of what the last load has cost
    QTimer *m_patience; ///< a load that ends before it times out shows no progress
};

} // namespace roundtrip
