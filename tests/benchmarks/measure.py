# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Runs programs side by side and says how long they take and how much memory they need."""

import dataclasses
import json
import os
import statistics
import subprocess
import sys
import time


@dataclasses.dataclass
class Run:
    """One run of a program: what it took by its own account, or else as a whole process."""

    milliseconds: float
    peak_bytes: int


@dataclasses.dataclass
class Contender:
    """One of several ways to do the same work. `command` prints a JSON object last, whose `milliseconds` count, unless
    `is_whole`: then it is the time from the start of the process to its end."""

    name: str
    command: list
    is_whole: bool = False
    runs: list = dataclasses.field(default_factory=list)

    @property
    def milliseconds(self):
        return statistics.median(run.milliseconds for run in self.runs)

    @property
    def peak_bytes(self):
        return max(run.peak_bytes for run in self.runs)


def run(contender):
    return measured(contender)[0]


def measured(contender):
    """Returns the Run of `contender`, and what it has said as JSON; nothing if it `is_whole`."""
    begin = time.monotonic()
    # What a whole process prints is for nobody: reading it would be measured, too.
    process = subprocess.Popen(contender.command, stdout=subprocess.DEVNULL if contender.is_whole else subprocess.PIPE,
                               stdin=subprocess.DEVNULL, text=True)
    last = ""
    for line in process.stdout or ():
        last = line
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    whole = (time.monotonic() - begin) * 1000
    if process.returncode != 0:
        sys.exit(f"bench: {contender.name} ended with {process.returncode}: {' '.join(contender.command)}")
    peak = usage.ru_maxrss * 1024
    if contender.is_whole:
        return Run(whole, peak), {}
    said = json.loads(last)
    # A program's own account, where it gives one: ru_maxrss of a child goes back to the process that started it.
    return Run(said["milliseconds"], said.get("peak_memory_bytes") or peak), said


class Bench:
    """Collects the figures of all contests, for people as lines of text and for programs as JSON."""

    def __init__(self, rounds):
        self.rounds = rounds
        self.results = {}

    def once(self, contender):
        """Runs `contender` a single time and returns what it has said."""
        _, said = measured(contender)
        print(f"\n{contender.name}: {json.dumps(said)}", flush=True)
        self.results[contender.name] = said
        return said

    def contest(self, title, contenders, rounds=None, is_warm=True):
        """Runs `contenders` once unmeasured, unless not `is_warm`, and then in turn, so that a machine that slows down
        slows down all of them. The first one is the unit of the ratios."""
        for contender in contenders if is_warm else []:
            run(contender)
        for _ in range(rounds or self.rounds):
            for contender in contenders:
                contender.runs.append(run(contender))
        unit = contenders[0].milliseconds
        print(f"\n{title}")
        for contender in contenders:
            print(f"  {contender.name:<34} {contender.milliseconds:10.1f} ms {contender.milliseconds / unit:7.2f}"
                  f"   {contender.peak_bytes / 1e6:7.1f} MB", flush=True)
        self.results[title] = {
            contender.name: {
                "milliseconds": round(contender.milliseconds, 3),
                "ratio": round(contender.milliseconds / unit, 3),
                "peak_memory_bytes": contender.peak_bytes,
            }
            for contender in contenders
        }
        return contenders

    def compare(self, baseline):
        """Prints where a ratio is more than a tenth above the one in `baseline`, and returns how often that is so."""
        worse = 0
        for title, contenders in self.ratios().items():
            for name, ratio in contenders.items():
                before = baseline.get(title, {}).get(name)
                if before and ratio > before * 1.1:
                    worse += 1
                    print(f"slower than before: {title}, {name}: {ratio:.2f}, it was {before:.2f}")
        return worse

    def ratios(self):
        """What a baseline keeps of the contests: milliseconds are another machine's."""
        contests = {title: found for title, found in self.results.items() if isinstance(found, dict)}
        return {
            title: {name: figures["ratio"] for name, figures in contenders.items()}
            for title, contenders in contests.items()
            if all(isinstance(figures, dict) for figures in contenders.values())
        }
