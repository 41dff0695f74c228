# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""SQLite puts random numbers into logs and journals, which tell old content from new. Here they become always the
same, and the checksums that depend on them are written anew: https://www.sqlite.org/fileformat2.html"""

import struct
import sys

SALT = b"\x01\x02\x03\x04\x05\x06\x07\x08"
NONCE = 0x01020304
JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
LOG_HEADER, FRAME_HEADER, INDEX_HEADER = 32, 24, 48


def checksum(data, order, before=(0, 0)):
    first, second = before
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for i in range(0, len(words), 2):
        first = (first + words[i] + second) & 0xffffffff
        second = (second + words[i + 1] + first) & 0xffffffff
    return first, second


def log_with_salt(log):
    """A log (-wal) and the checksums of its frames."""
    order = ">" if log[3] & 1 else "<"
    page_size = int.from_bytes(log[8:12], "big")
    sums = checksum(log[:16] + SALT, order)
    made = log[:16] + SALT + struct.pack(">2I", *sums)
    frames = []
    for start in range(LOG_HEADER, len(log) - FRAME_HEADER - page_size + 1, FRAME_HEADER + page_size):
        page = log[start + FRAME_HEADER:start + FRAME_HEADER + page_size]
        sums = checksum(log[start:start + 8] + page, order, sums)
        frames.append(sums)
        made += log[start:start + 8] + SALT + struct.pack(">2I", *sums) + page
    return made + log[len(made):], frames


def index_with_salt(index, frames):
    """The index of a log (-shm), whose header stands there twice."""
    order = "<" if sys.byteorder == "little" else ">"
    last_frame, = struct.unpack(order + "I", index[16:20])
    header = index[:24] + struct.pack(order + "2I", *(frames[last_frame - 1] if last_frame else (0, 0))) + SALT
    header += struct.pack(order + "2I", *checksum(header, order))
    return header * 2 + index[2 * INDEX_HEADER:]


def journal_with_nonce(journal):
    """A rollback journal: headers, each at the beginning of a sector and with a number of its own for the records that
    follow. Without what was not yet on the disk."""
    made = bytearray(journal)
    start = 0
    while journal[start:start + len(JOURNAL_MAGIC)] == JOURNAL_MAGIC:
        count, nonce, _, sector, page_size = struct.unpack(">5I", journal[start + 8:start + 28])
        made[start + 12:start + 16] = NONCE.to_bytes(4, "big")
        size = page_size + 8
        first = start + sector
        for end in range(first + size, min(first + count * size, len(journal)) + 1, size):
            old = int.from_bytes(journal[end - 4:end], "big")
            made[end - 4:end] = ((old - nonce + NONCE) & 0xffffffff).to_bytes(4, "big")
        start = first + -(-count * size // sector) * sector
    return bytes(made[:start])


def always_the_same(files):
    """The files of a database and beside it, without what is random in them."""
    files = dict(files)
    log, index, journal = (f"db.sqlite-{kind}" for kind in ("wal", "shm", "journal"))
    if log in files:
        files[log], frames = log_with_salt(files[log])
        files[index] = index_with_salt(files[index], frames)
    if journal in files:
        files[journal] = journal_with_nonce(files[journal])
    return files
