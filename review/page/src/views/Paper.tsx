// The page as it was scanned, with what was found over it: zoom, pan, select, draw a box, drag an arrow's end.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { say } from "../language";
import { isValue, type Arrow, type Box, type Point, type Sop } from "../model/contract";
import { addArrow, aimArrow } from "../model/flow_edits";
import { type BinderPlace, nextDoubt, placesOnPage } from "../model/places";
import { nodeAt } from "../model/pointer";
import { fitPage, showBox, type Viewport, zoomAt } from "../model/viewport";
import type { Review } from "../review";
import { server } from "../server";
import { drawOverlay, type Layers, type Scene } from "./draw_overlay";

const GRIP = 12; // screen pixels round an arrow's end at which it is taken
const SLIP = 4; // screen pixels that a click may move
const LAYER_NAMES = ["value", "row", "symbol", "arrow", "ink"] as const;

type Drag = { kind: "pan"; x: number; y: number; moved: boolean } | { kind: "box"; from: Point } | { kind: "end"; arrow: number; sop: number; end: "dari" | "ke" };

export interface PaperPort { picture: HTMLImageElement | null; zoom(factor: number): void; fit(): void }

export function Paper({ review, tick, port }: { review: Review; tick: number; port: PaperPort }) {
    const frame = useRef<HTMLDivElement>(null);
    const canvas = useRef<HTMLCanvasElement>(null);
    const picture = useRef<HTMLImageElement>(null);
    const view = useRef<Viewport>({ x: 0, y: 0, scale: 0.3 });
    const drag = useRef<Drag | null>(null);
    const drawn = useRef<Box | null>(null);
    const [layers, setLayers] = useState<Layers>({ value: true, row: false, symbol: true, arrow: true, ink: true });
    const page = review.binder.pages.find((entry) => entry.page === review.page);
    const places = useMemo(() => placesOnPage(review.binder, review.page), [review.binder, review.page]);
    const scene: Scene | null = page ? { binder: review.binder, page, places, selected: review.selected, aimedAt: review.aiming?.at ?? null, layers, drawn: drawn.current } : null;
    const latest = useRef(scene);
    latest.current = scene;

    const paint = () => {
        const board = canvas.current;
        const pen = board?.getContext("2d");
        if (!board || !pen || !latest.current || !frame.current) return;
        const { clientWidth: width, clientHeight: height } = frame.current;
        const ratio = window.devicePixelRatio || 1;
        if (board.width !== Math.round(width * ratio) || board.height !== Math.round(height * ratio)) {
            board.width = Math.round(width * ratio);
            board.height = Math.round(height * ratio);
        }
        const { x, y, scale } = view.current;
        if (picture.current) picture.current.style.transform = `translate(${-x * scale}px, ${-y * scale}px) scale(${scale})`;
        drawOverlay(pen, width, height, ratio, view.current, { ...latest.current, drawn: drawn.current });
    };
    const size = () => ({ width: frame.current?.clientWidth ?? 800, height: frame.current?.clientHeight ?? 600 });
    const fit = () => {
        if (page) view.current = fitPage(page, size());
        paint();
    };
    port.picture = picture.current;
    port.fit = fit;
    port.zoom = (factor) => {
        view.current = zoomAt(view.current, factor, size().width / 2, size().height / 2);
        paint();
    };

    const shown = useRef("");
    useLayoutEffect(() => {
        const now = `${review.page} ${page?.rotation}`;
        if (shown.current === now) return;
        shown.current = now;
        fit();
    }, [review.page, page?.rotation]);
    useLayoutEffect(() => {
        const place = places.find((candidate) => candidate.full === review.selected);
        if (place && place.box[2] > 0 && review.centreOn > 0) view.current = showBox(place.box, size());
        paint();
    }, [review.centreOn]);
    useLayoutEffect(paint);
    useEffect(() => {
        const watch = new ResizeObserver(paint);
        if (frame.current) watch.observe(frame.current);
        return () => watch.disconnect();
    }, []);
    useEffect(() => {  // the next doubt's page is there before it is asked for
        const next = nextDoubt(review.binder, review.selected);
        const there = next && next.page !== review.page ? review.binder.pages.find((entry) => entry.page === next.page) : undefined;
        if (there) new Image().src = server.pictureOf(review.id, there, review.reading);
    }, [review.selected]);

    const toPage = (event: { clientX: number; clientY: number }): Point => {
        const bounds = frame.current!.getBoundingClientRect();
        return [view.current.x + (event.clientX - bounds.left) / view.current.scale, view.current.y + (event.clientY - bounds.top) / view.current.scale];
    };
    const hit = ([x, y]: Point, only?: BinderPlace["kind"]): BinderPlace | null => {
        const near = GRIP / view.current.scale;
        const inBox = (place: BinderPlace) => x >= place.box[0] - near / 3 && y >= place.box[1] - near / 3 && x <= place.box[0] + place.box[2] + near / 3 && y <= place.box[1] + place.box[3] + near / 3;
        const boxes = places.filter((place) => place.kind !== "arrow" && (only ? place.kind === only : layers[place.kind] || place.kind === "row") && inBox(place));
        boxes.sort((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3]);
        if (boxes[0] && boxes[0].kind !== "row") return boxes[0];
        if (only) return boxes[0] ?? null;
        const arrow = places.find((place) => place.kind === "arrow" && layers.arrow && distanceToPath((nodeAt(review.binder, place.full) as Arrow).path, [x, y]) < near / 2);
        return arrow ?? boxes[0] ?? null;
    };
    const gripped = ([x, y]: Point): Drag | null => {
        const arrow = review.selected ? (nodeAt(review.binder, review.selected) as Arrow | undefined) : undefined;
        if (!arrow || !("dua_arah" in arrow)) return null;
        const near = GRIP / view.current.scale;
        const at = (point: Point | undefined) => point && Math.hypot(point[0] - x, point[1] - y) < near;
        const index = Number(review.selected!.split("/").at(-1));
        if (at(arrow.path.at(-1))) return { kind: "end", arrow: index, sop: review.sop, end: "ke" };
        return at(arrow.path[0]) ? { kind: "end", arrow: index, sop: review.sop, end: "dari" } : null;
    };

    const down = (event: PointerEvent) => {
        frame.current!.setPointerCapture(event.pointerId);
        const point = toPage(event);
        drag.current = event.shiftKey ? { kind: "box", from: point } : (gripped(point) ?? { kind: "pan", x: event.clientX, y: event.clientY, moved: false });
    };
    const move = (event: PointerEvent) => {
        const now = drag.current;
        if (!now) return;
        if (now.kind === "pan") {
            const dx = event.clientX - now.x;
            const dy = event.clientY - now.y;
            if (!now.moved && Math.hypot(dx, dy) < SLIP) return;
            view.current = { ...view.current, x: view.current.x - dx / view.current.scale, y: view.current.y - dy / view.current.scale };
            drag.current = { kind: "pan", x: event.clientX, y: event.clientY, moved: true };
        } else if (now.kind === "box") {
            const [x, y] = toPage(event);
            drawn.current = [Math.round(Math.min(x, now.from[0])), Math.round(Math.min(y, now.from[1])), Math.round(Math.abs(x - now.from[0])), Math.round(Math.abs(y - now.from[1]))];
        } else {
            const target = hit(toPage(event), "symbol");
            review.aiming = { arrow: now.arrow, end: now.end, at: target?.full ?? review.selected! };
            latest.current = latest.current && { ...latest.current, aimedAt: target?.full ?? null };
        }
        paint();
    };
    const up = (event: PointerEvent) => {
        const now = drag.current;
        drag.current = null;
        if (now?.kind === "box") void readDrawn();
        else if (now?.kind === "end") dropEnd(now, hit(toPage(event), "symbol"));
        else if (now?.kind === "pan" && !now.moved) click(hit(toPage(event), review.aiming ? "symbol" : undefined));
    };
    const symbolAt = (place: BinderPlace | null) => (place ? (nodeAt(review.binder, place.full) as { id: string }).id : null);
    const dropEnd = (now: Extract<Drag, { kind: "end" }>, place: BinderPlace | null) => {
        review.aiming = null;
        const id = symbolAt(place);
        if (id && place!.sop === now.sop) review.change(aimArrow(review.binder.sops[now.sop]!, now.sop, now.arrow, now.end, id));
        else review.tell();
    };
    const click = (place: BinderPlace | null) => {
        const aiming = review.aiming;
        if (!aiming) return place && review.select(place.full, false);
        const id = symbolAt(place);
        const sop = review.binder.sops[review.sop] as Sop;
        if (!id) return review.update({ aiming: null });
        const changes = aiming.from ? addArrow(sop, review.sop, aiming.from, id) : aimArrow(sop, review.sop, aiming.arrow!, aiming.end!, id);
        review.aiming = null;
        review.change(changes);
    };
    const readDrawn = async () => {
        const box = drawn.current;
        if (!box || !page || box[2] < 4 || box[3] < 4) return void (drawn.current = null);
        try {
            const answer = await server.read(review.id, page.page, box, page.dpi);
            const node = review.selected ? nodeAt(review.binder, review.selected) : undefined;
            if (isValue(node)) review.change([{ kind: "set", pointer: review.selected!, after: answer.text }]);
            else if (node === null) review.change([{ kind: "set", pointer: review.selected!, after: { text: answer.text, page: page.page, box: answer.box } }]);
            review.notice = say("drawn", answer.text);
        } catch (trouble) {
            review.notice = say("refused", (trouble as Error).message);
        }
        drawn.current = null;
        review.tell();
    };
    const wheel = (event: WheelEvent) => {
        event.preventDefault();
        const bounds = frame.current!.getBoundingClientRect();
        if (event.ctrlKey || event.metaKey || !event.shiftKey) view.current = zoomAt(view.current, Math.exp(-event.deltaY / 500), event.clientX - bounds.left, event.clientY - bounds.top);
        paint();
    };

    if (!page) return <section class="paper" aria-label={say("paper")} />;
    return (
        <section class="paper" aria-label={say("paper")}>
            <div class="paper-tools" role="toolbar" aria-label={say("paper")}>
                <button onClick={() => turn(review, -1)} aria-label={say("previous_page")}>◀</button>
                <span class="page-number">{say("page_n", review.page)} / {review.binder.pages.length}</span>
                <button onClick={() => turn(review, 1)} aria-label={say("next_page")}>▶</button>
                <button onClick={() => port.zoom(1.25)} aria-label={say("zoom_in")}>+</button>
                <button onClick={() => port.zoom(0.8)} aria-label={say("zoom_out")}>−</button>
                <button onClick={fit}>{say("fit")}</button>
                <button onClick={() => review.turnPage(90)} aria-label={say("turn_right", review.page)} title={say("turn_right", review.page)}>↻</button>
                <fieldset class="layers">
                    <legend class="hidden">{say("layers")}</legend>
                    {LAYER_NAMES.map((name) => (
                        <label key={name}><input type="checkbox" checked={layers[name]} onChange={() => setLayers({ ...layers, [name]: !layers[name] })} />{say(`layer_${name}`)}</label>
                    ))}
                </fieldset>
                <span class="hint">{review.aiming ? say("choose_target") : say("draw_hint")}</span>
            </div>
            <div class="sheet" ref={frame} onPointerDown={down} onPointerMove={move} onPointerUp={up} onWheel={wheel} data-tick={tick}>
                {page.error ? <p class="page-error">{page.error.message}</p> : (
                    <img ref={picture} key={`${page.page} ${page.rotation}`} src={server.pictureOf(review.id, page, review.reading)} width={page.width} height={page.height} alt={`${say("paper")} ${page.page}`} draggable={false} onLoad={() => { ++review.centreOn; review.tell(); }} />
                )}
                <canvas ref={canvas} aria-hidden="true" />
            </div>
        </section>
    );
}

export function turn(review: Review, step: 1 | -1): void {
    const at = review.binder.pages.findIndex((entry) => entry.page === review.page);
    const next = review.binder.pages[at + step];
    if (next) review.update({ page: next.page });
}

function distanceToPath(path: Point[], [x, y]: Point): number {
    let nearest = Infinity;
    for (let at = 1; at < path.length; ++at) {
        const [ax, ay] = path[at - 1]!;
        const [bx, by] = path[at]!;
        const length = (bx - ax) ** 2 + (by - ay) ** 2;
        const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
        nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
    return nearest;
}
