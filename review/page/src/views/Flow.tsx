// The grid of the flow table and what is drawn in it: every edit here can be made with the keys alone.
import { say } from "../language";
import { SYMBOL_KINDS, type Sop, type SymbolKind } from "../model/contract";
import * as edits from "../model/flow_edits";
import type { Review } from "../review";

// Drawn, as few fonts have these shapes.
const SHAPES: Record<SymbolKind, string> = {
    terminator: "M6 2h12a5 5 0 0 1 0 10H6A5 5 0 0 1 6 2Z", process: "M2 2h20v10H2Z", decision: "m12 1 10 6-10 6L2 7Z",
    offpage: "M5 1h14v8l-7 4-7-4Z", onpage: "M12 1a6 6 0 1 1 0 12 6 6 0 0 1 0-12Z", other: "M6 2h16l-4 10H2Z",
};
const Shape = ({ kind }: { kind: SymbolKind }) => (
    <svg class="shape-icon" viewBox="0 0 24 14" width="24" height="14" role="img" aria-label={say(kind)}><path d={SHAPES[kind]} /></svg>
);

export function Flow({ review }: { review: Review }) {
    const index = review.sop;
    const sop = review.binder.sops[index];
    if (!sop) return null;
    const at = (rest: string) => `/sops/${index}${rest}`;
    return (
        <div class="flow">
            <h2>{say("flow")} <small>{sop.nama_sop?.text || sop.id}</small></h2>
            <div class="steps-frame" tabIndex={0} role="region" aria-label={say("flow")}>
            <table class="grid">
                <thead>
                    <tr>
                        <th scope="col">{say("row")}</th>
                        {sop.pelaksana.map((actor, column) => (
                            <th key={actor.id} scope="col">
                                <button class="cell" onClick={() => review.select(at(`/pelaksana/${column}/nama`))}>{actor.nama.text || "—"}</button>
                                <span class="tools">
                                    <button title={say("move_left")} aria-label={`${say("move_left")}: ${actor.nama.text}`} onClick={() => review.change(edits.moveColumn(sop, index, column, -1))}>←</button>
                                    <button title={say("move_right")} aria-label={`${say("move_right")}: ${actor.nama.text}`} onClick={() => review.change(edits.moveColumn(sop, index, column, 1))}>→</button>
                                    <button title={say("merge_column")} aria-label={`${say("merge_column")}: ${actor.nama.text}`} onClick={() => review.change(edits.mergeColumn(sop, index, column))}>⇤</button>
                                    <button title={say("add_column")} aria-label={`${say("add_column")}: ${actor.nama.text}`} onClick={() => { review.change(edits.addColumn(sop, index, column, "")); review.select(at(`/pelaksana/${column + 1}/nama`), false); }}>+</button>
                                </span>
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>{sop.langkah.map((row, number) => <Row key={row.id} review={review} sop={sop} index={index} number={number} />)}</tbody>
            </table>
            </div>
            {sop.pelaksana.length === 0 ? <button onClick={() => review.change(edits.addColumn(sop, index, -1, ""))}>{say("add_column")}</button> : null}
            <Arrows review={review} sop={sop} index={index} />
        </div>
    );
}

function Row({ review, sop, index, number }: { review: Review; sop: Sop; index: number; number: number }) {
    const row = sop.langkah[number]!;
    const act = (changes: ReturnType<typeof edits.mergeRows>) => review.change(changes);
    return (
        <tr>
            <th scope="row">
                <button class="cell" aria-current={review.selected === `/sops/${index}/langkah/${number}` ? "true" : undefined} onClick={() => review.select(`/sops/${index}/langkah/${number}`)}>{number + 1}. {row.kegiatan?.text.slice(0, 40) || "—"}</button>
                <span class="tools">
                    <button title={say("move_up")} aria-label={`${say("move_up")} ${number + 1}`} onClick={() => act(edits.moveRow(sop, index, number, -1))}>↑</button>
                    <button title={say("move_down")} aria-label={`${say("move_down")} ${number + 1}`} onClick={() => act(edits.moveRow(sop, index, number, 1))}>↓</button>
                    <button title={say("merge_row")} aria-label={`${say("merge_row")} ${number + 1}`} onClick={() => act(edits.mergeRows(sop, index, number))}>⇓</button>
                    <button title={say("split_row")} aria-label={`${say("split_row")} ${number + 1}`} onClick={() => act(edits.splitRow(sop, index, number))}>÷</button>
                    <button title={say("remove_row")} aria-label={`${say("remove_row")} ${number + 1}`} onClick={() => act(edits.removeRow(sop, index, number))}>×</button>
                </span>
            </th>
            {sop.pelaksana.map((actor) => {
                const here = sop.alur.simbol.map((symbol, place) => ({ symbol, place })).filter(({ symbol }) => symbol.langkah === row.id && symbol.pelaksana.includes(actor.id));
                return (
                    <td key={actor.id}>
                        {here.map(({ symbol, place }) => {
                            const pointer = `/sops/${index}/alur/simbol/${place}`;
                            return <button key={symbol.id} data-pointer={pointer} class={symbol.review ? "symbol doubt" : "symbol"} aria-current={review.selected === pointer ? "true" : undefined}
                                aria-label={`${say(symbol.jenis)} ${say("row")} ${number + 1}, ${actor.nama.text}`} onClick={() => review.select(pointer)}><Shape kind={symbol.jenis} /></button>;
                        })}
                        <button class="add" aria-label={`${say("add_symbol")}: ${say("row")} ${number + 1}, ${actor.nama.text}`} title={say("add_symbol")} onClick={() => {
                            review.change(edits.addSymbol(sop, index, row, actor, "process"));
                            review.select(`/sops/${index}/alur/simbol/${sop.alur.simbol.length}`, false);
                        }}>+</button>
                    </td>
                );
            })}
        </tr>
    );
}

function Arrows({ review, sop, index }: { review: Review; sop: Sop; index: number }) {
    const name = (id: string) => {
        const symbol = sop.alur.simbol.find((entry) => entry.id === id);
        if (!symbol) return <>{id}</>;
        const row = sop.langkah.findIndex((entry) => entry.id === symbol.langkah);
        const actors = symbol.pelaksana.map((actor) => sop.pelaksana.find((entry) => entry.id === actor)?.nama.text ?? actor).join(", ");
        return <><Shape kind={symbol.jenis} /> {row < 0 ? "–" : row + 1} {actors}</>;
    };
    return (
        <section class="group">
            <h3>{say("arrows")}</h3>
            <ol class="arrows">{sop.alur.panah.map((arrow, number) => {
                const pointer = `/sops/${index}/alur/panah/${number}`;
                return (
                    <li key={arrow.id}>
                        <button data-pointer={pointer} class={arrow.review ? "cell doubt" : "cell"} aria-current={review.selected === pointer ? "true" : undefined} onClick={() => review.select(pointer)}>
                            {name(arrow.dari)} → {name(arrow.ke)} {arrow.label ? <b>{arrow.label.text}</b> : null}
                        </button>
                    </li>
                );
            })}</ol>
        </section>
    );
}

const KIND_KEYS = Object.fromEntries(SYMBOL_KINDS.map((kind, at) => [String(at + 1), kind]));

/** The keys of a selected symbol, arrow or row. True when the key meant something. */
export function flowKey(review: Review, key: string): boolean {
    const match = /^\/sops\/(\d+)\/(alur\/simbol|alur\/panah|langkah)\/(\d+)(?:\/|$)/.exec(review.selected ?? "");
    if (!match) return false;
    const index = Number(match[1]);
    const number = Number(match[3]);
    const sop = review.binder.sops[index]!;
    if (review.aiming) return aimingKey(review, sop, index, key);
    if (match[2] === "langkah") {
        if (key === "m") review.change(edits.mergeRows(sop, index, number));
        else if (key === "b") review.change(edits.splitRow(sop, index, number));
        else if (key === "Delete" && review.selected?.split("/").length === 5) review.removeSelected(edits.removeRow(sop, index, number));
        else return false;
        return true;
    }
    return match[2] === "alur/simbol" ? symbolKey(review, sop, index, number, key) : arrowKey(review, sop, index, number, key);
}

function symbolKey(review: Review, sop: Sop, index: number, number: number, key: string): boolean {
    const moves: Record<string, () => ReturnType<typeof edits.addArrow>> = {
        ArrowLeft: () => edits.moveSymbolToColumn(sop, index, number, -1), ArrowRight: () => edits.moveSymbolToColumn(sop, index, number, 1),
        ArrowUp: () => edits.moveSymbolToRow(sop, index, number, -1), ArrowDown: () => edits.moveSymbolToRow(sop, index, number, 1),
    };
    const kind = KIND_KEYS[key];
    if (kind) review.change([{ kind: "set", pointer: `/sops/${index}/alur/simbol/${number}/jenis`, after: kind }]);
    else if (moves[key]) review.change(moves[key]());
    else if (key === "Delete") review.removeSelected(edits.removeSymbol(sop, index, number));
    else if (key === "a") review.update({ aiming: { from: sop.alur.simbol[number]!.id, at: review.selected! } });
    else return false;
    return true;
}

function arrowKey(review: Review, sop: Sop, index: number, number: number, key: string): boolean {
    const arrow = sop.alur.panah[number]!;
    const aim = (end: "dari" | "ke") => review.update({ aiming: { arrow: number, end, at: `/sops/${index}/alur/simbol/${Math.max(0, sop.alur.simbol.findIndex((symbol) => symbol.id === arrow[end]))}` } });
    if (key === "y") review.change(edits.labelArrow(sop, index, number, "Ya"));
    else if (key === "t") review.change(edits.labelArrow(sop, index, number, "Tidak"));
    else if (key === "x") review.change(edits.labelArrow(sop, index, number, null));
    else if (key === "s") aim("dari");
    else if (key === "e") aim("ke");
    else if (key === "Delete") review.removeSelected();
    else return false;
    return true;
}

/** The symbol that is aimed at moves on by the arrow keys, in the order of rows and columns; Enter takes it. */
function aimingKey(review: Review, sop: Sop, index: number, key: string): boolean {
    const aiming = review.aiming!;
    const order = sop.alur.simbol.map((symbol, at) => ({ symbol, at })).sort((a, b) => a.symbol.page - b.symbol.page || a.symbol.box[1] - b.symbol.box[1] || a.symbol.box[0] - b.symbol.box[0]);
    const here = order.findIndex(({ at }) => aiming.at === `/sops/${index}/alur/simbol/${at}`);
    const step = key === "ArrowDown" || key === "ArrowRight" ? 1 : key === "ArrowUp" || key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
        const next = order[Math.min(order.length - 1, Math.max(0, here + step))];
        if (next) review.update({ aiming: { ...aiming, at: `/sops/${index}/alur/simbol/${next.at}` }, page: next.symbol.page });
    } else if (key === "Enter") {
        const id = order[here]?.symbol.id;
        const changes = !id ? [] : aiming.from ? edits.addArrow(sop, index, aiming.from, id) : edits.aimArrow(sop, index, aiming.arrow!, aiming.end!, id);
        review.aiming = null;
        review.change(changes);
        review.tell();
    } else if (key === "Escape") review.update({ aiming: null });
    else return false;
    return true;
}
