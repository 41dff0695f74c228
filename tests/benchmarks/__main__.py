# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Measures the program beside a C program on SQLite's own interface, a bare QSqlQuery loop and, if asked, other
libraries. All of them run in turn, so that a slow machine is slow for all: read the ratios, not the milliseconds."""

import argparse
import json
import pathlib
import sys
import tempfile

import library
import plot
from measure import Bench, Contender

ALL = ["--root", "author", "--with", "book"]
SUMMARY = ["--report", "summary"]
HERE = pathlib.Path(__file__).parent


class Programs:
    """The built programs, and how each does a piece of work."""

    def __init__(self, build):
        self.roundtrip = str(build / "roundtrip")
        self.limit = str(build / "tests" / "bench_limit")

    def ours(self, name, path, *arguments, is_whole=False):
        return Contender(name, [self.roundtrip, str(path), *map(str, arguments)], is_whole)

    def least(self, name, path, *arguments):
        return Contender(name, [self.limit, str(path), *map(str, arguments)])


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
    """A page of 100 authors with their books, from databases of growing size."""
    series = {"first page": [], "page in the middle": [], "last page": [], "first page, naive": []}
    for authors in sizes:
        path = library.write(folder / f"growth-{authors}.sqlite", authors)
        page = [*ALL, "--limit", 100]
        contenders = bench.contest(f"growth: {authors} authors", [
            programs.ours("first page", path, *page, *SUMMARY),
            programs.ours("page in the middle", path, *page, "--offset", authors // 2, *SUMMARY),
            programs.ours("last page", path, *page, "--offset", authors - 100, *SUMMARY),
            programs.ours("first page, naive", path, *page, "--strategy", "naive", *SUMMARY),
        ])
        for contender in contenders:
            series[contender.name].append((authors, contender.milliseconds))
    return plot.draw("The time for a page of 100 authors with their books", series)


def measure_peers(bench, programs, path):
    python = [sys.executable, str(HERE / "peers.py")]
    bench.contest("peers: all authors with all their books", [
        programs.ours("Roundtrip", path, *ALL, *SUMMARY),
        Contender("Django, prefetch_related", [*python, "django", str(path)]),
        Contender("SQLAlchemy, selectinload", [*python, "sqlalchemy", str(path)]),
        Contender("ActiveRecord, preload", ["ruby", str(HERE / "peer.rb"), str(path)]),
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
    options = parser.parse_args()

    bench = Bench(options.rounds or (1 if options.short else 5))
    programs = Programs(options.build)
    authors = 2_000 if options.short else 100_000
    counts = [500, 1_000] if options.short else [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]
    sizes = [1_000, 10_000] if options.short else [1_000, 10_000, 100_000, 1_000_000]
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or pathlib.Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        scattered = library.write(folder / f"scattered-{authors}.sqlite", authors)
        clustered = library.write(folder / f"clustered-{authors}.sqlite", authors, clustered=True)
        measure_all(bench, programs, scattered, f"{authors} authors")
        measure_some(bench, programs, {"books scattered": scattered, "books by author": clustered}, counts)
        measure_naive(bench, programs, scattered, authors // 10)
        picture = measure_growth(bench, programs, folder, sizes)
        if options.peers:
            measure_peers(bench, programs, scattered)
    if options.json:
        options.json.write_text(json.dumps(bench.results, indent=1) + "\n")
    if options.plot:
        options.plot.write_text(picture)
    baseline = HERE / "baseline.json"
    if not options.short and baseline.exists():
        bench.compare(json.loads(baseline.read_text()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
