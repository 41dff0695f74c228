# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Makes the databases that are measured: authors with ten books each."""

import contextlib
import functools
import multiprocessing
import sqlite3

BOOKS_PER_AUTHOR = 10

_TABLES = """
PRAGMA journal_mode = off;
PRAGMA synchronous = off;
CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER,
                   author_id INTEGER REFERENCES author (id));
"""
_NUMBERS = "WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < ?)"


def _in_a_process(write):
    """Makes a database in a process of its own: what that takes of memory would count for each program that is started
    from here afterwards, since the kernel keeps a process's highest mark when it becomes another program."""

    @functools.wraps(write)
    def written(path, *arguments, **options):
        if not path.exists():
            process = multiprocessing.get_context("fork").Process(target=write, args=(path, *arguments), kwargs=options)
            process.start()
            process.join()
            if process.exitcode != 0:
                raise OSError(f"{path} could not be made")
        return path

    return written


@_in_a_process
def write_script(path, script):
    """A database of what the SQL text in the file `script` makes."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.executescript(script.read_text())


@_in_a_process
def write_big(path, rows):
    """Makes the file `path` anew, unless it is there: one table without relations."""
    half_made = path.with_suffix(".half-made")
    half_made.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(half_made)) as database:
        database.executescript("PRAGMA journal_mode = off; PRAGMA synchronous = off;"
                               "CREATE TABLE big (id INTEGER PRIMARY KEY, name TEXT NOT NULL);")
        database.execute(f"{_NUMBERS} INSERT INTO big SELECT i, 'Record ' || (100000000 + i) FROM number", (rows,))
        database.commit()
    half_made.rename(path)


@_in_a_process
def write(path, authors, *, clustered=False):
    """Makes the file `path` anew, unless it is there. The books of an author lie spread over the whole table, or, if
    `clustered`, side by side."""
    half_made = path.with_suffix(".half-made")
    half_made.unlink(missing_ok=True)
    # The factor has no divisor in common with the number of authors, a power of ten.
    author_of = f"(i - 1) / {BOOKS_PER_AUTHOR} + 1" if clustered else f"i * 48271 % {authors} + 1"
    with contextlib.closing(sqlite3.connect(half_made)) as database:
        database.executescript(_TABLES)
        database.execute(f"{_NUMBERS} INSERT INTO author SELECT i, 'Author ' || (100000000 + i) FROM number", (authors,))
        database.execute(
            f"{_NUMBERS} INSERT INTO book SELECT i, 'The book with the number ' || (1000 + i % 9000), 1800 + i % 225, "
            f"{author_of} FROM number",
            (authors * BOOKS_PER_AUTHOR,),
        )
        database.execute("CREATE INDEX book_author ON book (author_id)")
        database.commit()
    half_made.rename(path)
