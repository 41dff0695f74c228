// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/postgresqltextlengths.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QSqlResult>
#include <QVariant>

#include <dlfcn.h>

namespace roundtrip {

namespace {

/// `int PQgetlength(const PGresult *result, int row, int column)`
using GetLength = int (*)(const void *result, int row, int column);

GetLength findGetLength()
{
    // The driver has loaded it; where it has not, there is nothing to ask.
    void *library = dlopen("libpq.so.5", RTLD_LAZY | RTLD_NOLOAD);
    if (!library)
        return nullptr;
    const auto function = reinterpret_cast<GetLength>(dlsym(library, "PQgetlength")); // NOLINT: C
    dlclose(library); // stays as long as the driver does
    return function;
}

class PostgreSqlTextLengths final : public TextLengths
{
public:
    PostgreSqlTextLengths(const QSqlQuery &query, GetLength getLength)
        : m_query(query)
        , m_getLength(getLength)
    { }

    void nextRow() override
    {
        // Each row is a result of its own where the driver reads them one by one.
        const QVariant handle = m_query.result()->handle();
        m_result = handle.isValid() && (handle.metaType().flags() & QMetaType::IsPointer)
            ? *static_cast<const void *const *>(handle.constData())
            : nullptr;
        m_row = m_query.isForwardOnly() ? 0 : m_query.at();
    }

    qsizetype of(int column) const override
    {
        return m_result ? m_getLength(m_result, m_row, column) : 0;
    }

private:
    const QSqlQuery &m_query;
    GetLength m_getLength;
    const void *m_result = nullptr;
    int m_row = 0;
};

} // namespace

std::unique_ptr<TextLengths> postgreSqlTextLengths(const QSqlQuery &query)
{
    static const GetLength getLength = findGetLength();
    if (!getLength)
        return nullptr;
    return std::make_unique<PostgreSqlTextLengths>(query, getLength);
}

} // namespace roundtrip
