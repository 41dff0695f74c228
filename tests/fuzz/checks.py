# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""What has to hold, whatever the input is."""

import hashlib
import json
import os
import unicodedata


def folder_state(folder):
    """All there is to see of the folder's files without reading them as a database: names, contents, owners, times."""
    state = {}
    for entry in [folder, *sorted(folder.iterdir())]:
        facts = os.lstat(entry)
        content = hashlib.sha256(entry.read_bytes()).hexdigest() if entry.is_file() else ""
        state[entry.name] = (facts.st_ino, facts.st_size, facts.st_mode, facts.st_uid, facts.st_gid, facts.st_mtime_ns,
                             facts.st_ctime_ns, content)
    return state


def changes(before, after):
    facts = ["inode", "size", "mode", "owner", "group", "mtime", "ctime", "content"]
    found = [f"{name} appeared" for name in after.keys() - before.keys()]
    found += [f"{name} vanished" for name in before.keys() - after.keys()]
    for name in before.keys() & after.keys():
        found += [f"{name}: its {fact} changed" for fact, old, new in zip(facts, before[name], after[name]) if old != new]
    return sorted(found)


def steers_a_terminal(text):
    """Characters that do something to a terminal instead of being shown: controls, and what changes the direction."""
    return sorted({f"U+{ord(c):04X}" for c in text if c != "\n" and (
        unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") or unicodedata.bidirectional(c) in (
            "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))})


def utf8(data, what, found):
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        found.append(f"{what} is not UTF-8: {error}")
        return ""


def records_of(outcome):
    """The records of a report as JSON: beside them stand times, which differ from run to run."""
    return json.loads(outcome.out)["records"] if outcome.status == 0 else None


def faults_of_print(outcome, is_json):
    """What is wrong with a run that prints; a list of sentences."""
    if outcome.status is None:
        return [outcome.trouble]
    found = []
    out, errors = utf8(outcome.out, "what it prints", found), utf8(outcome.errors, "the error", found)
    if outcome.status not in (0, 1, 2):
        found.append(f"the exit status is {outcome.status}")
    if outcome.status == 0:
        if errors:
            found.append(f"it succeeds, and yet says: {errors}")
        if is_json:
            try:
                json.loads(out)
            except ValueError as error:
                found.append(f"no valid JSON: {error}")
        elif not out.endswith("\n"):
            found.append("it prints nothing, or no whole line")
    else:
        if out:
            found.append(f"it fails, and yet prints: {out[:200]}")
        if not (errors.startswith("roundtrip: ") and errors.endswith("\n") and errors.count("\n") == 1 and len(errors) > 16):
            found.append(f"the error is not one line: {errors!r}")
    for text, what in (out, "output"), (errors, "error"):
        if steering := steers_a_terminal(text):
            found.append(f"the {what} has {', '.join(steering)} in it")
    return found


def faults_of_window(outcome):
    """What is wrong with a run that opens a window, or says on the way to it what is wrong with the command line."""
    if outcome.status in (1, 2):
        return faults_of_print(outcome, is_json=False)
    if outcome.status is None:
        return [outcome.trouble]
    return [] if outcome.status == 0 else [f"the window answers {outcome.status}"]
