// The SOP beside its pages: fields, lists, table of steps.
import { memo } from "preact/compat";
import { useEffect, useRef } from "preact/hooks";
import { currentLanguage, say, sayFlowDoubt, sayOr, sayReason } from "../language";
import type { Arrow, Finding, FlowSymbol, Sop, Step, Value } from "../model/contract";
import { identityOf, STEP_CELLS } from "../model/fields";
import { standing } from "../model/flow_doubts";
import { isOpenDoubt } from "../model/places";
import { nodeAt } from "../model/pointer";
import type { Review } from "../review";

function look(value: Value | null): string {
    if (!value) return "absent";
    if (isOpenDoubt(value)) return "doubt";
    return value.review ? "illegible" : value.origin === "correction" ? "corrected" : "plain";
}

interface CellProps { value: Value | null; pointer: string; selected: boolean; onSelect: (pointer: string) => void; name: string }

const Cell = memo(({ value, pointer, selected, onSelect, name }: CellProps) => {
    const self = useRef<HTMLButtonElement>(null);
    useEffect(() => {
        if (selected) self.current?.scrollIntoView({ block: "nearest" });
    }, [selected]);
    const kind = look(value);
    const title = value?.review ? (value.reasons ?? []).map(sayReason).join(" ") : undefined;
    return (
        <button ref={self} data-pointer={pointer} class={`cell ${kind}`} aria-current={selected ? "true" : undefined} title={title} onClick={() => onSelect(pointer)}
            aria-label={`${name}: ${value ? value.text || "–" : say("not_on_paper")}${kind === "doubt" ? ` (${say("doubts")})` : ""}`}>
            {value ? value.text || " " : "—"}
        </button>
    );
});

export function Record({ review }: { review: Review }) {
    const index = review.sop;
    const sop = review.binder.sops[index];
    if (!sop) return <p>{say("no_hits")}</p>;
    const at = (pointer: string) => `/sops/${index}${pointer}`;
    const select = review.choose;
    return (
        <div class="record">
            <h2>{sop.nama_sop?.text || sop.id} <small>{sop.id} · {say("page_n", sop.pages.join(", "))}</small></h2>
            <Findings sop={sop} select={select} language={currentLanguage()} />
            {identityOf(sop).map((group) => (
                <section key={group.title + (group.list ?? "")} class="group">
                    <h3>{sayOr(group.title, group.title)}</h3>
                    {group.fields.map((field, number) => (
                        <div class="field" key={field.pointer}>
                            <span class="label">{group.list ? number + 1 : sayOr(field.label, field.label)}</span>
                            <Cell value={field.value} pointer={at(field.pointer)} selected={review.selected === at(field.pointer)} onSelect={select} name={sayOr(field.label, field.label)} />
                            {field.value === null ? <button class="small" data-add={at(field.pointer)} onClick={() => { review.select(at(field.pointer), false); addValue(review, sop, at(field.pointer)); }}>{say("on_paper")}</button> : null}
                        </div>
                    ))}
                    {group.list ? <button class="small" data-list={at(group.list)} onClick={() => addItem(review, sop, at(group.list!), group.fields.length)}>{say("add_item")}</button> : null}
                </section>
            ))}
            {sop.langkah.length > 0 ? <Steps review={review} sop={sop} index={index} select={select} /> : null}
        </div>
    );
}

/** What is wrong stands open; what is only worth a look does not crowd the record out. */
const Findings = memo(({ sop, select }: { sop: Sop; select: (pointer: string) => void; language: string }) => {
    const all = standing(sop);
    const [errors, warnings, notes] = (["error", "warning", "info"] as const).map((severity) => all.filter((finding) => finding.severity === severity)) as [Finding[], Finding[], Finding[]];
    const list = (findings: Finding[]) => (
        <ul class="findings" aria-label={say("findings")}>{findings.map((finding) => (
            <li key={finding.code + finding.pointer} class={finding.severity}>
                <button onClick={() => nodeAt(sop, withinSop(finding)) !== undefined && select(finding.pointer)}>{wordsOf(sop, finding)}</button>
            </li>
        ))}</ul>
    );
    return (
        <>
            {errors.length + warnings.length > 0 ? list([...errors, ...warnings]) : null}
            {notes.length > 0 ? <details><summary>{say("other_findings", notes.length)}</summary>{list(notes)}</details> : null}
        </>
    );
}, (before, now) => before.sop.findings === now.sop.findings && before.sop.alur === now.sop.alur && before.language === now.language);

