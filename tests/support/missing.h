// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTest>

/// Skips the test function, since something is missing here that \a why names. It fails instead
/// where ROUNDTRIP_INSTALLED=1 in the environment says that all was installed which the tests need:
/// `./dev` sets it, and a skip would then hide that something has gone wrong.
#define SKIP_AS_MISSING(why) \
    do { \
        if (qEnvironmentVariableIntValue("ROUNDTRIP_INSTALLED") != 0) \
            QFAIL(why); \
        QSKIP(why); \
    } while (false)
