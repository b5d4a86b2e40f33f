// Which part of a page is seen, and how large. Screen pixel = (page pixel - origin) * scale.
import type { Box } from "./contract";

export interface Viewport { x: number; y: number; scale: number }
export interface Size { width: number; height: number }

const LARGEST = 4; // screen pixels a page pixel
const SMALLEST = 0.03;
const AROUND = 0.35; // share of the window that what is shown takes up
const DOUBT_HEIGHT = 34; // screen pixels: a line of text that one doubts is read at this size

export const clampScale = (scale: number) => Math.min(LARGEST, Math.max(SMALLEST, scale));

export function fitPage(page: Size, window: Size): Viewport {
    const scale = clampScale(Math.min(window.width / page.width, window.height / page.height));
    return { scale, x: (page.width - window.width / scale) / 2, y: (page.height - window.height / scale) / 2 };
}

/** A box in the middle, as large as its text is read well, but with its surroundings. */
export function showBox([x, y, width, height]: Box, window: Size): Viewport {
    const byHeight = DOUBT_HEIGHT / Math.max(1, Math.min(height, 60));
    const scale = clampScale(Math.min(byHeight, (window.width * (1 - AROUND)) / Math.max(1, width), (window.height * (1 - AROUND)) / Math.max(1, height)));
    return { scale, x: x + width / 2 - window.width / scale / 2, y: y + height / 2 - window.height / scale / 2 };
}

/** Zooms so that the page's point under the pointer stays there. */
export function zoomAt(view: Viewport, factor: number, screenX: number, screenY: number): Viewport {
    const scale = clampScale(view.scale * factor);
    return { scale, x: view.x + screenX / view.scale - screenX / scale, y: view.y + screenY / view.scale - screenY / scale };
}
