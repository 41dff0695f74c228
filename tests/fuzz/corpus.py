# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Inputs that failed once, each a folder in corpus/: the files as they were, beside the file `runs`, which has the
arguments of a run on each line. `memory 5` before them lets the fifth piece of memory that SQLite asks for be missing,
`memory each` one after the other in a run each; `read` and `short` are the same for what it reads."""

import pathlib
import shlex
import shutil

from mutants import EACH, Mutant, Run
from target import Target

CORPUS = pathlib.Path(__file__).parent / "corpus"


def mutant(case, scratch):
    """A copy of the case: the program must find it where it may write."""
    folder = scratch / "input"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(case, folder)
    lines = (folder / "runs").read_text().splitlines()
    (folder / "runs").unlink()
    runs = []
    for line in lines:
        words = [word.replace("{}", str(folder)) for word in shlex.split(line, comments=True)]
        if not words:
            continue
        if words[0] == "window":
            settings = scratch / "settings.ini"
            settings.write_bytes((folder / "settings.ini").read_bytes() if (folder / "settings.ini").exists() else b"")
            runs.append(Run(words[1:], settings=str(settings)))
        elif words[0] in ("read", "short", "memory"):
            runs.append(Run(words[2:], fault=words[0], at=EACH if words[1] == "each" else int(words[1])))
        else:
            runs.append(Run(words))
    return Mutant(case.name, folder, "it failed before", runs)


def keep(mutant, kept):
    """Writes a case that could stand in the corpus."""
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(mutant.folder, kept)
    lines = []
    for run in mutant.runs:
        words = [word.replace(str(mutant.folder), "{}") for word in run.arguments]
        if run.settings:
            words.insert(0, "window")
            shutil.copy(run.settings, kept / "settings.ini")
        elif run.fault:
            words[:0] = [run.fault, str(run.at)]
        lines.append(shlex.join(words).replace("'{}/", "{}'/") + "\n")
    (kept / "runs").write_text("".join(lines))


def run(fuzzer, scratch):
    target = Target(fuzzer.options.target, scratch)
    for case in sorted(CORPUS.iterdir()) if CORPUS.exists() else []:
        fuzzer.examine(mutant(case, scratch), target)
    fuzzer.close(target, "corpus")
