// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

// What SQLite's own interface takes to load authors with their books into compact columns, grouped
// by author, where each cell is read as its documentation shows: by sqlite3_column_int() and its
// like. Prints the time and the peak of memory as JSON.
//
//     limit FILE all
//     limit FILE lists|scan|naive AUTHORS     the first AUTHORS authors
//
// `lists` looks books up by lists of 500 authors, `scan` reads all books and keeps those that
// belong, `naive` asks for the books of each author.

namespace {

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "limit: %s\n", what);
    std::exit(1);
}

/// Texts side by side, with the position where each ends.
struct Texts
{
    std::string bytes;
    std::vector<std::uint32_t> ends;

    void append(sqlite3_stmt *statement, int column)
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        bytes.append(text, static_cast<size_t>(sqlite3_column_bytes(statement, column)));
        ends.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
};

struct Authors
{
    std::vector<std::int32_t> ids;
    Texts names;
};

struct Books
{
    std::vector<std::int32_t> ids;
    Texts titles;
    std::vector<std::int16_t> years;
    std::vector<std::int32_t> authors;

    void append(sqlite3_stmt *statement)
    {
        ids.push_back(sqlite3_column_int(statement, 0));
        titles.append(statement, 1);
        years.push_back(static_cast<std::int16_t>(sqlite3_column_int(statement, 2)));
        authors.push_back(sqlite3_column_int(statement, 3));
    }
};

/// A prepared statement of one connection.
class Query
{
public:
    Query(sqlite3 *database, const std::string &sql)
    {
        if (sqlite3_prepare_v2(database, sql.c_str(), -1, &m_statement, nullptr) != SQLITE_OK)
            fail(sqlite3_errmsg(database));
    }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query() { sqlite3_finalize(m_statement); }

    void bind(int place, std::int64_t value) { sqlite3_bind_int64(m_statement, place, value); }
    template <typename Take>
    void run(Take &&take)
    {
        int code = sqlite3_step(m_statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(m_statement))
            take(m_statement);
        if (code != SQLITE_DONE)
            fail("a statement failed");
        sqlite3_reset(m_statement);
    }

private:
    sqlite3_stmt *m_statement = nullptr;
};

const std::string selectBooks = "SELECT id, title, year, author_id FROM book";

void readLists(sqlite3 *database, const Authors &authors, Books *books)
{
    constexpr size_t most = 500;
    const auto statement = [&](size_t keys) {
        std::string sql = selectBooks + " WHERE author_id IN (?";
        for (size_t i = 1; i < keys; ++i)
            sql += ",?";
        return sql + ") ORDER BY id";
    };
    const auto read = [&](Query &query, size_t first, size_t keys) {
        for (size_t i = 0; i < keys; ++i)
            query.bind(static_cast<int>(i + 1), authors.ids[first + i]);
        query.run([books](sqlite3_stmt *row) { books->append(row); });
    };
    size_t at = 0;
    if (authors.ids.size() >= most) {
        Query whole(database, statement(most));
        for (; at + most <= authors.ids.size(); at += most)
            read(whole, at, most);
    }
    if (at < authors.ids.size()) {
        Query rest(database, statement(authors.ids.size() - at));
        read(rest, at, authors.ids.size() - at);
    }
}

void readScan(sqlite3 *database, const Authors &authors, Books *books)
{
    const auto range = std::ranges::minmax(authors.ids);
    const std::int32_t least = range.min;
    std::vector<bool> isWanted(static_cast<size_t>(range.max - least) + 1);
    for (const std::int32_t id : authors.ids)
        isWanted[static_cast<size_t>(id - least)] = true;
    Query query(database, selectBooks + " NOT INDEXED WHERE author_id BETWEEN ? AND ? ORDER BY id");
    query.bind(1, least);
    query.bind(2, range.max);
    query.run([&](sqlite3_stmt *row) {
        if (isWanted[static_cast<size_t>(sqlite3_column_int(row, 3) - least)])
            books->append(row);
    });
}

void readNaively(sqlite3 *database, const Authors &authors, Books *books)
{
    Query query(database, selectBooks + " WHERE author_id = ? ORDER BY id");
    for (const std::int32_t id : authors.ids) {
        query.bind(1, id);
        query.run([books](sqlite3_stmt *row) { books->append(row); });
    }
}

/// The books of each author side by side: where those of each begin, and which they are.
std::vector<std::uint32_t> group(const Authors &authors, const Books &books,
                                 std::vector<std::uint32_t> *order)
{
    const auto range = std::ranges::minmax(authors.ids);
    const std::int32_t least = range.min;
    std::vector<std::uint32_t> placeOf(static_cast<size_t>(range.max - least) + 1);
    for (size_t i = 0; i < authors.ids.size(); ++i)
        placeOf[static_cast<size_t>(authors.ids[i] - least)] = static_cast<std::uint32_t>(i);
    std::vector<std::uint32_t> begins(authors.ids.size() + 2);
    const auto place = [&](size_t book) {
        return placeOf[static_cast<size_t>(books.authors[book] - least)];
    };
    for (size_t book = 0; book < books.ids.size(); ++book)
        ++begins[place(book) + 2];
    for (size_t i = 2; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    order->resize(books.ids.size());
    for (size_t book = 0; book < books.ids.size(); ++book)
        (*order)[begins[place(book) + 1]++] = static_cast<std::uint32_t>(book);
    return begins;
}

/// The most memory, in bytes, that this program alone has had; getrusage()'s figure goes back to
/// the program that started this one.
long long peakOfMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::atoll(line.c_str() + std::strlen("VmHWM:")) * 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        fail("usage: limit FILE all|lists|scan|naive [AUTHORS]");
    const std::string_view how = argv[2];
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        fail("the file cannot be opened");
    const auto begin = std::chrono::steady_clock::now();
    Authors authors;
    Books books;
    Query roots(database,
                std::string("SELECT id, name FROM author ORDER BY id")
                    + (argc > 3 ? " LIMIT " + std::to_string(std::atoi(argv[3])) : ""));
    roots.run([&authors](sqlite3_stmt *row) {
        authors.ids.push_back(sqlite3_column_int(row, 0));
        authors.names.append(row, 1);
    });
    if (how == "all")
        Query(database, selectBooks + " ORDER BY id").run([&books](sqlite3_stmt *row) {
            books.append(row);
        });
    else if (how == "lists")
        readLists(database, authors, &books);
    else if (how == "scan")
        readScan(database, authors, &books);
    else if (how == "naive")
        readNaively(database, authors, &books);
    else
        fail("there is no such way");
    std::vector<std::uint32_t> order;
    const auto begins = group(authors, books, &order);
    const std::chrono::duration<double, std::milli> duration = std::chrono::steady_clock::now()
        - begin;
    std::printf("{\"milliseconds\": %.3f, \"records\": %zu, \"peak_memory_bytes\": %lld}\n",
                duration.count(), authors.ids.size() + order.size(), peakOfMemory());
    return begins.empty() ? 1 : 0;
}
