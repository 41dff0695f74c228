#!/usr/bin/env python3
# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Keeps the translations, roundtrip_LANGUAGE.ts, true to the texts of the sources.

  translations.py update    takes new texts into the files and drops those that are gone; a text that has moved keeps its translation
  translations.py check     fails where that would change a file, where a placeholder such as %1 is lost, or where German,
                            which is complete, lacks a text"""

import collections, os, pathlib, re, shutil, subprocess, sys, tempfile
import xml.etree.ElementTree as xml

SOURCES = ["app", "datalayer", "ui"]
COMPLETE = ["de"]
PLACEHOLDER = re.compile(r"%(?:L?\d+|n|Ln)")

folder = pathlib.Path(__file__).resolve().parent
root = folder.parent.parent

Message = collections.namedtuple("Message", "translation finished")


def lupdate_program():
    names = ["lupdate", "lupdate-qt6", "lupdate6"]
    found = [shutil.which(name, path=path) for path in ("/usr/lib/qt6/bin", "/usr/lib64/qt6/bin", None) for name in names]
    return next(filter(None, found), None)


def update(lupdate, files):
    """Without the include path, lupdate would miss the namespace of the classes, and no text would be found at run time."""
    done = subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-I", ".",
                           *SOURCES, "-ts", *files], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode or "warning" in done.stdout.lower():
        sys.exit(f"lupdate: {done.stdout}")


def messages(file):
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = Message(translation.text or "", "type" not in translation.attrib)
    return found


def finish_moved(file, before):
    """lupdate gives a text that has moved to another class its translation, but takes it for unfinished."""
    now = messages(file)
    gone = {key[1:]: message.translation for key, message in before.items() if key not in now and message.finished}

    def finish(match):
        message = xml.fromstring(match.group())
        key = (message.findtext("source"), message.findtext("comment") or "")
        moved = key in gone and (message.findtext("translation") or "") == gone[key]
        return match.group().replace(' type="unfinished"', "") if moved else match.group()

    text = re.sub(r"<message.*?</message>", finish, file.read_text(encoding="utf-8"), flags=re.DOTALL)
    file.write_text(text, encoding="utf-8")


def some(keys):
    keys = sorted(keys)
    return "; ".join(f"{context}: {source!r}" for context, source, _ in keys[:3]) + (" …" if len(keys) > 3 else "")


def complaints(language, kept, wanted):
    new, gone = wanted.keys() - kept.keys(), kept.keys() - wanted.keys()
    if new:
        yield f"{len(new)} texts of the sources are not in the file (translations.py update): {some(new)}"
    if gone:
        yield f"{len(gone)} texts are no longer in the sources (translations.py update): {some(gone)}"
    lost = [key for key, message in kept.items() if message.translation
            and set(PLACEHOLDER.findall(key[1])) != set(PLACEHOLDER.findall(message.translation))]
    if lost:
        yield f"{len(lost)} translations have other placeholders: {some(lost)}"
    untranslated = [key for key, message in kept.items() if not message.finished or not message.translation]
    if untranslated and language in COMPLETE:
        yield f"{len(untranslated)} texts are not translated: {some(untranslated)}"


def check(lupdate, files):
    failures = 0
    with tempfile.TemporaryDirectory() as copies:
        updated = [shutil.copy(file, copies) for file in files]
        update(lupdate, updated)
        for file, copy in zip(files, updated):
            kept = messages(file)
            language = file.stem.partition("_")[2]
            for complaint in complaints(language, kept, messages(copy)):
                failures += 1
                print(f"{os.path.relpath(file, root)}: {complaint}")
            done = sum(message.finished for message in kept.values())
            print(f"{language}: {done} of {len(kept)} texts are translated")
    return failures


def main():
    verb = sys.argv[1] if len(sys.argv) == 2 else ""
    if verb not in ("update", "check"):
        sys.exit(__doc__)
    lupdate = lupdate_program()
    if not lupdate:
        print("skipped: Qt's lupdate is not installed")
        return
    files = sorted(folder.glob("roundtrip_*.ts"))
    if verb == "update":
        before = {file: messages(file) for file in files}
        update(lupdate, files)
        for file in files:
            finish_moved(file, before[file])
    elif check(lupdate, files):
        sys.exit(1)


main()
