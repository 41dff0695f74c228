// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/lastwords.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#ifdef __unix__
#include <unistd.h>
#endif

namespace roundtrip {

namespace {

std::terminate_handler previous = nullptr;

[[noreturn]] void endInWords()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        // Nothing is destroyed: this may be any thread, in the middle of anything.
        std::_Exit(sayOutOfMemory());
    } catch (...) {
        // A mistake of ours: the handler below says which.
    }
    if (previous)
        previous();
    std::abort();
}

} // namespace

void installLastWords()
{
    previous = std::set_terminate(&endInWords);
}

int sayOutOfMemory()
{
    static constexpr char line[]
        = "roundtrip: there is not enough memory for that; ask for fewer records or columns\n";
#ifdef __unix__
    // stderr's own buffer may have to be made yet.
    [[maybe_unused]] const auto written = write(STDERR_FILENO, line, sizeof line - 1);
#else
    std::fputs(line, stderr);
#endif
    return 1;
}

} // namespace roundtrip
