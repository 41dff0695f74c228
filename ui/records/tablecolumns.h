// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

class QHeaderView;
class QMenu;
class QTableView;

namespace roundtrip {

class RecordTableModel;
class WindowSettings;

/// TableColumns says which columns the table of records shows, in which order and how wide. The
/// user chooses them in menus and by the header, and they are kept in the settings for each table
/// of a database.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// \a view shows \a model; both must outlive the object, and so must \a settings, which may be
    /// null.
    TableColumns(QTableView *view, const RecordTableModel &model, WindowSettings *settings);

    /// Says which database the next records are of, as WindowSettings::columns() takes it.
    void setDatabase(const QString &database);
    /// Shows of the records that are loaded next the columns and relations \a names alone, in this
    /// order. This is not kept, unless the user changes it.
    void choose(const QStringList &names) { m_wanted = names; }
    /// Returns the names of the columns and relations that are shown, from the left; empty if they
    /// are all there are, in the table's order.
    [[nodiscard]] QStringList chosen() const;
    /// Fills \a menu with an entry for each column, checked if it is shown.
    void fillMenu(QMenu *menu);
    /// Adds to \a menu what can be done with the column \a section.
    void addTo(QMenu *menu, int section);
    /// Stores the columns as they are, if the user has changed them.
    void save();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The user is to be told \a text: a column that was asked for is not there.
    void said(const QString &text);

private:
    void showColumns();
    void measure();
    void setWidths();
    void grow();
    [[nodiscard]] int titleWidth(int section) const;
    void restore();
    void showWanted();
    void move(int section, int by);
    [[nodiscard]] QHeaderView *header() const;
    [[nodiscard]] QStringList idsNow() const;
    [[nodiscard]] int sectionNamed(const QString &name) const;
    [[nodiscard]] int shownCount() const;

    QTableView *m_view;
    const RecordTableModel &m_model;
    WindowSettings *m_settings;
    QString m_database;
    QString m_table; ///< whose columns are shown
    QStringList m_ids; ///< of the columns that are shown, see RecordTableModel::columnId()
    QStringList m_wanted; ///< by choose(), until there are records
    QString m_complaint; ///< of them, until the load has ended
    QSet<int> m_fixed; ///< sections whose width the user has chosen
    bool m_areWidthsDue = false; ///< setWidths() is to be called before the columns are seen
    bool m_isArranging = false; ///< columns change, but not by the user
    bool m_isTouched = false; ///< the user has changed them since they were stored
};

} // namespace roundtrip
