#!/usr/bin/env python3
"""The weights that the program is built with are what training/fit makes of the judged tables, and the fit finds weights
that are known. Only Python's standard library."""
import random
import sys
import unittest
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(REPO / "training"))
from confidence import judged, recipe, tables, weights_files
from confidence.logistic import fit, inverse
from confidence.measure import Measured, calibration_error, weigh


def drawn_samples(weights, count, seed=1):
    """(right, clues) of readings whose log odds are the sum of `weights` over their clues."""
    r = random.Random(seed)
    for _ in range(count):
        clues = {"prior": 1.0, **{name: float(r.randint(0, 2)) for name in weights if name != "prior"}}
        odds = sum(weights[name] * x for name, x in clues.items())
        yield r.random() < inverse(odds), {name: x for name, x in clues.items() if x}


class Fit(unittest.TestCase):
    def test_finds_the_weights_that_drawn_readings_have(self):
        known = {"prior": 2.0, "doubt a": -1.5, "doubt b": -0.5, "clue c": 0.8}
        found = fit(drawn_samples(known, 40_000), free=("prior",))
        for name, weight in known.items():
            self.assertAlmostEqual(found[name], weight, delta=0.08, msg=name)

    def test_a_fitted_confidence_is_the_share_that_is_right(self):
        known = {"prior": 1.0, "doubt a": -1.0, "clue b": 0.7}
        samples = list(drawn_samples(known, 20_000))
        weights = fit(samples, free=("prior",))
        pairs = [(inverse(sum(weights[n] * x for n, x in clues.items())), right) for right, clues in samples]
        self.assertLess(calibration_error(pairs), 0.01)

    def test_a_doubt_never_speaks_for_a_reading(self):
        known = {"prior": 0.5, "doubt a": 0.9, "doubt b": -0.9}
        found = fit(drawn_samples(known, 5_000), free=("prior",), sign=recipe.sign_of)
        self.assertEqual(found["doubt a"], 0.0)
        self.assertLess(found["doubt b"], -0.7)

    def test_what_was_seen_seldom_stays_near_what_was_believed(self):
        samples = [(True, {"prior": 1.0})] * 50 + [(False, {"prior": 1.0})] * 5 + [(False, {"prior": 1.0, "doubt a": 1.0})]
        self.assertTrue(-1 < fit(samples)["doubt a"] < 0)
        believed = fit(samples, penalty=3.0, beliefs={"doubt a": -2.0, "doubt b": -1.5})
        self.assertAlmostEqual(believed["doubt a"], -2.0, delta=0.2)
        self.assertEqual(believed["doubt b"], -1.5)


class Thresholds(unittest.TestCase):
    def test_mark_as_much_as_the_load_allows(self):
        drawn = [{"binder": "r001001", "right": "1", "counted": "1", "kept": ""}] * 1000
        samples = [tables.Sample(row, {"clue a": k / 100}) for k, row in enumerate(drawn)]
        measured = Measured({"values": weigh(samples, {"clue a": 1.0})}, [])
        threshold = recipe.threshold_of(measured)
        _, load = measured.shares({"values": threshold})
        self.assertLessEqual(load, recipe.LOAD)
        _, next_load = measured.shares({"values": threshold + 0.005})
        self.assertGreater(next_load, recipe.LOAD)


class Tree(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        values, flow, cls.rest = tables.read_tables()
        cls.samples = recipe.samples_of(values, flow)
        cls.texts = weights_files.texts_of(recipe.fit_families(cls.samples, cls.rest))

    def test_holds_the_weights_that_the_fit_gives(self):
        for path, text in self.texts.items():
            self.assertEqual(path.read_text(encoding="utf-8"), text, f"run training/fit: {path} is not what it gives")

    def test_a_changed_weight_is_seen(self):
        families = weights_files.read_families()
        for family in families.values():
            name = next(iter(family.weights))
            family.weights[name] += 0.001
            self.assertNotEqual(weights_files.texts_of(families), self.texts)
            family.weights[name] -= 0.001
        self.assertEqual(weights_files.texts_of(families), self.texts)

    def test_tables_hold_no_text_of_documents(self):
        numbers = {"", "binder", "kind", "part", "doubts", "end_doubts"}
        for rows in tables.read_tables():
            for key in set(rows[0]) - numbers:
                for row in rows:
                    float(row[key] or 0)

    def test_is_measured_on_binders_that_it_was_not_fitted_on(self):
        some = {"symbol": self.samples["symbol"]}
        unseen = recipe.weigh_unseen(some)["symbol"]
        self.assertEqual({id(s) for _, s in unseen}, {id(s) for s in some["symbol"]})
        weights = recipe.fit_weights("symbol", some["symbol"])
        self.assertNotEqual([p for p, _ in unseen], [p for p, _ in weigh([s for _, s in unseen], weights)])


class Judged(unittest.TestCase):
    def test_an_arrow_at_a_connector_is_right_when_one_of_its_ways_is(self):
        node, other = {}, {}
        pointers = {id(node): "/sops/0/alur/panah/0", id(other): "/sops/0/alur/panah/1"}
        flow = dict.fromkeys(pointers.values())
        found = judged.judged_parts([(False, node), (True, node), (False, other)], pointers, flow, set())
        self.assertEqual(found, {"/sops/0/alur/panah/0": True, "/sops/0/alur/panah/1": False})


if __name__ == "__main__":
    unittest.main()
