// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/factnames.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using Purpose = LoadRecord::Purpose;

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
    NamedValue { Purpose::Places, "places"_L1 },
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
    return nameOf(queryKindNames, kind);
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
