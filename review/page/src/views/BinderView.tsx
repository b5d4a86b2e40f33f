// One binder: paper at the left, record at the right, the doubt above it. All keys arrive here.
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from "preact/hooks";
import { KEYS, currentLanguage, say } from "../language";
import { nodeAt, parentOf, partsOf } from "../model/pointer";
import { isValue } from "../model/contract";
import type { Review, Tab } from "../review";
import { Diagram } from "./Diagram";
import { Editor } from "./Editor";
import { Flow, flowKey } from "./Flow";
import { Groups } from "./Groups";
import { History } from "./History";
import { Pages } from "./Pages";
import { Paper, type PaperPort, turn } from "./Paper";
import { addItem, Record } from "./Record";

const TABS: [Tab, string][] = [["record", "r"], ["flow", "l"], ["groups", "g"], ["pages", "h"], ["diagram", "d"], ["history", "w"]];
const LOOK = 5000; // milliseconds between looks for what others did

export function BinderView({ review }: { review: Review }) {
    const [tick, tell] = useReducer((count: number) => count + 1, 0);
    const [help, setHelp] = useState(false);
    const port = useMemo<PaperPort>(() => ({ picture: null, zoom: () => {}, fit: () => {} }), [review]);
    useLayoutEffect(() => review.listen(() => tell(0)), [review]);
    useEffect(() => {
        const timer = setInterval(() => void review.look(), LOOK);
        const stay = (event: BeforeUnloadEvent) => review.unsaved > 0 && event.preventDefault();
        const leave = () => review.tellPlace();
        window.addEventListener("beforeunload", stay);
        window.addEventListener("pagehide", leave);
        return () => {
            leave();
            window.removeEventListener("pagehide", leave);
            clearInterval(timer);
            window.removeEventListener("beforeunload", stay);
        };
    }, [review]);
    useLayoutEffect(() => {  // no key is lost, however early it comes
        const key = (event: KeyboardEvent) => {
            if (help && event.key === "Escape") setHelp(false);
            else if (!handleKey(review, event, port, () => setHelp((open) => !open))) return;
            event.preventDefault();
        };
        window.addEventListener("keydown", key);
        return () => window.removeEventListener("keydown", key);
    }, [review, help]);
    const sop = review.binder.sops[review.sop];
    const accepted = sop ? review.isAccepted(sop.id) : false;
    return (
        <main class="binder">
            <header class="bar">
                <a href="#/">{say("shelf")}</a>
                <h1>{review.binder.source.name}</h1>
                <button disabled={!review.canUndo} onClick={() => review.step("undo")}>{say("undo")} <kbd>Ctrl+Z</kbd></button>
                <button disabled={!review.canRedo} onClick={() => review.step("redo")}>{say("redo")} <kbd>Ctrl+Y</kbd></button>
                {sop ? <button aria-pressed={accepted} onClick={() => review.change([{ kind: accepted ? "reopen" : "accept", pointer: `/sops/${review.sop}` }])}>{accepted ? say("reopen_sop") : say("accept_sop")}</button> : null}
                <span id="saved" data-unsaved={review.unsaved} class={review.unreachable ? "trouble" : ""} role="status">{review.unreachable ? say("not_saved") : review.unsaved > 0 ? say("saving") : review.savedOnce ? say("saved") : ""}</span>
                <button onClick={() => setHelp(true)}>{say("keys")} <kbd>?</kbd></button>
            </header>
            {review.notice ? <p class="notice" role="alert">{review.notice} <button onClick={() => review.update({ notice: "" })}>{say("close")}</button></p> : null}
            <Paper review={review} tick={tick} port={port} />
            <div class="side">
                <Editor review={review} port={port} />
                <nav class="tabs" aria-label={say("record")}>{TABS.map(([tab, letter]) => (
                    <button key={tab} aria-current={review.tab === tab ? "page" : undefined} onClick={() => review.update({ tab })}>{say(tab === "pages" ? "pages" : tab)} <kbd>{letter.toUpperCase()}</kbd></button>
                ))}</nav>
                <div class="panel" tabIndex={-1}>
                    {review.tab === "record" ? <Record review={review} /> : review.tab === "flow" ? <Flow review={review} /> : review.tab === "pages" ? <Pages review={review} />
                        : review.tab === "groups" ? <Groups review={review} /> : review.tab === "diagram" ? <Diagram review={review} /> : <History review={review} />}
                </div>
            </div>
            {help ? <Help close={() => setHelp(false)} /> : null}
        </main>
    );
}

