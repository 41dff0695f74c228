// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"

#include <QSqlDatabase>

namespace roundtrip {

/// A QSqlDatabase that Qt's list of connections does not have: at the end of the program Qt closes
/// what is in the list, whatever another thread is doing with it. On one thread.
class DriverDatabase
{
public:
    explicit DriverDatabase(const DriverTarget &target);
    ~DriverDatabase();
    Q_DISABLE_COPY_MOVE(DriverDatabase)

    /// True if it opened; if not, database().lastError() says why.
    bool open() { return m_database.open(); }
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] QSqlDatabase &database() { return m_database; }

private:
    /// The constructor that takes a driver's name alone is for derived classes.
    class Unlisted final : public QSqlDatabase
    {
    public:
        explicit Unlisted(const QString &driver)
            : QSqlDatabase(driver)
        { }
    };

    Unlisted m_database;
};

/// The error names the driver that is missing and the package that has it.
[[nodiscard]] Result<> checkDriver(const SqlDriver &driver);

} // namespace roundtrip
