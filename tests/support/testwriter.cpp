// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Another program that writes to a SQLite file, for the tests: `testwriter FILE`. Each line of
// standard input is a statement, answered by "ok" or "error: ..." on standard output. The line
// "crash" ends it at once, without closing anything; the end of the input closes the file first.
//
// Without Qt and with SQLite alone, since it plays the part of somebody else's program.

#include <sqlite3.h>

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char **argv)
{
    sqlite3 *handle = nullptr;
    if (argc != 2 || sqlite3_open(argv[1], &handle) != SQLITE_OK) {
        std::cerr << "testwriter: cannot open its file\n";
        return 1;
    }
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line == "crash")
            std::_Exit(0);
        char *error = nullptr;
        if (sqlite3_exec(handle, line.c_str(), nullptr, nullptr, &error) == SQLITE_OK)
            std::cout << "ok" << std::endl;
        else
            std::cout << "error: " << (error ? error : "?") << std::endl;
        sqlite3_free(error);
    }
    sqlite3_close(handle);
    return 0;
}
