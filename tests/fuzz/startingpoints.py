# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Good inputs, which the mutations start from: small databases with all that a schema can hold, and the files beside
them; a file of relations; a file of settings; a load file. Each is the same every time."""

import pathlib
import shutil
import sqlite3
import tempfile

import sidefiles

LIBRARY = """
CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, country CHAR(2) DEFAULT 'US');
CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, born REAL, picture BLOB, mentor_id REFERENCES author);
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES author (id) ON DELETE CASCADE,
                   publisher_id INTEGER, CONSTRAINT made FOREIGN KEY (publisher_id) REFERENCES publisher (id));
CREATE TABLE tag (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE book_tag (book_id INTEGER REFERENCES book, tag TEXT REFERENCES tag, PRIMARY KEY (book_id, tag)) WITHOUT ROWID;
CREATE INDEX book_author ON book (author_id);
CREATE VIEW titles AS SELECT a.name, b.title, b.author_id FROM author a JOIN book b ON b.author_id = a.id;
CREATE TRIGGER renamed AFTER UPDATE OF title ON book BEGIN UPDATE author SET born = NULL WHERE id = NEW.author_id; END;
INSERT INTO publisher (name) VALUES ('Ace'), ('größe'), ('日本');
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)
    INSERT INTO author SELECT i, 'author ' || i, i * 1.5, zeroblob(i * 7), nullif(i / 2, 0) FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
    INSERT INTO book SELECT i, 'title ' || i || char(9786, 0x1f600), i % 13, i % 4 FROM n;
INSERT INTO tag VALUES ('a'), ('b'), (x'ff61');
INSERT INTO book_tag SELECT id, 'a' FROM book WHERE id % 2 UNION SELECT id, 'b' FROM book WHERE id % 3 = 0;
"""

ODD_KEYS = """
CREATE TABLE "the & <b>one</b>" (x INT, y TEXT, z, PRIMARY KEY (x, y), UNIQUE (z));
CREATE TABLE many (i INTEGER PRIMARY KEY AUTOINCREMENT, x INT, y TEXT, z,
                   twice INT GENERATED ALWAYS AS (x * 2) VIRTUAL, kept TEXT AS (y || x) STORED,
                   FOREIGN KEY (y, x) REFERENCES "the & <b>one</b>" (y, x), FOREIGN KEY (z) REFERENCES "the & <b>one</b>" (z));
CREATE TABLE nokey (a, b, c DEFAULT (1 + 2));
CREATE TABLE orphan (id INTEGER PRIMARY KEY, gone_id INTEGER REFERENCES gone (id));
CREATE UNIQUE INDEX part ON many (i, x) WHERE y IS NOT NULL;
CREATE INDEX expression ON nokey (a + b, lower(c));
INSERT INTO "the & <b>one</b>" VALUES (1, 'a', 1e999), (2, 'b', -1e999), (9223372036854775807, 'c', x'00ff'), (3, 'd', 'text');
INSERT INTO many (x, y, z) VALUES (1, 'a', 1e999), (1, 'a', NULL), (2, 'b', x'00ff'), (NULL, 'b', 5), ('7', 'a', '5');
INSERT INTO nokey VALUES (1, 2.5, 'x'), (NULL, x'', ''), ('long ' || hex(zeroblob(3000)), zeroblob(5000), -0.0);
INSERT INTO orphan VALUES (1, 1), (2, NULL);
ANALYZE;
"""

RELATIONS = """{"relations": [
    {"table": "book", "columns": "publisher_id", "target": "publisher", "name": "made_by", "reverse_name": "books"},
    {"table": "book", "target": "tag", "name": "labels",
     "through": "book_tag", "through_columns": "book_id", "through_target_columns": "tag"},
    {"table": "titles", "columns": ["author_id"], "target": "author", "target_columns": ["id"]}],
 "names": [{"table": "book", "relation": "author", "name": "writer"}]}
"""

SETTINGS = r"""[General]
appearance=dark
latencyMs=5
recentFiles=/nowhere/a.sqlite, postgresql://ann@db.example.org/shop?sslmode=require, "/with, comma & <b>.db"

[connections]
1\name=Shop & <i>Co</i>
1\url=postgresql://ann@db.example.org:5433/shop?sslmode=verify-full
2\name=
2\url=mysql://db.example.org/shop
size=2

[paths]
sample=author, books, books__genre

[window]
geometry=@ByteArray(\x1\xd9\xd0\xcb\0\x3\0\0\0\0\0\0\0\0\0\0\0\0\x4\xff\0\0\x3\x1f\0\0\0\0\0\0\0\0\0\0\x4\xff\0\0\x3\x1f\0\0\0\0\0\0\0\0\x5\0\0\0\0\0\0\0\0\0\0\0\x4\xff\0\0\x3\x1f)
logColumns=@ByteArray(\0\0\0\xff\0\0\0\0\0\0\0\x1\0\0\0\0\0\0\0\0)
"""

# What tests/loadfile saves of a small library.
LOAD_FILE = (pathlib.Path(__file__).parent / "lesson.roundtrip").read_bytes()

# What is asked of the databases: a table, and lookups from it.
LOOKUPS = {
    "library": [("author", ["book", "book__publisher"]), ("book", ["tag", "author__mentor"]), ("publisher", []),
                ("author", ["author__book"]), ("tag", ["book__author"]), ("titles", []), ("book_tag", ["book", "tag"])],
    "oddkeys": [("many", ["the & <b>one</b>"]), ("the & <b>one</b>", ["many"]), ("nokey", []), ("orphan", []), ("many", [])],
}


def _write(path, script, settings=()):
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in settings:
        connection.execute(setting)
    connection.executescript(script)
    return connection


def databases():
    """Lists of (name, {file name: content}): a database that is called db.sqlite and what lies beside it."""
    made = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "db.sqlite")

        def take(name):
            # While somebody has it open, as it is: a log with content, a journal to be rolled back.
            files = {file.name: file.read_bytes() for file in sorted(pathlib.Path(folder).iterdir())}
            made.append((name, sidefiles.always_the_same(files)))

        def clear():
            for file in pathlib.Path(folder).iterdir():
                file.unlink()

        for name, script, settings in [
                ("library", LIBRARY, ["PRAGMA page_size = 1024"]),
                ("library", LIBRARY, ["PRAGMA page_size = 512", "PRAGMA encoding = 'UTF-16le'"]),
                ("library", LIBRARY, ["PRAGMA page_size = 4096", "PRAGMA auto_vacuum = FULL"]),
                ("oddkeys", ODD_KEYS, ["PRAGMA page_size = 1024"]),
                ("oddkeys", ODD_KEYS, ["PRAGMA page_size = 65536", "PRAGMA encoding = 'UTF-16be'"])]:
            _write(path, script, settings).close()
            take(name)
            clear()
        connection = _write(path, LIBRARY, ["PRAGMA page_size = 1024", "PRAGMA journal_mode = WAL"])
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE book SET title = title || '!'")
        take("library")
        connection.close()
        take("library")  # in write-ahead mode, without a log
        clear()
        connection = _write(path, ODD_KEYS, ["PRAGMA page_size = 1024", "PRAGMA cache_size = 2", "PRAGMA cache_spill = 1"])
        connection.execute("BEGIN")
        connection.execute("UPDATE nokey SET b = zeroblob(20000)")
        take("oddkeys")
        connection.execute("ROLLBACK")
        connection.close()
    return made


def write(folder, files):
    """Makes the folder anew with these files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
