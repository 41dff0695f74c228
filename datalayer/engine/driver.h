// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"

#include <QSqlDatabase>

namespace roundtrip {

/// DriverDatabase is a QSqlDatabase that Qt's list of connections does not have: at the end of the
/// program Qt closes all that is in the list, whatever another thread is doing with it. It is used
/// on one thread, and its destructor closes it.
class DriverDatabase
{
public:
    explicit DriverDatabase(const DriverTarget &target);
    ~DriverDatabase();
    Q_DISABLE_COPY_MOVE(DriverDatabase)

    /// Returns true if the database has opened; if not, database().lastError() says why.
    bool open() { return m_database.open(); }
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] QSqlDatabase &database() { return m_database; }

private:
    /// Unlisted makes public the constructor of QSqlDatabase that takes the name of a driver alone,
    /// which only derived classes may call.
    class Unlisted final : public QSqlDatabase
    {
    public:
        explicit Unlisted(const QString &driver)
            : QSqlDatabase(driver)
        { }
    };

    Unlisted m_database;
};

/// Fails if Qt does not have \a driver. The error names the driver and the package that has it.
[[nodiscard]] Result<> checkDriver(const SqlDriver &driver);

} // namespace roundtrip
