// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/sidebar/rowcounts.h"

#include <QFrame>

#include <memory>

class QTimer;

namespace roundtrip {

class QueryRunner;
class Schema;
class SchemaList;
class SchemaPopup;
class WindowSettings;

/// Sidebar is the pane at the left of the window that shows what the database has: its tables and
/// views with their numbers of rows, their columns and their relations. It has a pop-up with the
/// same list. As long as it is shown, it has the tables in sight counted.
class Sidebar final : public QFrame
{
    Q_OBJECT

public:
    /// \a runner must outlive the sidebar.
    explicit Sidebar(QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows \a schema. Tables that nobody has asked for are counted only if \a countsByItself.
    void setSchema(std::shared_ptr<const Schema> schema, bool countsByItself);
    /// Marks the table with the name \a table as the root of what is browsed.
    void setRoot(const QString &table);
    /// Shows or hides the sidebar as it was last with a database of this sort: the sample library,
    /// or any other.
    void setSample(bool isSample);
    /// Shows or hides the sidebar because the user wants it; a sidebar that is shown has the focus
    /// in its field.
    void toggle(bool isShown);
    /// Gives the list the focus.
    void focusTables();
    /// Shows the list as a pop-up below \a button.
    void popUp(const QWidget *button);
    /// Has those tables in sight counted that are not counted yet, since what ran before is over.
    void countMore();
    /// Counts anew, since the records may be others now.
    void recount();

    void restore(const WindowSettings &settings);
    void save(WindowSettings &settings) const;

    QSize sizeHint() const override;

signals:
    /// The user wants to browse the table with this name.
    void tableChosen(const QString &table);
    /// The user wants to follow the relation \a relation of the table \a table.
    void relationChosen(const QString &table, const QString &relation);
    /// The sidebar has been shown or hidden.
    void shownChanged(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// Whether the sidebar is to be shown, as the settings keep it.
    enum Wish { Hidden, WhereRoomy, Shown };

    void showIf(bool isShown);

    RowCounts m_counts;
    SchemaList *m_list;
    SchemaPopup *m_popup;
    QTimer *m_settled; ///< times out when what is in sight has not changed for a moment
    int m_width;
    bool m_isSample = true;
    Wish m_forSample = Hidden;
    Wish m_forOthers = WhereRoomy;
};

} // namespace roundtrip
