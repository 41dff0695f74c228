// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

namespace roundtrip {

class BrowsedDatabase;
class QueryLog;
class RecordTreeModel;
class WindowActions;

/// LoadKeeping saves the load that the window shows as a load file, which opens again without the
/// database: it asks for the file's name, gathers what the log says of the load, and has a thread
/// write it.
class LoadKeeping : public QObject
{
    Q_OBJECT

public:
    /// Parts is what the load is gathered from; all of it must outlive the LoadKeeping.
    struct Parts
    {
        BrowsedDatabase &browsed; ///< its said() tells what was saved, or why nothing was
        const RecordTreeModel &records;
        const QueryLog &log;
    };

    /// \a window is the window that the dialog belongs to.
    LoadKeeping(const Parts &parts, QWidget *window);

    /// Adds the action that calls choose().
    void addAction(WindowActions &actions);
    /// Asks for a file's name and saves there the page that is in sight, with what belongs to its
    /// records, those that were opened by themselves too, and the queries that brought them.
    void choose();

private:
    void say(const QString &text);
    void save(const QString &path);
    void tellEnd();
    [[nodiscard]] QString suggestedName() const;

    Parts m_parts;
    QWidget *m_window;
    QFutureWatcher<Result<>> m_writing;
    QString m_path; ///< of the file that is being written, or was written last
    QString m_done; ///< what to say once it was written
};

} // namespace roundtrip
