# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Draws how times grow with the number of records, both on logarithmic scales, as SVG."""

import html
import math
import xml.dom.minidom

NOTICE = (
    "<!-- SPDX-FileCopyrightText: Roundtrip contributors -->\n"
    "<!-- SPDX-License-Identifier: MIT -->\n"
    "<!-- drawn by ./dev bench, told to record -->"
)
WIDTH, HEIGHT = 760, 380
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 30, 50
# Blue, orange, green, violet, grey, red: told apart by most eyes, and by their dashes and names by all.
STYLES = [("#0B6BA8", ""), ("#B85000", "6 3"), ("#2B7A3A", "2 3"), ("#8A3FA0", "9 3 2 3"), ("#5F6B75", "1 3"),
          ("#9C2F4D", "12 4")]


def _label(number):
    for unit, name in ((1e6, " million"), (1e3, " 000")):
        if number >= unit:
            return f"{number / unit:g}{name}"
    return f"{number:g}"


def draw(title, series, across="authors"):
    """Returns the text of an SVG. `series` maps a name to its points: (number, milliseconds), in order."""
    points = [point for line in series.values() for point in line]
    least_x, most_x = (math.log10(edge(x for x, _ in points)) for edge in (min, max))
    least_y = math.floor(math.log10(min(y for _, y in points)))
    most_y = math.ceil(math.log10(max(y for _, y in points)))

    def place(x, y):
        return (
            LEFT + (math.log10(x) - least_x) / ((most_x - least_x) or 1) * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - (math.log10(y) - least_y) / ((most_y - least_y) or 1) * (HEIGHT - TOP - BOTTOM),
        )

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" '
        f'font-size="13">\n{NOTICE}\n<title>{html.escape(title)}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    ]
    for power in range(least_y, most_y + 1):
        _, y = place(10**least_x, 10.0**power)
        out.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#dfe3e6"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#444">{10.0**power:g} ms</text>')
    for x in sorted({x for x, _ in points}):
        at, _ = place(x, 10.0**least_y)
        out.append(f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#444">{_label(x)}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle" fill="#444">{across}</text>')
    names = []
    for (name, line), (colour, dashes) in zip(series.items(), STYLES):
        path = "L".join("{:.1f} {:.1f}".format(*place(x, y)) for x, y in line)
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>')
        names.append([place(*line[-1])[1], name, colour])
    names.sort()
    for before, after in zip(names, names[1:]):  # names that would overlap move apart
        after[0] = max(after[0], before[0] + 16)
    for y, name, colour in names:
        out.append(f'<text x="{WIDTH - RIGHT + 8}" y="{y + 4:.1f}" fill="{colour}">{html.escape(name)}</text>')
    svg = "\n".join(out) + "\n</svg>\n"
    xml.dom.minidom.parseString(svg)  # fails where a text makes it no XML
    return svg
