// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/schema/relationfile.h"

#include <QObject>

#include <functional>
#include <optional>

namespace roundtrip {

class WindowSettings;

/// DatabaseOpening opens a database with the relations that the settings keep for it, and without
/// those that no longer fit. A load file, whatever its name is, opens in place of a database.
class DatabaseOpening final : public QObject
{
    Q_OBJECT

public:
    /// Outcome is what has become of one open().
    struct Outcome
    {
        Result<DatabaseInfo> info; ///< or why nothing was opened
        ConnectionSettings settings; ///< what it was opened with, or was to be
        std::optional<DbError> misfit; ///< why relations that are kept were left out
        RelationDeclarations leftOut; ///< those relations, and names of some
    };

    /// \a runner and \a settings must outlive the DatabaseOpening.
    DatabaseOpening(QueryRunner &runner, const WindowSettings &settings, QObject *parent = nullptr);

    /// Returns what the database of \a settings is remembered by: the path of its file or its URL;
    /// empty for the sample.
    [[nodiscard]] static QString placeOf(const ConnectionSettings &settings);

    /// Has \a runner begin to open what open() opens of \a settings, for a window that is not there
    /// yet. \a kept are the settings that keep relations.
    static void beginAhead(QueryRunner &runner, const ConnectionSettings &settings,
                           const WindowSettings &kept);

    /// Opens the database of \a settings, and calls \a take with the outcome. Of the
    /// relations that are kept, those that do not fit are left out; of those of \a settings as well
    /// if they come from the last session, as \a isRestored says. Returns at once.
    void open(const ConnectionSettings &settings, bool isRestored,
              const std::function<void(const Outcome &)> &take);

private:
    using Take = std::function<void(const Outcome &)>;

    void openAsLoad(const ConnectionSettings &settings, const DbError &error, const Take &take);
    void openWithWhatFits(const ConnectionSettings &kept, const ConnectionSettings &bare,
                          const DbError &misfit, const Take &take);
    [[nodiscard]] static ConnectionSettings withKeptRelations(const ConnectionSettings &settings,
                                                              const WindowSettings &kept);

    QueryRunner &m_runner;
    const WindowSettings &m_settings;
};

} // namespace roundtrip
