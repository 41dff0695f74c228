// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/connect/recentplace.h"

#include <QTreeWidget>

namespace roundtrip {

class FileCheck;

/// RecentList lists the databases opened last: name, place, what was shown of it, and when. Enter
/// or a click opens one, Delete takes it off the list. A database whose file is not there any more
/// is marked, and has a button that takes it off.
class RecentList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    /// Shows \a places, and has their files looked for.
    void setPlaces(const QList<RecentPlace> &places);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &place);
    void removeRequested(const QString &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Column { NameColumn, WhereColumn, PathColumn, WhenColumn, RemoveColumn, ColumnCount };

    void mark(const QString &file);
    void showRow(int row);
    [[nodiscard]] QString placeOf(QTreeWidgetItem *item) const;
    [[nodiscard]] int heightOf(int rows) const;

    FileCheck *m_files;
    QList<RecentPlace> m_places; ///< by row
};

} // namespace roundtrip
