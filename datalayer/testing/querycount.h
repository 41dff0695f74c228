// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

// The macros here count queries in a test; this header includes the whole kit.
//
//     const QueryCapture capture(database);
//     ... what is tested ...
//     EXPECT_QUERIES(capture, 2);
//
// What is counted is a QueryCapture, a CapturedQueries or a list of QueryRecord. A macro that fails
// ends the function it stands in, at its own line, with a text that says what ran instead.

#include "datalayer/testing/countfailure.h"
#include "datalayer/testing/querycapture.h"

#include <QTest>

/// Fails unless exactly \a expected queries ran. They are counted as for a load: the chunks of one
/// level are one query, and statements for the catalogue are none, unless the capture was made with
/// Counted::Everything.
#define EXPECT_QUERIES(what, expected) \
    ROUNDTRIP_FAIL_IF_ANY(roundtrip::queryCountFailure(what, expected))

/// Fails if more than \a most queries ran.
#define EXPECT_AT_MOST_QUERIES(what, most) \
    ROUNDTRIP_FAIL_IF_ANY(roundtrip::queryLimitFailure(what, most))

/// Fails if any query ran, so that not everything was read from memory.
#define EXPECT_NO_QUERIES(what) ROUNDTRIP_FAIL_IF_ANY(roundtrip::queryCountFailure(what, 0))

/// Fails unless the same number of queries runs whatever the size of the data: then there is no
/// N+1. \a queriesAt is called with each of the sizes that follow, two or more. It makes data of
/// that size, loads it and returns what ran:
///
/// \snippet tst_readmeexamples.cpp query-count
#define EXPECT_CONSTANT_QUERIES(queriesAt, ...) \
    ROUNDTRIP_FAIL_IF_ANY(roundtrip::constantCountFailure(queriesAt, { __VA_ARGS__ }))

#define ROUNDTRIP_FAIL_IF_ANY(...) \
    do { \
        const QString queryFailure_ = __VA_ARGS__; \
        if (!queryFailure_.isEmpty()) \
            QFAIL(qUtf8Printable(queryFailure_)); \
    } while (false)
