// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace roundtrip {

class BrowsedDatabase;
class RecordPane;
class StartPage;
class StatusLine;
class SummaryStrip;
class ToolBar;

/// StartSwitch shows the start page in place of the panes, and takes the user back to them. A
/// database that is open stays open behind the page. Where opening one has failed and nothing else
/// is open, the page comes by itself.
class StartSwitch final : public QObject
{
    Q_OBJECT

public:
    /// Parts are the page and what gives way to it; all of it must outlive the StartSwitch.
    struct Parts
    {
        BrowsedDatabase &browsed;
        StartPage &page;
        QWidget &browsing; ///< the panes and the bars above them
        ToolBar &toolBar;
        SummaryStrip &strip;
        StatusLine &status;
        RecordPane &records; ///< has the focus once the panes are back
    };

    explicit StartSwitch(const Parts &parts, QObject *parent = nullptr);

    /// Shows the page.
    void show();
    /// Shows the panes if the page is shown.
    void leave();
    /// Shows the panes if the page is shown and a database is open behind it. Returns false if that
    /// is not so.
    bool goBack();

signals:
    /// The page is shown, and no database is open behind it.
    void nothingShown();

private:
    void setShown(bool isShown);

    Parts m_parts;
};

} // namespace roundtrip
