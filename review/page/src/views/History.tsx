// What was corrected, by whom; and the corrections that lost their place.
import { useEffect, useState } from "preact/hooks";
import { say } from "../language";
import type { Review } from "../review";
import { type HistoryLine, server } from "../server";

const short = (node: unknown): string => {
    if (node === null || node === undefined) return "—";
    if (typeof node === "string") return node;
    return typeof node === "object" && "text" in node ? String(node.text) : JSON.stringify(node).slice(0, 80);
};

export function History({ review }: { review: Review }) {
    const [lines, setLines] = useState<HistoryLine[]>([]);
    const [trouble, setTrouble] = useState("");
    useEffect(() => void server.history(review.id).then((answer) => setLines(answer.lines), (failure) => setTrouble((failure as Error).message)), [review.revision]);
    return (
        <div class="history">
            <h2>{say("history")}</h2>
            {trouble ? <p role="alert">{say("refused", trouble)}</p> : null}
            {review.lost.length > 0 ? (
                <section class="lost">
                    <h3>{say("lost", review.lost.length)}</h3>
                    <ul>{review.lost.map((line) => <li key={line.sequence}><button class="cell" onClick={() => review.update({ page: line.page })}>{say("page_n", line.page)}</button> {line.who}: {short(line.after)} <small>{line.pointer}: {line.why}</small></li>)}</ul>
                </section>
            ) : null}
            <ol reversed>{lines.map((line) => (
                <li key={line.sequence} class={line.of > 0 || line.in_force ? undefined : "undone"}>
                    <small>{line.time} {line.who}</small> {line.of > 0 ? `↶ ${line.of}` : line.changes.slice(0, 3).map((change) => `${change.pointer}: ${short(change.before)} → ${short(change.after)}`).join("; ")}
                    {line.changes.length > 3 ? ` … (${line.changes.length})` : ""}
                </li>
            ))}</ol>
        </div>
    );
}
