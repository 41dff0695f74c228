// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/records/loading/recordstream.h"
#include "datalayer/records/race/racefigures.h"

namespace roundtrip {

/// Returns the reply of type T to a request that has failed with \a error.
template <typename T>
[[nodiscard]] T failedReply(const DbError &error)
{
    return error;
}

template <>
[[nodiscard]] inline Loaded failedReply<Loaded>(const DbError &error)
{
    return { .error = error };
}

template <>
[[nodiscard]] inline Streamed failedReply<Streamed>(const DbError &error)
{
    return { .error = error };
}

template <>
[[nodiscard]] inline RaceFigures failedReply<RaceFigures>(const DbError &error)
{
    RaceFigures figures;
    figures.phase = RaceFigures::Phase::Ended;
    figures.error = error;
    return figures;
}

/// Returns the reply of type T to a request that was stopped and whose thread has not come back.
/// \a load is the section of the log that it has begun, or None.
template <typename T>
[[nodiscard]] T givenUpReply(LoadId /*load*/)
{
    return stoppedEarly();
}

template <>
[[nodiscard]] inline Loaded givenUpReply<Loaded>(LoadId load)
{
    return { .wasStopped = true, .load = load };
}

template <>
[[nodiscard]] inline Streamed givenUpReply<Streamed>(LoadId /*load*/)
{
    return { .wasStopped = true };
}

template <>
[[nodiscard]] inline RaceFigures givenUpReply<RaceFigures>(LoadId /*load*/)
{
    RaceFigures figures;
    figures.phase = RaceFigures::Phase::Ended;
    figures.wasStopped = true;
    return figures;
}

} // namespace roundtrip
