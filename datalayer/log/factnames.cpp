// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/factnames.h"

#include "datalayer/base/namedvalue.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using LogKind = QueryRecord::Kind;
using Purpose = LoadRecord::Purpose;

constexpr std::array kindNames {
    NamedValue { LogKind::Setup, "setup"_L1 },
    NamedValue { LogKind::Schema, "schema"_L1 },
    NamedValue { LogKind::Count, "count"_L1 },
    NamedValue { LogKind::Value, "value"_L1 },
    NamedValue { LogKind::Plan, "plan"_L1 },
    NamedValue { LogKind::Comparison, "comparison"_L1 },
    NamedValue { LogKind::Spread, "spread"_L1 },
    NamedValue { LogKind::Transaction, "transaction"_L1 },
    NamedValue { LogKind::Root, "root"_L1 },
    NamedValue { LogKind::OneKey, "one_key"_L1 },
    NamedValue { LogKind::Batch, "batch"_L1 },
    NamedValue { LogKind::Join, "join"_L1 },
};

constexpr std::array purposeNames {
    NamedValue { Purpose::Records, "records"_L1 },
    NamedValue { Purpose::Export, "export"_L1 },
    NamedValue { Purpose::Related, "related"_L1 },
    NamedValue { Purpose::Open, "open"_L1 },
    NamedValue { Purpose::Close, "close"_L1 },
    NamedValue { Purpose::Session, "session"_L1 },
    NamedValue { Purpose::Cancel, "cancel"_L1 },
    NamedValue { Purpose::Catalogue, "catalogue"_L1 },
    NamedValue { Purpose::Count, "count"_L1 },
    NamedValue { Purpose::Value, "value"_L1 },
    NamedValue { Purpose::Plan, "plan"_L1 },
};

constexpr std::array markNames {
    NamedValue { QueryMark::Neutral, "none"_L1 }, NamedValue { QueryMark::Repeated, "repeated"_L1 },
    NamedValue { QueryMark::Batch, "batch"_L1 },  NamedValue { QueryMark::Again, "again"_L1 },
    NamedValue { QueryMark::Error, "error"_L1 },
};

} // namespace

QString queryKindName(QueryRecord::Kind kind)
{
    return nameOf(kindNames, kind);
}

QString loadPurposeName(LoadRecord::Purpose purpose)
{
    return nameOf(purposeNames, purpose);
}

QString queryMarkName(QueryMark mark)
{
    return nameOf(markNames, mark);
}

} // namespace roundtrip
