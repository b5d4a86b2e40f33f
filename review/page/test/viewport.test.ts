import { describe, expect, it } from "vitest";
import { fitPage, showBox, zoomAt } from "../src/model/viewport";

const window = { width: 800, height: 600 };

describe("the viewport", () => {
    it("fits a page into the window, in its middle", () => {
        const view = fitPage({ width: 1000, height: 2000 }, window);
        expect(view.scale).toBeCloseTo(0.3);
        expect(view.y).toBeCloseTo(0);
        expect((500 - view.x) * view.scale).toBeCloseTo(400);
    });
    it("shows a box in the middle and whole", () => {
        const view = showBox([1000, 500, 900, 40], window);
        expect((1450 - view.x) * view.scale).toBeCloseTo(400);
        expect((520 - view.y) * view.scale).toBeCloseTo(300);
        expect(900 * view.scale).toBeLessThan(800);
    });
    it("zooms about the pointer", () => {
        const before = { x: 100, y: 50, scale: 0.5 };
        const after = zoomAt(before, 2, 300, 200);
        expect(after.x + 300 / after.scale).toBeCloseTo(before.x + 300 / before.scale);
    });
    it("has an end both ways", () => {
        expect(zoomAt({ x: 0, y: 0, scale: 1 }, 1e9, 0, 0).scale).toBeLessThan(10);
        expect(zoomAt({ x: 0, y: 0, scale: 1 }, 1e-9, 0, 0).scale).toBeGreaterThan(0.01);
    });
});
