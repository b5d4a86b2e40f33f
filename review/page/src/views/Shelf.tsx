// All binders, and the search over them.
import { useEffect, useState } from "preact/hooks";
import { say } from "../language";
import { type Hit, server, type ShelfEntry } from "../server";

const STATES = ["all", "new", "in-review", "accepted"] as const;
const PATIENCE = 250; // milliseconds after the last key of a search

export const addressOf = (binder: string, sop?: string, page?: number) => `#/${encodeURIComponent(binder)}${sop ? `/${sop}` : ""}${page ? `/${page}` : ""}`;

/** The server marks what was found by two control characters: text never becomes markup. */
export function Snippet({ text }: { text: string }) {
    return <>{text.split(/(\u0002[^\u0003]*\u0003)/).map((part, at) => (part.startsWith("\u0002") ? <mark key={at}>{part.slice(1, -1)}</mark> : part))}</>;
}

export function Shelf() {
    const [binders, setBinders] = useState<ShelfEntry[] | null>(null);
    const [left, setLeft] = useState(0);
    const [state, setState] = useState<(typeof STATES)[number]>("all");
    const [onlyDoubts, setOnlyDoubts] = useState(false);
    const [words, setWords] = useState("");
    const [trouble, setTrouble] = useState("");
    const [hits, setHits] = useState<Hit[] | null>(null);
    useEffect(() => {
        let gone = false;
        const load = async () => {
            try {
                const shelf = await server.shelf();
                if (gone) return;
                setBinders(shelf.binders);
                setLeft(shelf.left);
                setTrouble("");
                if (shelf.left > 0) setTimeout(load, 500);
            } catch (failure) {
                setTrouble((failure as Error).message);
            }
        };
        void load();
        return () => void (gone = true);
    }, []);
    useEffect(() => {
        if (words.trim() === "") return setHits(null);
        const timer = setTimeout(() => void server.search(words).then((answer) => setHits(answer.hits), (failure) => setTrouble((failure as Error).message)), PATIENCE);
        return () => clearTimeout(timer);
    }, [words]);
    const shown = (binders ?? []).filter((binder) => (state === "all" || binder.state === state) && (!onlyDoubts || binder.doubts > 0));
    return (
        <main class="shelf">
            <h1>{say("shelf")}</h1>
            <div class="filters" role="search">
                <input type="search" value={words} placeholder={say("search")} aria-label={say("search")} onInput={(event) => setWords(event.currentTarget.value)} />
                <label>{say("state")} <select value={state} onChange={(event) => setState(event.currentTarget.value as never)}>{STATES.map((name) => <option key={name} value={name}>{say(name)}</option>)}</select></label>
                <label><input type="checkbox" checked={onlyDoubts} onChange={() => setOnlyDoubts(!onlyDoubts)} /> {say("only_doubts")}</label>
            </div>
            {trouble ? <p role="alert">{say("refused", trouble)}</p> : null}
            {left > 0 ? <p role="status">{say("left_to_index", left)}</p> : null}
            {hits ? (
                <ul class="hits">{hits.length === 0 ? <li>{say("no_hits")}</li> : hits.map((hit) => (
                    <li key={`${hit.binder}${hit.sop}${hit.page}${hit.snippet}`}><a href={addressOf(hit.binder, hit.sop, hit.page)}>{hit.title || hit.binder} <small>{hit.binder}, {say("page_n", hit.page)}</small></a><p><Snippet text={hit.snippet} /></p></li>
                ))}</ul>
            ) : null}
            <table class="binders">
                <thead><tr>{(["binder", "pages", "sops", "doubts", "findings", "errors", "state"] as const).map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
                <tbody>{shown.map((binder) => (
                    <tr key={binder.id}>
                        <th scope="row"><a href={addressOf(binder.id)}>{binder.name}</a></th>
                        <td>{binder.pages}</td><td>{binder.accepted}/{binder.sops}</td><td class={binder.doubts > 0 ? "some" : undefined}>{binder.doubts}</td><td>{binder.findings}</td><td>{binder.errors}</td><td>{say(binder.state)}</td>
                    </tr>
                ))}</tbody>
            </table>
            {binders === null && !trouble ? <p>{say("loading")}</p> : null}
        </main>
    );
}
