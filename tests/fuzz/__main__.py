# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Throws damaged databases, files of relations and settings at the program, and looks at what it makes of them.

Input number N of a seed is the same whenever it is made, so that a failure can be repeated. See `./dev help`."""

import argparse
import concurrent.futures
import dataclasses
import itertools
import pathlib
import sys
import tempfile
import threading
import time

import checks
import corpus
import mutants
from target import Target, run_program


class Fuzzer:
    """Runs mutants on several targets, counts, and keeps the inputs that fail."""

    def __init__(self, options):
        self.options = options
        self.starts = mutants.Starts()
        self.lock = threading.Lock()
        self.last = options.only or 0
        self.failed = []
        self.runs = 0
        self.mutants = 0
        self.statuses = {}
        self.end = time.monotonic() + options.seconds

    def next_number(self):
        with self.lock:
            if self.options.only:
                number, self.last = self.last, 0
                return number
            is_over = self.last >= self.options.mutants if self.options.mutants else time.monotonic() >= self.end
            if is_over or len(self.failed) >= self.options.most_failures:
                return 0
            self.last += 1
            return self.last

    def work(self, scratch):
        target = Target(self.options.target, scratch)
        while number := self.next_number():
            mutant = self.starts.mutant(self.options.seed, number, scratch / "input")
            self.examine(mutant, target)
            if target.is_used_up():
                self.close(target, number)
        self.close(target, self.last)

    def close(self, target, number):
        if trouble := target.close():
            self.fail(number, None, [f"after up to {target.JOBS} jobs, this one the last", trouble])

    def outcomes(self, runs, target):
        """Each run with how it ended. One that lets each call fail is as many, and each that succeeds in spite of it has to
        give the records that there are where nothing fails. After a short read the file is another, one that ends there."""
        for run in runs:
            if run.is_program:
                yield run, run_program(self.options.program, run.arguments)
            elif run.at != mutants.EACH:
                yield run, target.run(run.arguments, run.settings, run.fault, run.at)
            else:
                whole = target.run(run.arguments, run.settings)
                for at in itertools.count(1):
                    outcome = target.run(run.arguments, run.settings, run.fault, at)
                    if outcome.status == 0 and run.fault != "short" and checks.records_of(outcome) != checks.records_of(whole):
                        outcome.status, outcome.trouble = None, "it succeeds with other records"
                    yield dataclasses.replace(run, at=at), outcome
                    if outcome.calls < at:
                        break

    def examine(self, mutant, target):
        before = checks.folder_state(mutant.folder)
        found = []
        for run, outcome in self.outcomes(mutant.runs, target):
            wrong = checks.faults_of_window(outcome) if run.settings else checks.faults_of_print(outcome, run.is_json)
            wrong += checks.changes(before, checks.folder_state(mutant.folder))
            found += [f"{' '.join(map(repr, run.arguments))} {run.fault and f'{run.fault} {run.at}'}: {fault}" for fault in wrong]
            with self.lock:
                self.runs += 1
                self.statuses[outcome.status] = self.statuses.get(outcome.status, 0) + 1
        with self.lock:
            self.mutants += 1
        if found:
            self.fail(mutant.number, mutant, found)

    def fail(self, number, mutant, found):
        with self.lock:
            self.failed.append(number)
            kept = self.options.keep / f"{self.options.seed}-{number}"
            if mutant:
                corpus.keep(mutant, kept)
            what = f"{number} of the corpus" if isinstance(number, str) else f"seed {self.options.seed}, input {number}"
            print(f"\nfuzz: {what} ({mutant.description if mutant else 'at the end of a process'}) fails:")
            print("\n".join(f"  {line}" for fault in found for line in fault.splitlines()))
            again = "0" if isinstance(number, str) else f"0 {self.options.seed} {number}"
            print(f"  {f'kept in {kept}; ' if mutant else ''}again: ./dev fuzz {again}", flush=True)

    def run(self):
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="roundtrip-fuzz-") as folder, \
                concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            scratches = [pathlib.Path(folder, str(job)) for job in range(self.options.jobs)]
            for scratch in scratches:
                scratch.mkdir()
            if not self.options.only:
                corpus.run(self, scratches[0])
            list(pool.map(self.work, scratches))
        statuses = ", ".join(f"{count} ended with {status}" for status, count in sorted(self.statuses.items(), key=str))
        print(f"fuzz: seed {self.options.seed}: {self.mutants} inputs, {self.runs} runs ({statuses}),"
              f" {time.monotonic() - begun:.0f} s: {len(self.failed) or 'nothing'} failed")
        return 1 if self.failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="the built roundtrip")
    parser.add_argument("--target", type=pathlib.Path, required=True, help="the built fuzztarget")
    parser.add_argument("--keep", type=pathlib.Path, required=True, help="where inputs that fail are kept")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="this one input of the seed")
    parser.add_argument("--mutants", type=int, default=0, help="so many inputs, however long they take")
    parser.add_argument("--most-failures", type=int, default=20, help="end after so many")
    parser.add_argument("--jobs", type=int, default=2)
    return Fuzzer(parser.parse_args()).run()


if __name__ == "__main__":
    sys.exit(main())
