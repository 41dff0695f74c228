# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""The program under test: fuzztarget, which runs many jobs in one process, and roundtrip itself. Both are built with
the sanitizers; what these report, a crash and a hang end the process, which is then started anew."""

import dataclasses
import json
import os
import pathlib
import selectors
import subprocess
import time

# Two limits for one job: processor time, and the clock for what waits for ever. The second is far off, since a machine that
# is busy with other things lets a job wait as well.
CPU_SECONDS, SECONDS = 30, 500
TICKS = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass
class Outcome:
    status: int | None  # None where the process did not live to tell
    out: bytes
    errors: bytes
    trouble: str = ""  # what ended the process, and its last words
    calls: int = 0  # of what was to fail


def environment():
    suppressions = pathlib.Path(__file__).parent.parent / "lsan.supp"
    settings = {
        "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1:max_allocation_size_mb=2000",
        "LSAN_OPTIONS": f"suppressions={suppressions}:print_suppressions=0", "UBSAN_OPTIONS": "print_stacktrace=1",
        "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": "/nonexistent"}
    return {**os.environ, **settings}


def cpu_seconds(process):
    """Of all its threads, now."""
    try:
        fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / TICKS


class Target:
    """A fuzztarget that lives as long as nothing goes wrong. Its own files are in \\a scratch."""

    JOBS = 400  # then a new one: leaks show at the end of a process

    def __init__(self, program, scratch):
        self.program = program
        self.out, self.errors = scratch / "out", scratch / "errors"
        self.words = scratch / "words"
        self.process = None
        self.jobs = 0

    def start(self):
        with open(self.words, "wb") as words:
            self.process = subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words,
                                            env=environment())
        os.set_blocking(self.process.stdout.fileno(), False)
        self.jobs = 0

    def run(self, arguments, settings="", fault="", at=0):
        if self.process is None:
            self.start()
        job = {"arguments": arguments, "out": str(self.out), "errors": str(self.errors), "settings": str(settings),
               "fault": fault, "at": at}
        for file in self.out, self.errors:
            file.write_bytes(b"")
        self.process.stdin.write(json.dumps(job).encode() + b"\n")
        self.process.stdin.flush()
        self.jobs += 1
        answer, trouble = self.answer()
        outcome = Outcome(None, self.out.read_bytes(), self.errors.read_bytes(), trouble)
        if answer:
            outcome.status, outcome.calls = map(int, answer.split())
        return outcome

    def answer(self):
        begun, cpu = time.monotonic(), cpu_seconds(self.process)
        text = b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while not text.endswith(b"\n"):
                if selector.select(0.5):
                    piece = self.process.stdout.read()
                    if not piece:
                        return b"", self.end("the process ended by itself")
                    text += piece
                elif cpu_seconds(self.process) - cpu > CPU_SECONDS or time.monotonic() - begun > SECONDS:
                    return b"", self.end("a hang", kill=True)
        return text, ""

    def end(self, reason, kill=False):
        """Ends the process, and says how it ended and what it said."""
        if kill:
            self.process.kill()
        status = self.process.wait()
        self.process = None
        return f"{reason} (exit {status})\n{self.words.read_text('utf-8', 'replace')[-6000:]}"

    def close(self):
        """The last words: what leaked. Empty where nothing did."""
        if self.process is None:
            return ""
        self.process.stdin.close()
        try:
            status = self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            return self.end("a hang at the end of the process", kill=True)
        self.process = None
        return "" if status == 0 else f"the process ended with {status}\n{self.words.read_text('utf-8', 'replace')[-6000:]}"

    def is_used_up(self):
        return self.jobs >= self.JOBS


def run_program(program, arguments):
    """The program as a shell would run it, for its own beginning and end."""
    try:
        done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS,
                              env=environment(), check=False)
    except subprocess.TimeoutExpired:
        return Outcome(None, b"", b"", "a hang")
    if done.returncode not in (0, 1, 2) or b"Sanitizer" in done.stderr or b"runtime error" in done.stderr:
        return Outcome(None, done.stdout, b"", f"exit {done.returncode}\n{done.stderr.decode('utf-8', 'replace')[-6000:]}")
    return Outcome(done.returncode, done.stdout, done.stderr)
