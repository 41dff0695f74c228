# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""What happens to a good input. Each mutation takes a random.Random and the bytes, and returns others; the mutations of
a folder may also add files to it or take one away."""

import re
import sqlite3

INTERESTING = [0, 1, 2, 3, 5, 10, 13, 0x7f, 0x80, 0xfe, 0xff]
HEADER_FIELDS = [  # offset, size: https://www.sqlite.org/fileformat2.html
    (0, 16), (16, 2), (18, 1), (19, 1), (20, 1), (21, 1), (22, 1), (23, 1), (24, 4), (28, 4), (32, 4), (36, 4), (40, 4),
    (44, 4), (48, 4), (52, 4), (56, 4), (60, 4), (64, 4), (68, 4), (72, 20), (92, 4), (96, 4)]
NUMBERS = [0, 1, 2, 3, 4, 255, 256, 512, 513, 1024, 65535, 2**31 - 1, 2**31, 2**32 - 1]
# Names and types that mean something to somebody who prints, parses or runs them.
NASTY = ["\x1b[2J\x1b]0;x\x07", "a\nb", "\u202eabc", "\u009b31m", "<b>&amp;x</b>", "&File", "%1 %2", "[*]", "a__b", "''", '""',
         "x" * 300, "\ufeff", "\U0001f600", "NULL", "rowid", "sqlite_master", "--", "{}", "\\", "\t", "\u2028", " ", ""]


def flip_bits(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 8, 40])):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def set_bytes(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice([1, 2, 4, 16])):
        data[rng.randrange(len(data))] = rng.choice(INTERESTING)
    return bytes(data)


def truncate(rng, data):
    if rng.random() < 0.3:
        return data + bytes(rng.choice([1, 100, 512, 4096]))
    cut = rng.randrange(len(data))
    return data[:cut - cut % rng.choice([1, 1, 512, 1024])]


def copy_part(rng, data):
    length = rng.randrange(1, min(len(data), rng.choice([8, 64, 512])) + 1)
    start, to = rng.randrange(len(data) - length + 1), rng.randrange(len(data) - length + 1)
    return data[:to] + data[start:start + length] + data[to + length:]


def remove_part(rng, data):
    start = rng.randrange(len(data))
    return data[:start] + data[start + rng.choice([1, 2, 16, 512]):]


def page_size(data):
    size = int.from_bytes(data[16:18], "big")
    return 65536 if size == 1 else size if size >= 512 else 1024


def swap_pages(rng, data):
    size = page_size(data)
    pages = [data[i:i + size] for i in range(0, len(data), size)]
    one, other = rng.randrange(len(pages)), rng.randrange(len(pages))
    if rng.random() < 0.5:
        pages[one] = pages[other]
    else:
        pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def set_header(rng, data):
    offset, size = rng.choice(HEADER_FIELDS)
    if size > 4:
        return data[:offset] + rng.randbytes(size) + data[offset + size:]
    number = rng.choice(NUMBERS) if rng.random() < 0.7 else rng.getrandbits(8 * size)
    return data[:offset] + (number % 256**size).to_bytes(size, "big") + data[offset + size:]


def set_page_header(rng, data):
    """The kind of a page of the tree, its cells, where they begin, its right child."""
    size = page_size(data)
    page = rng.randrange(max(1, len(data) // size))
    offset = page * size + (100 if page == 0 else 0)
    field, length = rng.choice([(0, 1), (1, 2), (3, 2), (5, 2), (7, 1), (8, 4), (8, 2), (10, 2), (12, 2)])
    number = rng.choice(NUMBERS + [2, 5, 10, 13, page + 1, page, size]) % 256**length
    at = offset + field
    return (data[:at] + number.to_bytes(length, "big") + data[at + length:])[:max(len(data), at)]


def edit_text(rng, data):
    """Words of the statements in sqlite_schema, and of values: a keyword becomes another, a name something nasty."""
    words = list(re.finditer(rb"[A-Za-z_]{3,}", data))
    if not words:
        return flip_bits(rng, data)
    word, other = rng.choice(words), rng.choice(words).group()
    length = len(word.group())
    if rng.random() < 0.4:
        other = rng.choice(NASTY).encode()
    if rng.random() < 0.7:  # in place, so that the file stays readable
        other = other[:length].ljust(length)
    return data[:word.start()] + other + data[word.end():]


BYTES = [flip_bits, set_bytes, truncate, copy_part, remove_part, edit_text]
DATABASE = [flip_bits, flip_bits, set_bytes, set_bytes, truncate, copy_part, swap_pages, swap_pages, set_header, set_header,
            set_page_header, set_page_header, edit_text, edit_text]


def mutated(rng, data, mutations, most=4):
    for _ in range(rng.randint(1, most)):
        if data:
            data = rng.choice(mutations)(rng, data)
    return data


def edit_schema(rng, data):
    """What somebody with PRAGMA writable_schema would write into sqlite_schema: the file itself stays sound."""
    connection = sqlite3.connect(":memory:")
    connection.text_factory = bytes
    try:
        connection.deserialize(data)
        connection.execute("PRAGMA writable_schema = ON")
        entries = connection.execute("SELECT rowid, type, name, tbl_name, rootpage, sql FROM sqlite_schema").fetchall()
        for _ in range(rng.randint(1, 3)):
            entry, other = rng.choice(entries), rng.choice(entries)
            column = rng.choice(["type", "name", "tbl_name", "rootpage", "sql", "sql", "sql"])
            place = ["rowid", "type", "name", "tbl_name", "rootpage", "sql"].index(column)
            text = entry[place]
            if column == "rootpage":
                value = rng.choice([0, 1, -1, 2**31, 9999, other[4], None, "x"])
            elif rng.random() < 0.2 or not isinstance(text, bytes):
                value = rng.choice([None, other[place], b"", 7, text and text.upper(), b"\xff\xfe"])
            else:
                value = mutated(rng, text, [edit_text, edit_text, edit_text, remove_part, copy_part], 2)
            if isinstance(value, bytes) and rng.random() < 0.9:
                value = value.decode("utf-8", "replace")
            connection.execute(f"UPDATE sqlite_schema SET {column} = ? WHERE rowid = ?", (value, entry[0]))
        return connection.serialize()
    except (sqlite3.Error, OverflowError):
        return edit_text(rng, data)  # deserialize() does not take what is in write-ahead mode
    finally:
        connection.close()


def rename(rng, data):
    """A name or a type that is legal, and nasty; the schema stays sound."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        tables = [name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                                       " AND name NOT LIKE 'sqlite_%'")]
        table, nasty = rng.choice(tables), rng.choice(NASTY)
        quoted, new = (f'"{name.replace(chr(34), chr(34) * 2)}"' for name in (table, nasty))
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({quoted})")]
        kind = rng.randrange(4)
        if kind == 0:
            connection.execute(f"ALTER TABLE {quoted} RENAME TO {new}")
        elif kind == 1:
            column = rng.choice(columns).replace('"', '""')
            connection.execute(f'ALTER TABLE {quoted} RENAME COLUMN "{column}" TO {new}')
        elif kind == 2:
            connection.execute(f"ALTER TABLE {quoted} ADD COLUMN {new} {new}")
        else:
            column = rng.choice(columns).replace('"', '""')
            connection.execute(f'CREATE VIEW {new} AS SELECT *, "{column}" AS {new} FROM {quoted}')
        connection.commit()
        return connection.serialize()
    except sqlite3.Error:
        return edit_text(rng, data)
    finally:
        connection.close()


def mutated_folder(rng, files, others):
    """Another version of a folder with db.sqlite. \\a others is a list of such folders, to take files from."""
    files = dict(files)
    way = rng.random()
    if way < 0.2:
        files["db.sqlite"] = edit_schema(rng, files["db.sqlite"])
    elif way < 0.35:
        files["db.sqlite"] = rename(rng, files["db.sqlite"])
    if way > 0.3:
        name = rng.choice(sorted(files)) if rng.random() < 0.5 else "db.sqlite"
        files[name] = mutated(rng, files[name], DATABASE if name == "db.sqlite" else BYTES)
    if rng.random() < 0.2:
        beside = "db.sqlite-" + rng.choice(["wal", "shm", "journal"])
        donors = [folder[beside] for folder in others if beside in folder]
        if rng.random() < 0.4:
            files.pop(beside, None)
        else:
            files[beside] = rng.choice(donors + [b"", bytes(32), rng.randbytes(600)])
    return files
