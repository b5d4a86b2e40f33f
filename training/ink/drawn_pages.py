#!/usr/bin/python3
"""drawn_pages.py OUT: clean pages and masks of the hand-written binders (sopgen/family_dev.py) as further base pages: OUT/NAME/page_NN.KIND.{img,cls}.png."""
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sopgen"))
import family_dev
import layout
import random_binder
from content import nip_spaced


def write(b, out):
    work = tempfile.mkdtemp(prefix="pages-")
    try:
        for m in [p.meta for x in b["items"] if x[0] == "sop" for p in getattr(x[1], "parts", [x[1]])]:
            signer = m["signer"] = None if m.get("no_signer") else (m["signer"] or b.get("signer"))
            m["instansi"] = m["instansi"] or b.get("instansi", [])
            if signer and signer.get("nip"):
                signer["nip_text"] = nip_spaced(signer["nip"])
        sheets, _, pdf = b.get("build", layout.build)(b, work, 1, lambda text: None)
        random_binder.write_clean(pdf, work, sheets, os.path.join(out, b["name"]))
        return len(sheets)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    layout.CLASS_PRINT = True
    for binder in family_dev.binders():
        try:
            print(binder["name"], write(binder, sys.argv[1]), flush=True)
        except Exception as e:
            print("!", binder["name"], repr(e)[:300], flush=True)
