# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Measures the program beside a C program on SQLite's own interface, a bare QSqlQuery loop and, if asked, other
libraries. All of them run in turn, so that a slow machine is slow for all: read the ratios, not the milliseconds."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import library
import plot
import promises
from measure import Bench, Contender

ALL = ["--root", "author", "--with", "book"]
SUMMARY = ["--report", "summary"]
HERE = pathlib.Path(__file__).parent
BASELINE = HERE / "baseline.json"
PICTURE = HERE.parent.parent / "resources" / "screenshots" / "growth.svg"


def python_with(module):
    """A Python that has `module`: the system's has what its packages bring, and need not be the one that runs this."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", f"import {module}"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return python
    return f"a Python with {module}"  # which is not found


class Programs:
    """The built programs, and how each does a piece of work."""

    def __init__(self, build):
        self.roundtrip = str(build / "roundtrip")
        self.limit = str(build / "tests" / "bench_limit")
        self.servers = build / "tests" / "bench_servers"
        self.sample = HERE.parent.parent / "resources" / "library.sql"
        self._window = str(build / "tests" / "bench_window")

    def ours(self, name, path, *arguments, is_whole=False):
        return Contender(name, [self.roundtrip, str(path), *map(str, arguments)], is_whole)

    def least(self, name, path, *arguments):
        return Contender(name, [self.limit, str(path), *map(str, arguments)])

    def window(self, name, mode, *arguments, is_whole=False):
        return Contender(name, [self._window, mode, *map(str, arguments)], is_whole)

    @staticmethod
    def on_display(name, command):
        return Contender(name, [sys.executable, str(HERE / "shown.py"), *map(str, command)])

    @staticmethod
    def peers(path):
        return {
            "Django, prefetch_related": [python_with("django"), str(HERE / "peers.py"), "django", str(path)],
            "SQLAlchemy, selectinload": [python_with("sqlalchemy"), str(HERE / "peers.py"), "sqlalchemy", str(path)],
            "ActiveRecord, preload": ["ruby", str(HERE / "peer.rb"), str(path)],
        }


def measure_all(bench, programs, path, size):
    bench.contest(f"{size}: all authors with all their books", [
        programs.least("C program on SQLite", path, "all"),
        programs.ours("prefetch", path, *ALL, *SUMMARY),
        programs.ours("subquery", path, *ALL, "--strategy", "subquery", *SUMMARY),
    ])
    bench.contest(f"{size}: printing them", [
        programs.ours("--report summary", path, *ALL, *SUMMARY, is_whole=True),
        programs.ours("--report json", path, *ALL, "--report", "json", is_whole=True),
    ])


def measure_some(bench, programs, paths, counts):
    """The first authors alone: by lists of keys or by a scan, whichever costs less where the books lie so."""
    for how, path in paths.items():
        for count in counts:
            bench.contest(f"{how}: {count} authors", [
                programs.least("C program, lists", path, "lists", count),
                programs.least("C program, scan", path, "scan", count),
                programs.ours("prefetch", path, *ALL, "--limit", count, *SUMMARY),
            ])


def measure_naive(bench, programs, path, count):
    bench.contest(f"naive: {count} authors", [
        programs.least("C program, prepared queries", path, "naive", count),
        programs.ours("naive", path, *ALL, "--limit", count, "--strategy", "naive", *SUMMARY),
    ])


def measure_growth(bench, programs, folder, sizes):
    """What is seen of databases of growing size: until the window has painted records, and a page by both strategies."""
    series = {name: [] for name in ("first records painted", "jump to the middle", "jump to the end", "a page by prefetch",
                                    "a page, naively", "switched to naive")}
    for authors in sizes:
        path = library.write(folder / f"growth-{authors}.sqlite", authors)
        page = [*ALL, "--limit", 100]
        contenders = bench.contest(f"growth: {authors} authors", [
            programs.window("first records painted", "first", path, "author", "book"),
            programs.window("jump to the middle", "middle", path, "author", "book"),
            programs.window("jump to the end", "end", path, "author", "book"),
            programs.window("switched to naive", "switch", path, "author", "book"),
            programs.ours("a page by prefetch", path, *page, *SUMMARY),
            programs.ours("a page, naively", path, *page, "--strategy", "naive", *SUMMARY),
        ])
        for contender in contenders:
            series[contender.name].append((authors, contender.milliseconds))
    return plot.draw("The time to records, from tables of growing size", series)


def measure_peers(bench, programs, path):
    bench.contest("peers: all authors with all their books", [
        programs.ours("Roundtrip", path, *ALL, *SUMMARY),
        *(Contender(name, command) for name, command in programs.peers(path).items()),
    ], rounds=1)


def main():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--short", action="store_true", help="small databases and few rounds, to see that all of it runs")
    parser.add_argument("--peers", action="store_true", help="measure Django, SQLAlchemy and ActiveRecord, too")
    parser.add_argument("--rounds", type=int, help="how often each is measured (5; 1 with --short)")
    parser.add_argument("--folder", type=pathlib.Path, help="where the databases are kept for the next time")
    parser.add_argument("--json", type=pathlib.Path, help="a file to write the figures into")
    parser.add_argument("--plot", type=pathlib.Path, help="a file to draw the growth into, as SVG")
    parser.add_argument("--limits", action="store_true",
                        help="measure only what has a limit, and print each beside it, as a table")
    parser.add_argument("--record", action="store_true",
                        help="write the ratios into tests/benchmarks/baseline.json, which later runs are compared "
                        "with, and the growth into the picture of the README")
    options = parser.parse_args()
    if options.record and options.limits:
        parser.error("--record keeps the whole run, which --limits leaves out")

    bench = Bench(options.rounds or (1 if options.short else 5))
    programs = Programs(options.build)
    authors = 2_000 if options.short else 100_000
    counts = [500, 1_000] if options.short else [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]
    sizes = [1_000, 10_000] if options.short else [1_000, 10_000, 100_000, 1_000_000]
    if options.record and not options.short:
        sizes.append(10_000_000) # with 100 million books, 6 GB
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or pathlib.Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if options.limits:
            missed = promises.measure(bench, programs, folder, is_short=options.short, with_peers=options.peers)
            write(options.json, json.dumps(bench.results, indent=1))
            return 1 if missed and not options.short else 0
        scattered = library.write(folder / f"scattered-{authors}.sqlite", authors)
        clustered = library.write(folder / f"clustered-{authors}.sqlite", authors, clustered=True)
        measure_all(bench, programs, scattered, f"{authors} authors")
        measure_some(bench, programs, {"books scattered": scattered, "books by author": clustered}, counts)
        measure_naive(bench, programs, scattered, authors // 10)
        picture = measure_growth(bench, programs, folder, sizes)
        if options.peers:
            measure_peers(bench, programs, scattered)
    write(options.json, json.dumps(bench.results, indent=1))
    write(options.plot, picture)
    if BASELINE.exists() and not options.short:
        bench.compare(json.loads(BASELINE.read_text(encoding="utf-8")))
    if options.record:
        write(PICTURE, picture)
        write(None if options.short else BASELINE, json.dumps(bench.ratios(), indent=1, sort_keys=True))
    return 0


def write(path, text):
    if path:
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