function Help({ close }: { close: () => void }) {
    return (
        <div class="help" role="dialog" aria-modal="true" aria-labelledby="help-title">
            <h2 id="help-title">{say("keys")}</h2>
            <dl>{KEYS.map(([keys, [indonesian, english]]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{currentLanguage() === "id" ? indonesian : english}</dd></div>)}</dl>
            <button ref={(button) => { button?.focus(); }} onClick={close}>{say("close")} <kbd>Esc</kbd></button>
        </div>
    );
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.matches("textarea, select, input:not([type=checkbox])"));

/** True when the key meant something here. */
export function handleKey(review: Review, event: KeyboardEvent, port: PaperPort, toggleHelp: () => void): boolean {
    const { key } = event;
    const typing = isTyping(event.target);
    const command = event.ctrlKey || event.metaKey;
    if (key === "F8") return void review.goToDoubt(event.shiftKey ? -1 : 1), true;
    if (key === "F4") return review.illegible(), true;
    if (key === "F2") return review.takeSuggestion(), true;
    if (key === "F1") return toggleHelp(), true;
    if (command && (key === "z" || key === "Z") && !event.shiftKey) return review.step("undo"), true;
    if (command && (key === "y" || key === "Y" || key === "z" || key === "Z")) return review.step("redo"), true;
    if (command && key === "Delete") return flowKey(review, "Delete") || (review.removeSelected(), true);
    if (command && key === "Insert") return insertAfter(review);
    if (key === "PageUp" || key === "PageDown") return turn(review, key === "PageUp" ? -1 : 1), true;
    if (key === "Escape") {
        if (review.aiming) review.update({ aiming: null });
        else (document.activeElement as HTMLElement | null)?.blur();
        return true;
    }
    if (typing || command || event.altKey) return false;
    if (review.aiming || document.activeElement?.id === "editor" || document.activeElement === document.body) if (flowKey(review, key)) return true;
    return plainKey(review, key, port, toggleHelp);
}

function plainKey(review: Review, key: string, port: PaperPort, toggleHelp: () => void): boolean {
    const onButton = document.activeElement instanceof HTMLButtonElement || document.activeElement instanceof HTMLAnchorElement || document.activeElement?.matches(".cluster");
    const tab = TABS.find(([, letter]) => letter === key)?.[0];
    if (tab) return review.update({ tab }), true;
    if (key === "n") return void review.goToDoubt(1), true;
    if (key === "p") return void review.goToDoubt(-1), true;
    if (key === "?") return toggleHelp(), true;
    if (key === "u" || key === "U") return review.turnPage(key === "u" ? 90 : 270), true;
    if (key === "v") return void review.readAgain(), true;
    if (key === "+") return port.zoom(1.25), true;
    if (key === "-") return port.zoom(0.8), true;
    if (key === "0") return port.fit(), true;
    if (key === "Enter" && !onButton && review.selected) return review.settle(null, false), true;
    return false;
}

/** A new item behind the selected one, in a list of texts. */
function insertAfter(review: Review): boolean {
    const pointer = review.selected;
    const sop = review.binder.sops[review.sop];
    const list = pointer ? nodeAt(review.binder, parentOf(pointer)) : undefined;
    if (!pointer || !sop || !Array.isArray(list) || !isValue(list[0])) return false;
    addItem(review, sop, parentOf(pointer), Number(partsOf(pointer).at(-1)) + 1);
    return true;
}
