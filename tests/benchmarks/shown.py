# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Starts a program with a window on a display of its own, without a screen, and prints as JSON how long it takes until
the picture is whole: until more than a text cursor has changed for the last time.

    shown.py COMMAND..."""

import json
import mmap
import os
import pathlib
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1280, 800
PATIENCE = 30
QUIET = 1.0  # seconds without a change, behind which none is expected
CURSOR = 40  # lines of the screen; a blinking cursor changes fewer


def start_display(folder):
    """An X server that keeps its picture in a file in `folder`, and the name of its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder,
                               "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        return server, ":" + said.readline().strip()


def wait_for_last_change(picture, process):
    """Returns when, by time.monotonic(), the picture was whole."""
    begin = changed = time.monotonic()
    line = len(picture) // HEIGHT
    before = picture[:]
    while time.monotonic() < (begin + PATIENCE if changed == begin else changed + QUIET):
        if process.poll() is not None:
            sys.exit(f"{process.args[0]} ended with {process.returncode}")
        now = picture[:]
        if now != before:
            lines = sum(now[at:at + line] != before[at:at + line] for at in range(0, len(now), line))
            changed = time.monotonic() if lines > CURSOR else changed
            before = now
        time.sleep(0.006)  # to look takes time from the program
    if changed == begin:
        sys.exit(f"{process.args[0]} shows nothing")
    return changed


def main():
    command = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        server, display = start_display(folder)
        try:
            environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": folder,
                           "XDG_RUNTIME_DIR": folder}
            with (pathlib.Path(folder) / "Xvfb_screen0").open("rb") as file:
                picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                begin = time.monotonic()
                process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                milliseconds = (wait_for_last_change(picture, process) - begin) * 1000
            process.kill()
            process.wait()
        finally:
            server.terminate()
            server.wait()
    print(json.dumps({"milliseconds": milliseconds}))


if __name__ == "__main__":
    main()
