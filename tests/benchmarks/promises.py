# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Measures what the project has set itself as limits, and says of each whether it is kept."""

import dataclasses
import re
import shutil
import statistics
import subprocess
import sys

import library
from measure import Contender

ALL = ["--root", "author", "--with", "book"]
SUMMARY = ["--report", "summary"]


@dataclasses.dataclass
class Row:
    """One limit: what was measured beside it. `is_kept` is None where it could not be measured."""

    work: str
    limit: str
    measured: str
    is_kept: bool | None


@dataclasses.dataclass
class Scale:
    """How large the databases are, and how often the window stops while it scrolls."""

    authors: int
    counts: list
    few: int
    many: int
    big: int
    stops: int
    queries: int


WHOLE = Scale(100_000, [500, 1_000, 5_000, 20_000, 50_000, 100_000], 1_000, 1_000_000, 10_000_000, 50_000, 100_000)
SHORT = Scale(2_000, [500, 1_000], 1_000, 2_000, 20_000, 200, 500)


class Promises:
    def __init__(self, bench, programs, folder, scale):
        self.bench = bench
        self.programs = programs
        self.folder = folder
        self.scale = scale
        self.rows = []

    def hold(self, work, limit, measured, is_kept):
        self.rows.append(Row(work, limit, measured, is_kept))

    def ratio(self, work, ours, unit, most):
        """A limit on how long `ours` takes beside `unit`."""
        measured = ours.milliseconds / unit.milliseconds
        self.hold(work, f"{most:g} x {unit.name}", f"{measured:.2f}", measured <= most)

    def measure(self, with_peers):
        scattered = library.write(self.folder / f"scattered-{self.scale.authors}.sqlite", self.scale.authors)
        clustered = library.write(self.folder / f"clustered-{self.scale.authors}.sqlite", self.scale.authors,
                                  clustered=True)
        whole = self.measure_whole(scattered)
        self.measure_keys({"books scattered": scattered, "books by author": clustered})
        self.measure_naive(scattered)
        self.measure_json(scattered)
        self.measure_servers()
        self.measure_pages()
        self.measure_window(scattered, with_peers)
        self.measure_peers(scattered, whole, with_peers)

    def measure_whole(self, path):
        least, ours = self.bench.contest(f"limits: {self.scale.authors} authors with all their books", [
            self.programs.least("the C program", path, "all"),
            self.programs.ours("prefetch", path, *ALL, *SUMMARY),
        ])
        self.ratio("all authors with all books, by prefetch", ours, least, 1.15)
        peak = ours.peak_bytes / 1e6
        self.hold("its peak of memory", "100 MB", f"{peak:.0f} MB", peak <= 100)
        return ours

    def measure_keys(self, paths):
        for how, path in paths.items():
            worst = (0, 0)
            for count in self.scale.counts:
                lists, scan, ours = self.bench.contest(f"limits: {how}, {count} authors", [
                    self.programs.least("C program, lists", path, "lists", count),
                    self.programs.least("C program, scan", path, "scan", count),
                    self.programs.ours("prefetch", path, *ALL, "--limit", count, *SUMMARY),
                ])
                best = min(lists.milliseconds, scan.milliseconds)
                worst = max(worst, (ours.milliseconds / best, count))
            self.hold(f"{self.scale.counts[0]} to {self.scale.counts[-1]} authors, {how}",
                      "1.5 x the best of lists and scan", f"{worst[0]:.2f} (at {worst[1]})", worst[0] <= 1.5)

    def measure_naive(self, path):
        count = self.scale.authors // 10
        least, ours = self.bench.contest(f"limits: naive, {count} authors", [
            self.programs.least("prepared queries in a C program", path, "naive", count),
            self.programs.ours("naive", path, *ALL, "--limit", count, "--strategy", "naive", *SUMMARY),
        ])
        self.ratio(f"naive, {count} authors", ours, least, 1.1)

    def measure_json(self, path):
        summary, text = self.bench.contest("limits: printing them", [
            self.programs.ours("--report summary", path, *ALL, *SUMMARY, is_whole=True),
            self.programs.ours("--report json", path, *ALL, "--report", "json", is_whole=True),
        ])
        self.ratio("--report json of all", text, summary, 3)
        more = (text.peak_bytes - summary.peak_bytes) / 1e6
        self.hold("its peak of memory above the summary's", "20 MB", f"{more:.0f} MB", more <= 20)

    def measure_servers(self):
        """bench_servers starts servers of its own and prints a line for each way."""
        said = ""
        if self.scale is not SHORT:
            said = subprocess.run([self.programs.servers], stdout=subprocess.PIPE, text=True, check=False).stdout
            print(said, flush=True)
        for name in ("PostgreSQL", "MariaDB"):
            part = re.search(rf"^{name}.*?authors.*?(?=^\S|\Z)", said, re.M | re.S)
            ratio = re.search(r"^  prefetch +[\d.]+ ms +([\d.]+)", part[0] if part else "", re.M)
            size = re.search(rf"{name}: bytes a record\D* ([\d.]+)", said)
            for work, limit, found, most in (
                (f"{name}, all authors with all books", "1.05 x a bare QSqlQuery loop", ratio, 1.05),
                (f"{name}, memory", "120 bytes a record", size, 120),
            ):
                self.hold(work, limit, found[1] if found else "not measured", found and float(found[1]) <= most)

    def measure_pages(self):
        """Pages of a large table beside the same of a small one."""
        few, many = self.scale.few, self.scale.many
        paths = [library.write(self.folder / f"growth-{authors}.sqlite", authors) for authors in (few, many)]
        works = {"first": "first records painted", "middle": "jump to the middle", "end": "jump to the end",
                 "where": "a condition on the key"}
        for mode, work in works.items():
            small, large = self.bench.contest(f"limits: {work}", [
                self.programs.window(f"the same of {few}", mode, paths[0], "author", "book"),
                self.programs.window(f"of {many} authors", mode, paths[1], "author", "book"),
            ])
            self.ratio(f"{work}, {many} authors", large, small, 1.5)
        least, ours = self.bench.contest("limits: the books of a page", [
            self.programs.least("the C program's statements", paths[1], "lists", 100),
            self.programs.ours("prefetch", paths[1], *ALL, "--limit", 100, *SUMMARY),
        ])
        self.ratio(f"a page's books out of {many * library.BOOKS_PER_AUTHOR}", ours, least, 1.4)

    def measure_window(self, path, with_peers):
        scale = self.scale
        big = library.write_big(self.folder / f"big-{scale.big}.sqlite", scale.big)
        scrolled = self.bench.once(self.programs.window("scrolling", "scroll", big, "big", scale.stops))
        work = f"scrolling through {scale.big} records, {scale.stops} stops"
        peak = scrolled["peak_memory_bytes"] / 1e6
        self.hold(work, "330 MB", f"{peak:.0f} MB", peak <= 330)
        self.hold_heartbeat(work, scrolled)
        logging = self.programs.window("logging", "log", path, "author", "book", scale.queries)
        logged = [self.bench.once(logging) for _ in range(self.bench.rounds)]
        self.hold_heartbeat(f"{logged[0]['queries']} queries into the log", *logged)
        share = statistics.median(100 * one["logging_ms"] / one["milliseconds"] for one in logged)
        self.hold("logging, of such a load's time", "2 %", f"{share:.2f} %", share <= 2)
        start, = self.bench.contest("limits: start", [self.programs.window("the sample painted", "start")])
        whole, = self.bench.contest("limits: start, whole process", [
            self.programs.window("from the start of the process to its end", "start", is_whole=True)])
        self.hold("the sample's records painted, whole process", "300 ms",
                  f"{whole.milliseconds:.0f} ms ({start.milliseconds:.0f} from opening on)", whole.milliseconds <= 300)
        self.measure_browser(with_peers)

    def measure_browser(self, with_peers):
        """Both with the sample library on a display, until the picture is whole."""
        measured, is_kept = "not measured", None
        if with_peers and all(map(shutil.which, ("Xvfb", "sqlitebrowser"))):
            sample = library.write_script(self.folder / "sample.sqlite", self.programs.sample)
            ours, other = self.bench.contest("limits: start, on a display", [
                self.programs.on_display("Roundtrip", [self.programs.roundtrip, "--sample"]),
                self.programs.on_display("DB Browser for SQLite", ["sqlitebrowser", "-R", "-t", "author", sample]),
            ])
            share = ours.milliseconds / other.milliseconds
            measured, is_kept = f"{share:.2f} of its time", share <= 0.5
        self.hold("the same beside DB Browser for SQLite, on a display", "half its time", measured, is_kept)

    def hold_heartbeat(self, work, *figures):
        """Of all beats of one run or of several."""
        late = sum(one["beats_above_16_ms"] for one in figures) / max(1, sum(one["beats"] for one in figures))
        longest = max(one["longest_beat_ms"] for one in figures)
        self.hold(f"{work}: the window's heartbeat", "99.9 % within 16 ms, none above 100",
                  f"{100 * (1 - late):.2f} %, longest {longest:.0f} ms", late <= 0.001 and longest <= 100)

    def measure_peers(self, path, ours, with_peers):
        for name, command in self.programs.peers(path).items():
            time, memory = "not measured", "not measured"
            is_fast = is_small = None
            if with_peers and shutil.which(command[0]):
                peer, = self.bench.contest(f"limits: {name}", [Contender(name, command)], rounds=1, is_warm=False)
                times = peer.milliseconds / ours.milliseconds
                size = peer.peak_bytes / ours.peak_bytes
                time, is_fast = f"{times:.0f} x", times >= 40
                memory, is_small = f"{size:.1f} x", size >= 12
            self.hold(f"{name}, all authors with all books, of our time", "40 x at least", time, is_fast)
            self.hold(f"{name}, of our memory", "12 x at least", memory, is_small)

    def table(self):
        said = {True: "yes", False: "**no**", None: "–"}
        lines = ["| work | limit | measured | kept |", "|---|---|---|---|"]
        lines += [f"| {row.work} | {row.limit} | {row.measured} | {said[row.is_kept]} |" for row in self.rows]
        return "\n".join(lines)


def measure(bench, programs, folder, *, is_short, with_peers):
    """Prints the table of all limits and returns how many are missed."""
    promises = Promises(bench, programs, folder, SHORT if is_short else WHOLE)
    promises.measure(with_peers)
    print(f"\n{promises.table()}\n")
    if is_short:
        print("The short form shows that all of it runs; its figures mean nothing.", file=sys.stderr)
    bench.results["limits"] = [dataclasses.asdict(row) for row in promises.rows]
    return sum(row.is_kept is False for row in promises.rows)
