#!/usr/bin/env python3
"""Truth -> html -> printed by Chromium -> digitised again: what comes back of every SOP.

usage: html_round_trip.py BUILD TRUTH_DIR OUT [NAME...]

BUILD holds alihsop and truth_to_binder, TRUTH_DIR NAME.truth.json files as samples/ has them. OUT/truth and OUT/pred can
then be compared as any truth and any reading. Needs chromium, qpdf and pdfinfo.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path


def run(*command):
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {result.stderr.strip()}")
    return result.stdout


def print_sheet(sheet, profile):
    pdf = sheet.with_suffix(".pdf")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={profile}",
        f"--print-to-pdf={pdf}", "--no-pdf-header-footer", sheet.resolve().as_uri())
    return pdf


def place_on_pages(sop, index, sheet, pdf, pages):
    """The typeset SOP has pages of its own: the truth is told where it stands now."""
    sections = re.findall(r'<section class="page ([\w -]+)"', sheet.read_text())
    count = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", pdf)).group(1))
    first = len(pages) + 1
    for at in range(count):
        kind = "flow" if at < len(sections) and "landscape" in sections[at] else "identity"
        if sop.get("sampul") and at == 0:
            kind = "cover"
        pages.append({"page": len(pages) + 1, "kind": kind, "sop": index, "rotation": 0, "skew": 0, "text": ""})
    sop["pages"] = list(range(first, len(pages) + 1))
    for drawn in ("simbol", "panah"):
        for part in sop.get(drawn) or []:
            part["page"] = sop["pages"][-1]


def typeset(name, build, truth_dir, out):
    source = truth_dir / f"{name}.truth.json"
    binder = out / "binder" / name
    sheets = out / "html" / name
    shutil.rmtree(sheets, ignore_errors=True)
    run(build / "truth_to_binder", source, binder / "binder.json")
    run(build / "alihsop", "export", binder, "-q", "-t", "html", "-o", sheets)
    truth, pages, printed = json.loads(source.read_text()), [], []
    for index, sop in enumerate(truth["sops"]):
        sheet = sheets / f"sop-{index + 1:04d}.html"
        printed.append(print_sheet(sheet, out / "profile"))
        place_on_pages(sop, index, sheet, printed[-1], pages)
    truth["pages"] = pages
    (out / "truth").mkdir(exist_ok=True)
    (out / "truth" / f"{name}.truth.json").write_text(json.dumps(truth))
    run("qpdf", "--empty", "--pages", *printed, "--", out / f"{name}.pdf")
    return out / f"{name}.pdf"


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    build, truth_dir, out = map(Path, sys.argv[1:4])
    names = sys.argv[4:] or sorted(file.name.removesuffix(".truth.json") for file in truth_dir.glob("*.truth.json"))
    out.mkdir(parents=True, exist_ok=True)
    printed = [typeset(name, build, truth_dir, out) for name in names]
    run(build / "alihsop", "digitise", *printed, "-q", "-o", out / "pred")
    shutil.rmtree(out / "profile", ignore_errors=True)


if __name__ == "__main__":
    main()
