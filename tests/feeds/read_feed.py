"""read_feed.py FEED.jsonl: the steps of each SOP, and what a person should look at. A consumer in 20 lines."""
import json
import sys


def main(path):
    with open(path, encoding="utf-8") as feed:
        for line in feed:
            sop = json.loads(line)
            number, name = sop["nomor_sop"], sop["nama_sop"]
            print((number or {}).get("text", "?"), (name or {}).get("text", "?"), sep=" | ")
            actors = {p["id"]: p["nama"]["text"] for p in sop["pelaksana"]}
            for step in sop["langkah"]:
                symbols = [s for s in sop["alur"]["simbol"] if s["langkah"] == step["id"]]
                who = ", ".join(actors[a] for s in symbols for a in s["pelaksana"])
                time = step["mutu_baku"]["waktu"] or {}
                print(" ", who or "?", step["kegiatan"]["text"], time.get("duration") or "-", sep=" | ")


main(sys.argv[1])
