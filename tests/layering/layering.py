#!/usr/bin/env python3
"""Fails on an #include that the table of folders does not allow, and on a core folder that reaches the window's libraries."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
TABLE = ROOT / "tests/layering/arrows.txt"
INCLUDE = re.compile(r'^\s*#include\s+["<]((?:core|ui|app|tests)/[^">]+)[">]')
GRAPHIC = re.compile(r'^\s*#include\s+<(QWidget|QtWidgets|QtGui|QPainter|QColor|QIcon|QPixmap|QApplication|QFont)\b')


def rows():
    table = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            folder, _, allowed = line.partition(":")
            table[folder.strip()] = allowed.split()
    return table


def row_of(folder, table):
    while folder and folder not in table:
        folder = folder.rpartition("/")[0]
    return folder


def main():
    table = rows()
    wrong = []
    for path in sorted(p for top in ("core", "ui", "app") for p in (ROOT / top).rglob("*") if p.suffix in (".h", ".cpp")):
        here = path.relative_to(ROOT)
        own = row_of(str(here.parent), table)
        if not own:
            wrong.append(f"{here}: its folder has no row in arrows.txt")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if own.startswith("core") and GRAPHIC.match(line):
                wrong.append(f"{here}:{number}: core does not know the window: {line.strip()}")
            found = INCLUDE.match(line)
            if not found:
                continue
            target = row_of(found.group(1).rpartition("/")[0], table)
            if target != own and "*" not in table[own] and target not in table[own]:
                wrong.append(f"{here}:{number}: {own} may not include {found.group(1)}")
    for folder in table:
        lists = ROOT / folder / "CMakeLists.txt"
        text = lists.read_text(encoding="utf-8") if lists.exists() else ""
        linked = re.search(r"splot_library\(\S+\s+FOLDERS((?:\s+(?:core|ui)/\S+)+)", text)
        if linked and "*" not in table[folder]:
            wrong += [f"{folder}/CMakeLists.txt links {f}, which its row does not list"
                      for f in linked.group(1).rstrip(")").split() if f.rstrip(")") not in table[folder]]
    print("\n".join(wrong) if wrong else "every arrow is allowed")
    return 1 if wrong else 0


sys.exit(main())
