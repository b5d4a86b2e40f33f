// Draws what was found over the page, on a canvas as large as the window: a thousand boxes take a few milliseconds.
import type { Binder, Page, Point } from "../model/contract";
import type { BinderPlace } from "../model/places";
import { nodeAt } from "../model/pointer";
import type { Viewport } from "../model/viewport";

export interface Layers { value: boolean; row: boolean; symbol: boolean; arrow: boolean; ink: boolean }

const COLOURS = { value: "#0b6e8a", row: "#8a8f98", symbol: "#6a3fb5", arrow: "#2c7a34", ink: "#c2185b", doubt: "#b3530b", selected: "#d00000" };
const HEAD = 9; // screen pixels of an arrow's head
const LEAST_AREA = 0.07; // opacity of a doubt's filling, so that it is seen without shouting

function drawArrow(pen: CanvasRenderingContext2D, path: Point[], toScreen: (point: Point) => Point): void {
    if (path.length < 2) return;
    const points = path.map(toScreen);
    pen.beginPath();
    points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    const [ex, ey] = points.at(-1)!;
    const [px, py] = points.at(-2)!;
    const turn = Math.atan2(ey - py, ex - px);
    for (const side of [-0.45, 0.45]) {
        pen.moveTo(ex, ey);
        pen.lineTo(ex - HEAD * Math.cos(turn + side), ey - HEAD * Math.sin(turn + side));
    }
    pen.stroke();
}

export interface Scene {
    binder: Binder;
    page: Page;
    places: BinderPlace[];
    selected: string | null;
    aimedAt: string | null;
    layers: Layers;
    drawn: [number, number, number, number] | null;
}

export function drawOverlay(pen: CanvasRenderingContext2D, width: number, height: number, ratio: number, view: Viewport, scene: Scene): void {
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const toScreen = ([x, y]: Point): Point => [(x - view.x) * view.scale, (y - view.y) * view.scale];
    const frame = ([x, y, w, h]: [number, number, number, number], grow = 2) => {
        const [left, top] = toScreen([x, y]);
        return [left - grow, top - grow, w * view.scale + 2 * grow, h * view.scale + 2 * grow] as const;
    };
    const outside = ([left, top, w, h]: readonly [number, number, number, number]) => left > width || top > height || left + w < 0 || top + h < 0;
    const box = (place: BinderPlace, colour: string, line: number, fill: boolean) => {
        const rectangle = frame(place.box);
        if (outside(rectangle)) return;
        pen.strokeStyle = colour;
        pen.lineWidth = line;
        if (fill) {
            pen.globalAlpha = LEAST_AREA + 0.15 * (1 - place.confidence);
            pen.fillStyle = colour;
            pen.fillRect(...rectangle);
            pen.globalAlpha = 1;
        }
        pen.strokeRect(...rectangle);
    };
    for (const place of scene.places) {
        if (!scene.layers[place.kind] || place.full === scene.selected) continue;
        const colour = place.doubtful ? COLOURS.doubt : COLOURS[place.kind];
        if (place.kind === "arrow") {
            const arrow = nodeAt(scene.binder, place.full) as { path: Point[] } | undefined;
            pen.strokeStyle = colour;
            pen.lineWidth = place.doubtful ? 2.5 : 1.5;
            if (arrow && !outside(frame(place.box))) drawArrow(pen, arrow.path, toScreen);
        } else {
            box(place, colour, place.kind === "row" || place.empty ? 0.6 : place.doubtful ? 1.8 : 1, place.doubtful && !place.empty);
        }
    }
    if (scene.layers.ink) {
        pen.strokeStyle = COLOURS.ink;
        pen.setLineDash([4, 3]);
        for (const rest of scene.page.ink.unexplained) pen.strokeRect(...frame(rest));
        pen.setLineDash([]);
    }
    for (const [pointer, colour] of [[scene.aimedAt, COLOURS.symbol], [scene.selected, COLOURS.selected]] as const) {
        const place = scene.places.find((candidate) => candidate.full === pointer);
        if (!place) continue;
        if (place.kind === "arrow") {
            pen.strokeStyle = colour;
            pen.lineWidth = 4;
            const arrow = nodeAt(scene.binder, place.full) as { path: Point[] };
            drawArrow(pen, arrow.path, toScreen);
            pen.fillStyle = colour;
            for (const end of [arrow.path[0], arrow.path.at(-1)]) if (end) pen.fillRect(toScreen(end)[0] - 5, toScreen(end)[1] - 5, 10, 10);
        } else {
            box(place, colour, 2.5, false);
        }
    }
    if (scene.drawn) {
        pen.strokeStyle = COLOURS.selected;
        pen.setLineDash([6, 4]);
        pen.strokeRect(...frame(scene.drawn, 0));
        pen.setLineDash([]);
    }
}
