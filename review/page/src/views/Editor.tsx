// What is selected: its crop of the paper, the reason of the doubt in words, and the input that one key settles.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say, sayFlowDoubt, sayReason } from "../language";
import { isValue, SYMBOL_KINDS, type Arrow, type FlowSymbol, type Value } from "../model/contract";
import { doubtsAbout } from "../model/flow_doubts";
import { doubtsOf } from "../model/places";
import { nodeAt } from "../model/pointer";
import type { Review } from "../review";
import type { PaperPort } from "./Paper";

const CROP_MARGIN = 14; // page pixels round the crop
const CROP_HEIGHT = 96; // screen pixels, at most

/** Out of the picture that is already there: nothing is waited for. */
function Crop({ review, node, port }: { review: Review; node: { page: number; box: number[] }; port: PaperPort }) {
    const board = useRef<HTMLCanvasElement>(null);
    useEffect(() => {
        const picture = port.picture;
        const pen = board.current?.getContext("2d");
        const [x = 0, y = 0, width = 0, height = 0] = node.box;
        if (!pen || !board.current || !picture?.complete || review.page !== node.page || width === 0) return;
        const room = board.current.parentElement!.clientWidth;
        const ratio = window.devicePixelRatio || 1;
        const w = width + 2 * CROP_MARGIN;
        const h = height + 2 * CROP_MARGIN;
        const scale = Math.min(2, room / w, CROP_HEIGHT / h);
        board.current.width = Math.round(w * scale * ratio);
        board.current.height = Math.round(h * scale * ratio);
        board.current.style.width = `${w * scale}px`;
        board.current.style.height = `${h * scale}px`;
        pen.drawImage(picture, x - CROP_MARGIN, y - CROP_MARGIN, w, h, 0, 0, board.current.width, board.current.height);
    });
    return <div class="crop"><canvas ref={board} role="img" aria-label={say("paper")} /></div>;
}

function ValueEditor({ review, value }: { review: Review; value: Value }) {
    const input = useRef<HTMLTextAreaElement>(null);
    const [, draw] = useState(0);
    const pointer = review.selected;
    // What is typed stays, whatever the server answers meanwhile; another value, or one that nobody has typed into, is taken.
    const held = useRef({ pointer, from: value.text, text: value.text });
    if (held.current.pointer !== pointer || (held.current.from !== value.text && held.current.text === held.current.from)) held.current = { pointer, from: value.text, text: value.text };
    const { text } = held.current;
    useLayoutEffect(() => {
        input.current?.focus();
        input.current?.select();  // typing puts another text in its place; an arrow key goes into it
    }, [review.focusOn]);
    const key = (event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        review.settle(event.currentTarget instanceof HTMLTextAreaElement ? event.currentTarget.value : text, event.ctrlKey || event.metaKey);
    };
    return (
        <>
            <textarea ref={input} id="editor" rows={Math.min(5, 1 + Math.floor(text.length / 60))} value={text} spellcheck={false} aria-label={say("selected")} aria-describedby="why"
                onInput={(event) => { held.current.text = event.currentTarget.value.replace(/\n/g, " "); draw((count) => count + 1); }} onKeyDown={key} />
            <div class="actions">
                <button class="main" onClick={() => review.settle(text, false)}>{say("confirm")} <kbd>Enter</kbd></button>
                <button onClick={() => review.settle(text, true)}>{say("equal_too")} <kbd>Ctrl+Enter</kbd></button>
                <button onClick={() => review.illegible()}>{say("illegible")} <kbd>F4</kbd></button>
                <button onClick={() => review.removeSelected()}>{say("remove")} <kbd>Ctrl+Del</kbd></button>
            </div>
        </>
    );
}

