// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
#include <tuple>

class QHBoxLayout;
class QMenu;
class QScrollArea;
class QToolButton;

namespace roundtrip {

/// PathBar shows the path that is browsed: a button for the root table, then one for each hop along
/// a relation. The root's button asks for the list of tables, each other button has a menu of what
/// could stand in its place, and "+" adds a hop or a sibling of one. In the menus an arrow
/// marks each relation that does not follow a declared key forward. Where the path is wider than
/// its place, the buttons shrink, and then the path scrolls.
class PathBar : public QWidget
{
    Q_OBJECT

public:
    explicit PathBar(QWidget *parent = nullptr);

    /// Shows the path of \a query, its root and lookups in \a schema. Shows nothing where \a schema
    /// is null, and no lookups where \a query does not fit it.
    void setPath(std::shared_ptr<const Schema> schema, const QuerySet &query);
    /// Returns the root's button; null while nothing is shown. The next setPath() replaces it.
    [[nodiscard]] QToolButton *rootChip() const { return m_chips.value(0); }
    /// Adds the relation \a relation of the table \a table to the path, behind the place where the
    /// path reaches the table; from a table that is not in the path, a new path begins. The user
    /// has chosen it elsewhere.
    void follow(const QString &table, const QString &relation);

    /// Opens a PathMenu, in which the path is typed on from its end.
    void typePath();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user wants to choose a root from a list of the tables, which is to be shown below
    /// \a button.
    void rootListRequested(QWidget *button);
    /// The user has chosen another path; \a query has its root table and lookups, without filter or
    /// order.
    void pathChosen(const roundtrip::QuerySet &query);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Hops is one lookup, as the names of its relations.
    using Hops = QStringList;

    void rebuild();
    void addRoot();
    void addHops(qsizetype lookup);
    void addPlus();
    /// Adds a button. \a text is what it shows, \a name its accessible name, \a table the index of
    /// the table that it leads to, or -1.
    QToolButton *addChip(const QString &text, const QString &name, int table);
    /// Gives \a chip a menu that \a fill fills each time it opens.
    void addMenu(QToolButton *chip, const std::function<void(QMenu *)> &fill);
    void addArrow(const QString &text);
    QToolButton *addScrollButton(const QString &text, const QString &name, int direction);
    /// Gives the buttons the room that there is.
    void fit();
    void scroll(int pixels);
    void fillHopMenu(QMenu *menu, qsizetype lookup, qsizetype hop);
    void fillAddMenu(QMenu *menu);
    void addRelations(QMenu *menu, const Hops &prefix, qsizetype replaced, qsizetype hop);
    void choose(QList<Hops> lookups);
    [[nodiscard]] int tableAfter(const Hops &hops) const;

    std::shared_ptr<const Schema> m_schema;
    QString m_root;
    QList<Hops> m_lookups;
    /// The schema, the root and the lookups that the chips are made for.
    std::tuple<std::shared_ptr<const Schema>, QString, QList<Hops>> m_shown;
    QScrollArea *m_area;
    QHBoxLayout *m_layout = nullptr; ///< within m_area
    QToolButton *m_back; ///< shown where the path scrolls
    QToolButton *m_forth;
    QList<QToolButton *> m_chips; ///< from the root to "+"
};

} // namespace roundtrip
