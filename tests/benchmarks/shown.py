# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Starts a program with a window on a display of its own, without a screen, and prints as JSON how long that took.

    shown.py end COMMAND...             until the program ends by itself
    shown.py window TITLE COMMAND...    until a window with TITLE in its title is shown; then the program is ended
"""

import json
import os
import subprocess
import sys
import tempfile
import time

PATIENCE = 30


def start_display():
    """An X server, and the name of its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        return server, ":" + said.readline().strip()


def wait_for(title, environment):
    """Asks again and again, since xdotool itself would wait half a second each time."""
    deadline = time.monotonic() + PATIENCE
    search = ["xdotool", "search", "--onlyvisible", "--name", title]
    while subprocess.run(search, env=environment, capture_output=True, check=False).returncode != 0:
        if time.monotonic() > deadline:
            sys.exit(f"no window with {title} in its title was shown")


def main():
    until, *command = sys.argv[1:]
    title = command.pop(0) if until == "window" else None
    server, display = start_display()
    try:
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": home, "XDG_RUNTIME_DIR": home}
            begin = time.monotonic()
            process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if title:
                wait_for(title, environment)
            else:
                process.wait(PATIENCE)
            milliseconds = (time.monotonic() - begin) * 1000
            if title:
                process.kill()
                process.wait()
            if not title and process.returncode != 0:
                sys.exit(f"{command[0]} ended with {process.returncode}")
    finally:
        server.terminate()
        server.wait()
    print(json.dumps({"milliseconds": milliseconds}))


if __name__ == "__main__":
    main()
