# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Checks the idiom of the sources whose names come on standard input, each with a NUL behind it: by clang-tidy and clazy,
as build/clazy is configured. Several files are read at a time, since Qt's headers take longer than what includes them;
what has passed is remembered by its content. `./dev lint` runs it."""

import collections, hashlib, json, os, pathlib, re, shlex, shutil, subprocess, sys, time
from concurrent.futures import ThreadPoolExecutor

FILES_PER_UNIT = 12
HEADERS = r"/(app|datalayer|ui|tests)/([a-z]+/)*[a-z_0-9]+\.(h|cpp)$"
# A warning's line ends in [-W...]. What a file shadows may be a name of another one of its unit.
COMPILE_ERROR = re.compile(r"^(.+?):\d+:\d+: (?:fatal )?error: .*(?:(?<!\])|\[-Werror,-Wshadow\])$", re.M)

root = pathlib.Path.cwd()
build = root / "build/clazy"
work = build / "lint"
cores = len(os.sched_getaffinity(0))
cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "roundtrip-lint"
contents = {file: pathlib.Path(file).read_bytes() for file in sys.stdin.read().split("\0") if file}


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout


def clazy_checks(layer):
    # A constant of a test slows no start but its own.
    return "level1,no-non-pod-global-static" if layer == "tests" else "level1"


def closure(file, found):
    """The file and what it includes of ours, directly or not."""
    if file not in found:
        found.add(file)
        for name in re.findall(rb'^\s*#\s*include\s*"([^"]+)"', contents[file], re.M):
            for path in (name.decode(), os.path.normpath(os.path.join(os.path.dirname(file), name.decode()))):
                if path in contents:
                    closure(path, found)
    return found


class Source:
    """A file of the compile database: how it is compiled, and the name of its stamp, made of all that counts."""

    def __init__(self, file, command, common):
        arguments = shlex.split(command)[:-4]  # without -o OBJECT -c FILE, which CMake writes last
        self.file = file
        self.layer = file.partition("/")[0]
        self.own_folders = [a for a in arguments if a.startswith("-I") and a.endswith("_autogen/include")
                            or a.startswith(f"-I{build}/tests/")]
        self.arguments = [a for a in arguments if a not in self.own_folders]
        key = hashlib.sha256(common.encode())
        key.update(clazy_checks(self.layer).encode())
        key.update(shlex.join(self.arguments).replace(str(root), "").encode())
        self.closure = closure(file, set())
        for path in sorted(self.closure):
            key.update(b"\0%b\0%b" % (path.encode(), contents[path]))
        self.stamp = cache / key.hexdigest()


def read_database():
    checks = "".join(path.read_text() for path in sorted(root.glob("**/.clang-tidy")) if build not in path.parents)
    common = checks + HEADERS + output("clang-tidy", "--version") + output("qmake6", "-query", "QT_VERSION")
    sources = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = os.path.relpath(entry["file"], root)
        if file in contents and file not in sources:
            sources[file] = Source(file, entry["command"], common)
    return list(sources.values())


def split_into_units(sources):
    groups = collections.defaultdict(list)
    for source in sources:
        # Qt tells each folder of tests where it is, which makes no difference here.
        alike = (argument for argument in source.arguments if not argument.startswith("-DQT_TESTCASE_"))
        groups[source.layer, *alike].append(source)
    units = []
    for members in groups.values():
        count = -(-len(members) // FILES_PER_UNIT)
        if len(groups) == 1:
            count = max(count, min(cores, len(members)))
        units += [members[i::count] for i in range(count)]
    return sorted(units, key=len, reverse=True)


def unit_text(members):
    lines = []
    if members[0].layer == "tests":
        # Each test has a main() and helpers of the same name, so each gets a namespace; headers stay outside of it.
        for source in members:
            lines += re.findall(r'^#include (?!.*\.moc").*', contents[source.file].decode(), re.M)
        lines = list(dict.fromkeys(lines))
    for number, source in enumerate(members):
        include = f'#include "{root / source.file}"'
        # With something beside the file's own namespace, or the two should be written as one.
        lines.append(f"namespace unit{number} {{\nstruct Unit {{ }};\n{include}\n}}" if members[0].layer == "tests" else include)
    return "\n".join(lines) + "\n"


def check(members, folder):
    """Reads the files with both tools. Returns those that have to leave the unit, and whether the others passed."""
    start = time.monotonic()
    folder.mkdir(parents=True)
    config = root / members[0].layer / ".clang-tidy"
    if config.exists():
        shutil.copy(config, folder)
    leaving = []
    while True:
        unit = root / members[0].file
        if len(members) > 1:
            unit = folder / "unit.cpp"
            unit.write_text(unit_text(members))
        arguments = members[0].arguments + [path for source in members for path in source.own_folders]
        (folder / "compile_commands.json").write_text(json.dumps([
            {"directory": str(build), "file": str(unit), "arguments": [*arguments, "-ferror-limit=0", "-c", str(unit)]}]))
        clazy = subprocess.run(["clazy-standalone", "-p", folder, f"-checks={clazy_checks(members[0].layer)}",
                                f"-header-filter={HEADERS}", unit],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        wrong = set(COMPILE_ERROR.findall(clazy.stdout))
        if not wrong or len(members) == 1:
            break
        out = [source for source in members[1:] if str(root / source.file) in wrong]
        out = out or members[(len(members) + 1) // 2:]  # no telling which one it is
        leaving += out
        members = [source for source in members if source not in out]
    tidy = subprocess.run(["clang-tidy", "-p", folder, "--quiet", unit],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    text = re.sub(r"^\d+ (warning|error)s?( and \d+ errors?)? generated\.\n", "", clazy.stdout + tidy.stdout, flags=re.M)
    passed = clazy.returncode == 0 and tidy.returncode == 0 and not re.search(r": (warning|error): ", text)
    if passed:
        for source in members:
            source.stamp.touch()
    others = f" and {len(members) - 1} more" if len(members) > 1 else ""
    print("" if passed else text.replace(f"{root}/", ""), end="")
    print(f"lint: {members[0].file}{others}: {'passed' if passed else 'FAILED'}, {time.monotonic() - start:.0f} s", flush=True)
    return leaving, passed


shutil.rmtree(work, ignore_errors=True)
cache.mkdir(parents=True, exist_ok=True)
for stamp in cache.iterdir():
    if time.time() - stamp.stat().st_mtime > 30 * 24 * 3600:
        stamp.unlink()
sources = read_database()
waiting = []
for source in sources:
    if source.stamp.exists():
        source.stamp.touch()
    else:
        waiting.append(source)
print(f"lint: {len(waiting)} of {len(sources)} files to check", flush=True)
# tests/consumer and tests/examples are projects of their own, which tests compile; what stands in for a library's
# header is compiled where that header is missing.
unread = sorted(file for file in set(contents).difference(*(source.closure for source in sources))
                if not file.startswith(("tests/consumer/", "tests/examples/", "datalayer/engine/servers/withoutlib")))
for file in unread:
    print(f"{file}: is neither compiled nor included, so it cannot be checked", flush=True)
success = not unread
with ThreadPoolExecutor(cores) as pool:
    if waiting:
        # Writes the *.moc that sources include. Ninja would first build every library that the target links.
        infos = build.glob("**/CMakeFiles/*/AutogenInfo.json")
        list(pool.map(lambda info: output("cmake", "-E", "cmake_autogen", info, "Debug"), infos))
        moc = output("qmake6", "-query", "QT_HOST_LIBEXECS").strip() + "/moc"
        list(pool.map(lambda file: output(moc, f"@{file}"), build.glob("tests/**/*.moc_parameters_Debug")))
    unit_round = 0
    while waiting:
        unit_round += 1
        folders = (work / f"{unit_round}.{number}" for number in range(len(waiting)))
        results = list(pool.map(check, split_into_units(waiting), folders))
        waiting = [source for leaving, passed in results for source in leaving]
        success = success and all(passed for leaving, passed in results)
sys.exit(not success)