const withinSop = (finding: Finding) => finding.pointer.replace(/^\/sops\/\d+/, "");

function wordsOf(sop: Sop, finding: Finding): string {
    const phrase = finding.origin === "reading" ? sayFlowDoubt(finding.code) : null;
    const node = phrase ? (nodeAt(sop, withinSop(finding)) as FlowSymbol | Arrow | undefined) : undefined;
    if (!phrase || !node) return finding.message;
    const row = (id: string) => sop.langkah.findIndex((entry) => entry.id === sop.alur.simbol.find((symbol) => symbol.id === id)?.langkah) + 1 || "–";
    return "dari" in node ? `${say("arrow")} ${row(node.dari)} → ${row(node.ke)}: ${phrase}` : `${say("symbol")} ${row(node.id)}: ${phrase}`;
}

interface RowProps { row: Step; at: number; own: string; selected: string | null; select: (pointer: string) => void; language: string }

/** A row that has not changed is not drawn again. */
const Row = memo(({ row, at, own, selected, select }: RowProps) => (
    <tr>{STEP_CELLS.map((cell) => (
        <td key={cell}><Cell value={nodeAt(row, `/${cell}`) as Value | null} pointer={own + cell} selected={selected === own + cell} onSelect={select} name={`${sayOr(cell.split("/").at(-1)!, cell)} ${at + 1}`} /></td>
    ))}</tr>
));

const Steps = ({ review, sop, index, select }: { review: Review; sop: Sop; index: number; select: (pointer: string) => void }) => (
    <section class="group">
        <h3>{say("langkah")}</h3>
        <div class="steps-frame" tabIndex={0} role="region" aria-label={say("langkah")}>
        <table class="steps">
            <thead><tr>{STEP_CELLS.map((cell) => <th key={cell} scope="col">{sayOr(cell.split("/").at(-1)!, cell)}</th>)}</tr></thead>
            <tbody>
                {sop.langkah.map((row, at) => {
                    const own = `/sops/${index}/langkah/${at}/`;
                    return <Row key={row.id} row={row} at={at} own={own} selected={review.selected?.startsWith(own) ? review.selected : null} select={select} language={currentLanguage()} />;
                })}
            </tbody>
        </table>
        </div>
    </section>
);

/** A Value where the machine saw none: empty, until it is typed or its box is drawn. */
export function addValue(review: Review, sop: Sop, pointer: string): void {
    const page = sop.pages.includes(review.page) ? review.page : (sop.pages[0] ?? review.page);
    const row = /^(\/sops\/\d+\/langkah\/\d+)\//.exec(pointer);
    const holder = row ? (nodeAt(review.binder, row[1]!) as { page: number; box: number[] }) : null;
    review.change([{ kind: "set", pointer, after: { text: "", page: holder?.page ?? page, box: holder?.box ?? [0, 0, 1, 1] } }]);
    ++review.focusOn;
    review.tell();
}

export function addItem(review: Review, sop: Sop, list: string, at: number): void {
    const page = sop.pages.includes(review.page) ? review.page : (sop.pages[0] ?? review.page);
    const neighbour = nodeAt(review.binder, `${list}/${at - 1}`) as Value | undefined;
    review.change([{ kind: "add", pointer: `${list}/${at}`, after: { text: "", page: neighbour?.page ?? page, box: neighbour?.box ?? [0, 0, 1, 1] } }]);
    review.select(`${list}/${at}`, false);
}
