// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/querylog.h"
#include "datalayer/models/querylogmodel.h"

#include <QAbstractItemModelTester>

namespace roundtrip::test {

/// LogModelFixture is a log and its model, which is watched by Qt's tester of models.
class LogModelFixture
{
public:
    QueryRecord add(LoadId load, QueryRecord::Kind kind, const QString &path, const QString &sql,
                    qint64 key = 0)
    {
        QueryRecord record;
        record.load = load;
        record.kind = kind;
        if (!path.isEmpty())
            record.lookups = { { path } };
        record.sql = sql;
        record.summary = sql;
        record.values = { Value::ofInteger(key) };
        record.keys = key == 0 ? 40 : 1;
        record.keysFrom = kind == QueryRecord::Kind::Root ? QueryId::None : QueryId { 1 };
        return log.append(record);
    }

    QueryLog log;
    QueryLogModel model { log };
    QAbstractItemModelTester tester { &model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal };
};

} // namespace roundtrip::test
