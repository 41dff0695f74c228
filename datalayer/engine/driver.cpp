// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/driver.h"

#include "datalayer/base/errorwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roundtrip {

DriverDatabase::DriverDatabase(const DriverTarget &target)
    : m_database(target.driver.name)
{
    m_database.setConnectOptions(target.options);
    m_database.setDatabaseName(target.databaseName);
    m_database.setHostName(target.host);
    m_database.setPort(target.port);
    m_database.setUserName(target.user);
    m_database.setPassword(target.password);
    // Decimals come as text, to be read exactly.
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

DriverDatabase::~DriverDatabase()
{
    m_database.close();
}

Result<> checkDriver(const SqlDriver &driver)
{
    if (QSqlDatabase::isDriverAvailable(driver.name))
        return {};
    if (!QCoreApplication::instance()) {
        // Since Qt 6.5 there are no drivers before it.
        return DbError { DbError::Kind::Misuse,
                         u"the program has no QCoreApplication, which Qt needs to load its driver "
                         "for %1 (%2); make one before the first database is opened"_s.arg(
                             driver.database, driver.name),
                         {} };
    }
    return errorSaying(
        DbError::Kind::Unsupported,
        { QT_TRANSLATE_NOOP(
              "ErrorText", "Qt's driver for %1 (%2) is missing; on Debian it is in the package %3"),
          { driver.database, driver.name, driver.package } });
}

} // namespace roundtrip