function ShapeEditor({ review, shape }: { review: Review; shape: FlowSymbol | Arrow }) {
    const area = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => area.current?.focus(), [review.focusOn]);
    const sop = review.binder.sops[review.sop];
    const row = "langkah" in shape ? sop?.langkah.findIndex((step) => step.id === shape.langkah) : undefined;
    return (
        <div ref={area} id="editor" tabIndex={0} role="group" aria-label={say("selected")} aria-describedby="why" class="shape">
            {"langkah" in shape ? (
                <>
                    <p><b>{say(shape.jenis)}</b> · {say("row")} {row === undefined || row < 0 ? "–" : row + 1} · {shape.pelaksana.map((id) => sop?.pelaksana.find((actor) => actor.id === id)?.nama.text ?? id).join(", ")}</p>
                    <p class="kinds">{SYMBOL_KINDS.map((kind, at) => (
                        <button key={kind} aria-pressed={kind === shape.jenis} onClick={() => review.change([{ kind: "set", pointer: `${review.selected}/jenis`, after: kind }])}>{at + 1} {say(kind)}</button>
                    ))}</p>
                </>
            ) : (
                <p><b>{shape.dari} → {shape.ke}</b> {shape.label ? `· ${shape.label.text}` : ""}</p>
            )}
            <div class="actions"><button class="main" onClick={() => review.settle(null, false)}>{say("confirm")} <kbd>Enter</kbd></button></div>
        </div>
    );
}

/** What is doubted about it, as far as the machine says. */
function reasonsOf(review: Review, shape: FlowSymbol | Arrow): string {
    const sop = review.binder.sops[review.sop];
    const told = sop && review.selected ? doubtsAbout(sop, review.selected).map(sayFlowDoubt).join("; ") : "";
    return [sayReason("langkah" in shape ? "symbol" : "arrow"), told ? `(${told})` : ""].join(" ");
}

export function Editor({ review, port }: { review: Review; port: PaperPort }) {
    const node = review.selected ? nodeAt(review.binder, review.selected) : undefined;
    const left = doubtsOf(review.binder).length;
    const shape = typeof node === "object" && node !== null && ("jenis" in node) ? (node as FlowSymbol | Arrow) : null;
    const reasons = isValue(node) ? (node.review ? (node.reasons ?? []) : []) : shape?.review ? ["symbol"] : [];
    return (
        <section class="editor" aria-label={say("selected")}>
            <div class="editor-head">
                <strong class={left > 0 ? "doubts-left" : "doubts-left none"} role="status">{left > 0 ? say("doubts_left", left) : say("no_doubts")}</strong>
                <button onClick={() => review.goToDoubt(-1)} aria-label={say("previous_doubt")}>▲</button>
                <button onClick={() => review.goToDoubt(1)}>{say("next_doubt")} <kbd>F8</kbd></button>
            </div>
            {isValue(node) ? (
                <>
                    <Crop review={review} node={node} port={port} />
                    <p id="why" class={node.review ? "why doubtful" : "why"}>
                        {reasons.map(sayReason).join(" ")} <span class="sure">{say("sure", Math.round(node.confidence * 100))}</span>
                        {node.was !== undefined ? <span class="was"> {say("was", node.was)}</span> : null}
                    </p>
                    {node.review && typeof node.suggestion === "string" ? (
                        <p class="suggestion">{say("suggestion")} <b>{node.suggestion}</b> <button onClick={() => review.takeSuggestion()}>{say("take_suggestion")} <kbd>F2</kbd></button></p>
                    ) : null}
                    <ValueEditor review={review} value={node} />
                </>
            ) : shape ? (
                <>
                    {"box" in shape ? <Crop review={review} node={shape} port={port} /> : null}
                    <p id="why" class={shape.review ? "why doubtful" : "why"}>{shape.review ? reasonsOf(review, shape) : ""} <span class="sure">{say("sure", Math.round(shape.confidence * 100))}</span></p>
                    <ShapeEditor review={review} shape={shape} />
                </>
            ) : <p class="why">{say("nothing_selected")}</p>}
        </section>
    );
}
