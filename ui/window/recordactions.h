// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace roundtrip {

class DetailPane;
class MessageBar;
class RecordPane;
class WindowActions;

/// RecordActions gives the record pane its keys: those that switch between tree and table, open and
/// close all rows, and show the current record whole. The window's message bar shows what the pane
/// has to say.
class RecordActions final : public QObject
{
    Q_OBJECT

public:
    /// All arguments must outlive the RecordActions.
    RecordActions(RecordPane &records, DetailPane &detail, MessageBar &message,
                  QObject *parent = nullptr);

    void addTo(WindowActions &actions);

private:
    RecordPane &m_records;
    DetailPane &m_detail;
};

} // namespace roundtrip
