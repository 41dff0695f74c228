# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""A mutant: files in a folder, and the runs of the program on them."""

import dataclasses
import pathlib
import random

import mutations
import startingpoints

STRATEGIES = ["naive", "prefetch", "join", "subquery", "on-demand"]
EACH = -1  # in runs one after the other, until one run needs no more of these calls


@dataclasses.dataclass
class Run:
    arguments: list
    settings: str = ""  # a file, where a window opens
    fault: str = ""
    at: int = 0  # which of the calls fails, or EACH
    is_program: bool = False  # as a process of its own

    @property
    def is_json(self):
        return "json" in self.arguments or "summary" in self.arguments


@dataclasses.dataclass
class Mutant:
    number: int
    folder: pathlib.Path
    description: str
    runs: list


class Starts:
    """The good inputs, and the mutants of them."""

    def __init__(self):
        self.databases = startingpoints.databases()

    def mutant(self, seed, number, folder):
        """Writes mutant \\a number into \\a folder, which is made anew."""
        rng = random.Random(f"{seed} {number}")
        name, files = rng.choice(self.databases)
        kind = rng.choices(["database", "relations", "settings", "fault", "load"], [60, 10, 10, 10, 10])[0]
        files = dict(files)
        relations, settings = startingpoints.RELATIONS.encode(), startingpoints.SETTINGS.encode()
        if kind == "database":
            files = mutations.mutated_folder(rng, files, [other for _, other in self.databases])
        elif kind == "relations":
            name, files = "library", dict(self.databases[0][1])
            relations = mutations.mutated(rng, relations, mutations.BYTES)
        elif kind == "settings":
            settings = mutations.mutated(rng, settings, mutations.BYTES)
        elif kind == "load":
            files = {"lesson.roundtrip": mutations.mutated(rng, startingpoints.LOAD_FILE, mutations.BYTES)}
        elif rng.random() < 0.5:
            files = mutations.mutated_folder(rng, files, [other for _, other in self.databases])
        startingpoints.write(folder, files)
        path = str(folder / ("lesson.roundtrip" if kind == "load" else "db.sqlite"))
        extra = []
        if kind == "load":
            pass
        elif kind == "relations" or (name == "library" and rng.random() < 0.1):
            (folder / "relations.json").write_bytes(relations)
            extra = ["--relations", str(folder / "relations.json")]
        elif rng.random() < 0.1:
            extra = ["--guess-relations"]
        # QSettings writes beside its file, so that one is not among what must not change.
        settings_file = folder.parent / "settings.ini"
        settings_file.write_bytes(settings)
        runs = list(self.runs(rng, name, [path, *extra], kind, settings_file))
        return Mutant(number, folder, f"{kind}, {name}", runs)

    @staticmethod
    def runs(rng, name, database, kind, settings_file):
        table, lookups = rng.choice(startingpoints.LOOKUPS[name])
        query = ["--root", table] + [argument for lookup in lookups for argument in ("--with", lookup)]
        load = [*database, *query, "--strategy", rng.choice(STRATEGIES), "--limit", str(rng.choice([3, 50]))]
        if kind == "load":
            yield Run([*database, "--report", rng.choice(["json", "text", "summary"])], is_program=rng.random() < 0.03)
            yield Run([*database, "--schema", rng.choice(["json", "text"])])
            yield Run(database, settings=str(settings_file))
            return
        if kind == "settings":
            yield Run([*database, *query], settings=str(settings_file))
            yield Run(database, settings=str(settings_file))
            return
        if kind == "fault":
            for _ in range(6):
                fault, most = rng.choice([("read", 40), ("short", 40), ("memory", 3000)])
                yield Run(rng.choice([[*load, "--report", "json"], [*database, "--schema", "json"]]), fault=fault,
                          at=rng.randint(1, rng.randint(1, most)))
            if rng.random() < 0.3:
                yield Run([*database, *query], settings=str(settings_file), fault="read", at=rng.randint(1, 60))
            return
        yield Run([*database, "--schema", rng.choice(["json", "text"])], is_program=rng.random() < 0.03)
        yield Run([*load, "--report", rng.choice(["json", "json", "text", "summary"])], is_program=rng.random() < 0.03)
        if rng.random() < 0.2:
            yield Run([*database, *query, "--compare", "--limit", "5", *rng.choice([[], ["--report", "json"]])])
        if rng.random() < 0.15:
            yield Run([*database, *query, "--copy-as", rng.choice(["django", "sqlalchemy", "activerecord", "ecto", "sql"])])
        if rng.random() < 0.2:
            yield Run(rng.choice([database, [*database, *query]]), settings=str(settings_file))
