// The pages of the binder: re-typed, turned and read again, given to another SOP; SOPs split and joined.
import { say, sayOr } from "../language";
import { PAGE_KINDS } from "../model/contract";
import { givePage, joinSops, retypePage, splitSop } from "../model/page_edits";
import type { Review } from "../review";

const TURNS = { 270: { name: "turn_left", sign: "↺" }, 180: { name: "turn_over", sign: "⇅" }, 90: { name: "turn_right", sign: "↻" } } as const;

export function Pages({ review }: { review: Review }) {
    const { binder } = review;
    return (
        <div class="pages">
            <h2>{say("pages")}</h2>
            <table>
                <thead><tr><th scope="col">{say("pages")}</th><th scope="col">{say("page_kind")}</th><th scope="col">{say("page_sop")}</th><th scope="col">{say("turn")}</th><th scope="col" /></tr></thead>
                <tbody>{binder.pages.map((page, at) => {
                    const sop = binder.sops.findIndex((entry) => entry.pages.includes(page.page));
                    const first = sop >= 0 && binder.sops[sop]!.pages[0] === page.page;
                    return (
                        <tr key={page.page} class={page.page === review.page ? "here" : undefined}>
                            <th scope="row"><button class="cell" onClick={() => review.update({ page: page.page })}>{page.page}{page.error ? " ⚠" : ""}</button></th>
                            <td><select aria-label={`${say("page_kind")} ${page.page}`} value={page.kind} onChange={(event) => review.change(retypePage(at, event.currentTarget.value as never))}>
                                {PAGE_KINDS.map((kind) => <option key={kind} value={kind}>{kind === "flow" ? say("kind_flow") : sayOr(kind, kind)}</option>)}
                            </select></td>
                            <td><select aria-label={`${say("page_sop")} ${page.page}`} value={String(sop)} onChange={(event) => review.change(givePage(binder, at, event.currentTarget.value === "-1" ? null : Number(event.currentTarget.value)))}>
                                <option value="-1">–</option>
                                {binder.sops.map((entry, number) => <option key={entry.id} value={String(number)}>{entry.id} {entry.nama_sop?.text.slice(0, 40)}</option>)}
                            </select></td>
                            <td><span class="tools">
                                {([270, 180, 90] as const).map((degrees) => <button key={degrees} title={say(TURNS[degrees].name, page.page)} aria-label={say(TURNS[degrees].name, page.page)} disabled={page.width === 0} onClick={() => { review.update({ page: page.page }); review.turnPage(degrees); }}>{TURNS[degrees].sign}</button>)}
                                <button aria-label={`${say("read_again")} ${page.page}`} disabled={page.width === 0 || review.rereading !== null} onClick={() => { review.update({ page: page.page }); void review.readAgain(); }}>{say("read_again")}</button>
                            </span></td>
                            <td>{first && sop > 0 ? <button onClick={() => review.change(joinSops(binder, sop, sop - 1))}>{say("join_before")}</button>
                                : sop >= 0 && !first ? <button onClick={() => review.change(splitSop(binder, sop, page.page))}>{say("split_here")}</button> : null}</td>
                        </tr>
                    );
                })}</tbody>
            </table>
        </div>
    );
}
