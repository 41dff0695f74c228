// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/schema.h"

#include <QMenu>
#include <QStringList>

#include <memory>

namespace roundtrip {

/// PathMenu is a field in which a path along relations is typed, such as `Track.Album.Artist`, with
/// the ways on below it, as far as the path is typed. Enter takes the first of them.
class PathMenu final : public QMenu
{
    Q_OBJECT

public:
    /// The path begins at the table with the index \a table of \a schema.
    PathMenu(std::shared_ptr<const Schema> schema, int table, QWidget *parent = nullptr);

signals:
    /// The user has chosen the path along the relations \a hops.
    void pathChosen(const QStringList &hops);

private:
    void offer(const QString &text);

    std::shared_ptr<const Schema> m_schema;
    int m_table;
    QList<QAction *> m_ways; ///< the entries below the field
};

} // namespace roundtrip
