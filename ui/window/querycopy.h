// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/expressions/expression.h"
#include "datalayer/log/logids.h"

#include <QHash>
#include <QObject>

#include <memory>

class QMenu;

namespace roundtrip {

class BrowsedDatabase;
class QueryLogModel;
class RecordPane;
class RecordTreeModel;
class Schema;

/// QueryCopy puts a query on the clipboard, in the words of another library, of SQL, of this
/// library or of the command line: the query whose records are shown, or that of an earlier load.
class QueryCopy final : public QObject
{
    Q_OBJECT

public:
    /// Parts is what queries are taken from; all of it must outlive the QueryCopy.
    struct Parts
    {
        BrowsedDatabase &browsed;
        RecordTreeModel &records;
        QueryLogModel &log;
        RecordPane &pane; ///< the columns of its table are part of the command line
    };

    explicit QueryCopy(const Parts &parts, QObject *parent = nullptr);

    /// Adds to \a menu an action for each form, which copies the query whose records are shown
    /// then.
    void addForms(QMenu *menu);
    /// Adds to \a menu an action for each form, which copies the query of the load \a load of the
    /// log; none if that has loaded no root records.
    void addForms(QMenu *menu, LoadId load);

signals:
    /// The user is to be told why nothing was copied.
    void said(const QString &text);

private:
    /// Asked is a query with all that it takes to write it.
    struct Asked
    {
        QuerySet query;
        std::shared_ptr<const Schema> schema;
        DatabaseKind kind = DatabaseKind::Sqlite;
        QString commandLine;
    };

    [[nodiscard]] Asked shown() const;
    void note();
    void copy(const Asked &asked, Language language);

    Parts m_parts;
    QHash<LoadId, Asked> m_asked; ///< by the first load of each section
};

} // namespace roundtrip
