// The state of one binder under review: what is shown, what is selected, what is not saved yet.
import { type Binder, type Change, isValue } from "./model/contract";
import { appliedAll } from "./model/apply";
import { equalOnes } from "./model/groups";
import { nextDoubt } from "./model/places";
import { nodeAt, parentOf, sharedWith, sopIndexOf } from "./model/pointer";
import { rereadPage } from "./model/reread_page";
import { turnPage } from "./model/turn_page";
import { say } from "./language";
import { type BinderView, Refused, type Step, server } from "./server";

/** What waits for its turn: the binder's revision moves on with each answer, so nothing is asked before the last is answered. */
interface Pending {
    changes: Change[]; // none of an undo or redo
    before: string[]; // what stood at each pointer when the person changed it
    step?: "undo" | "redo";
}
export type Tab = "record" | "flow" | "pages" | "groups" | "diagram" | "history";
const RETRY = 2000; // milliseconds
const PLACE_PATIENCE = 1000; // milliseconds until the server is told where one is

export class Review {
    binder: Binder;
    selected: string | null = null;
    page = 1;
    tab: Tab = "record";
    notice = "";
    unreachable = false;
    savedOnce = false;
    rereading: number | null = null; // the page that the machine reads again
    aiming: { arrow?: number; end?: "dari" | "ke"; from?: string; at: string } | null = null;
    focusOn = 0; // grows when the editor is to take the focus
    centreOn = 0; // grows when the paper is to show what is selected
    private pending: Pending[] = [];
    private working = false;
    private placeTimer: ReturnType<typeof setTimeout> | null = null;
    private listeners = new Set<() => void>();

    constructor(readonly id: string, private view: BinderView, private readonly reenter: () => Promise<boolean>) {
        this.binder = view.document;
        this.page = view.document.pages[0]?.page ?? 1;
        const here = localStorage.getItem(`at:${id}`);
        const resumed = here !== null && here !== localStorage.getItem(`told:${id}`) ? here : (view.resume ?? here);
        if (resumed && nodeAt(this.binder, resumed) !== undefined) this.select(resumed, false);
        if (view.fault) this.notice = say("tampered", view.fault.line);
    }

    get reading() { return this.view.reading; }
    get revision() { return this.view.revision; }
    get lost() { return this.view.lost; }
    get fault() { return this.view.fault; }
    get canUndo() { return this.view.undo || this.pending.length > 0; }
    get canRedo() { return this.view.redo && this.pending.length === 0; }
    get unsaved() { return this.pending.length; }
    isAccepted = (sop: string) => this.view.accepted.includes(sop);
    get sop() { return this.selected ? sopIndexOf(this.selected) : Math.max(0, this.binder.sops.findIndex((sop) => sop.pages.includes(this.page))); }

    listen(listener: () => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }
    tell() { for (const listener of this.listeners) listener(); }
    update(change: Partial<Pick<Review, "page" | "tab" | "notice" | "aiming">>) {
        Object.assign(this, change);
        this.tell();
    }

    readonly choose = (pointer: string) => this.select(pointer);

    select(pointer: string | null, centre = true) {
        this.selected = pointer;
        this.aiming = null;
        const node = pointer === null ? null : (nodeAt(this.binder, pointer) as { page?: number } | null | undefined);
        if (node?.page) this.page = node.page;
        if (pointer) this.keepPlace(pointer);
        if (centre) ++this.centreOn;
        ++this.focusOn;
        this.tell();
    }
    private keepPlace(pointer: string) {
        localStorage.setItem(`at:${this.id}`, pointer);
        if (this.placeTimer === null) this.placeTimer = setTimeout(() => this.tellPlace(), PLACE_PATIENCE);
    }
    /** So that the person goes on here from any machine. */
    tellPlace() {
        if (this.placeTimer !== null) clearTimeout(this.placeTimer);
        this.placeTimer = null;
        const at = localStorage.getItem(`at:${this.id}`);
        if (at === null || at === localStorage.getItem(`told:${this.id}`)) return;
        server.keepPlace(this.id, at).then((answer) => answer.ok && localStorage.setItem(`told:${this.id}`, at), () => {});
    }
    goToDoubt(step: 1 | -1 = 1) {
        const doubt = nextDoubt(this.binder, this.selected, step);
        if (doubt) this.select(doubt.full);
        else this.tell();
        return doubt;
    }

    /** Shows the changes at once and sends them; answers of the server come later. */
    change(changes: Change[]) {
        if (changes.length === 0 || this.view.fault) return;
        this.pending.push({ changes, before: changes.map((change) => JSON.stringify(nodeAt(this.binder, change.pointer))) });
        this.binder = appliedAll(this.binder, changes);
        this.notice = "";
        this.tell();
        void this.work();
    }

    /** Enter: what was typed, or that it is right as it is; for all equal ones too when asked. */
    settle(text: string | null, alsoEqual: boolean) {
        const pointer = this.selected;
        const node = pointer === null ? null : nodeAt(this.binder, pointer);
        if (pointer === null) return;
        const pointers = alsoEqual && isValue(node) ? equalOnes(this.binder, pointer) : [pointer];
        if (isValue(node) && text !== null && text !== node.text) this.change(pointers.map((at) => ({ kind: "set", pointer: at, after: text })));
        else if (isValue(node)) this.change(pointers.filter((at) => at === pointer || (nodeAt(this.binder, at) as { review: boolean }).review).map((at) => ({ kind: "confirm", pointer: at })));
        else if (node && typeof node === "object" && "review" in node) this.change([{ kind: "confirm", pointer }]);
        this.goToDoubt();
    }
    takeSuggestion() {
        const node = this.selected === null ? null : nodeAt(this.binder, this.selected);
        if (isValue(node) && node.review && typeof node.suggestion === "string") this.settle(node.suggestion, false);
    }
    illegible() {
        if (this.selected && isValue(nodeAt(this.binder, this.selected))) {
            this.change([{ kind: "illegible", pointer: this.selected }]);
            this.goToDoubt();
        }
    }
    /** Clockwise. Another key reads the page again: what was read lying on its side is worth little. */
    turnPage(degrees: 90 | 180 | 270) {
        const changes = turnPage(this.binder, this.binder.pages.findIndex((entry) => entry.page === this.page), degrees);
        if (changes.length === 0) return;
        this.change(changes);
        this.update({ notice: say("turned", this.page) });
    }
    async readAgain() {
        const { page } = this;
        if (this.rereading !== null) return;
        this.rereading = page;
        this.update({ notice: say("rereading", page) });
        await this.flushed(); // the server reads the page as it is turned now
        try {
            const fresh = await server.readAgain(this.id, page);
            this.change(rereadPage(this.binder, this.binder.pages.findIndex((entry) => entry.page === page), fresh));
            if (this.selected && nodeAt(this.binder, this.selected) === undefined) this.selected = null;
            this.notice = say("reread", page);
        } catch (trouble) {
            this.notice = say("refused", (trouble as Error).message);
        }
        this.rereading = null;
        this.tell();
    }
    private async flushed() {
        while (this.pending.length > 0) await new Promise((done) => setTimeout(done, 10));
    }
    removeSelected(changes?: Change[]) {
        const pointer = this.selected;
        if (pointer === null) return;
        this.change(changes ?? [{ kind: "remove", pointer }]);
        const inList = Array.isArray(nodeAt(this.binder, parentOf(pointer)));
        if (inList && nodeAt(this.binder, pointer) === undefined) this.select(null, false);
        else this.select(pointer, false);
    }

    step(which: "undo" | "redo") {
        if (this.view.fault) return;
        this.pending.push({ changes: [], before: [], step: which });
        this.tell();
        void this.work();
    }

    /** Whether another has changed the binder meanwhile. */
    async look() {
        if (this.pending.length > 0) return;
        await this.alone(async () => {
            try {
                const now = await server.revision(this.id);
                this.unreachable = false;
                if (now.revision === this.view.revision && now.reading === this.view.reading) return;
                const others = now.reading === this.view.reading ? now.by : say("the_machine");
                this.notice = say("changed_by", others);
                await this.reload(others);
                this.tell();
            } catch { /* the next save tells */ }
        });
    }

    private async take(step: Step, others: string | null) {
        if (step.reload) return this.reload(others);
        Object.assign(this.view, { revision: step.revision, accepted: step.accepted, undo: step.undo, redo: step.redo });
        const { document } = this.view;
        // Shared with what is shown, which has the change already.
        const sops = document.sops.map((sop, index) => (step.sops[index] ? sharedWith(this.binder.sops[index], step.sops[index]) : sop));
        this.show({ ...document, sops, pages: step.pages ?? document.pages }, others);
    }
    private async reload(others: string | null) {
        this.view = await server.binder(this.id);
        this.show(this.view.document, others);
    }
    /** The server's document, and what waits on it. When `others` changed it: what has found another thing in its place is left out and told. */
    private show(document: Binder, others: string | null) {
        this.view.document = document;
        const lost: Change[] = [];
        this.pending = this.pending.filter(({ changes, before }) => {
            const holds = others === null || changes.every((change, at) => JSON.stringify(nodeAt(document, change.pointer)) === before[at]);
            if (!holds && JSON.stringify(appliedAll(document, changes)) !== JSON.stringify(document)) lost.push(...changes);
            if (holds) document = appliedAll(document, changes);
            return holds;
        });
        this.binder = document;
        if (lost.length > 0) this.notice = say("not_applied", others!, lost.map((change) => (typeof change.after === "string" ? change.after : change.pointer)).join("; "));
        if (this.selected && nodeAt(this.binder, this.selected) === undefined) this.selected = null;
    }

    /** One conversation with the server at a time. */
    private async alone(talk: () => Promise<void>) {
        if (this.working) return;
        this.working = true;
        await talk();
        this.working = false;
        if (this.pending.length > 0) void this.work();
    }
    private work() {
        return this.alone(async () => {
            for (let first = this.pending[0]; first; first = this.pending[0]) {
                try {
                    const step = first.step ? await server[first.step](this.id) : await server.correct(this.id, this.view.revision, this.view.reading, first.changes);
                    await this.done(first, step);
                } catch (trouble) {
                    await this.recover(trouble, first).catch(() => this.pause());
                }
                this.tell();
            }
        });
    }
    private async done(first: Pending, step: Step) {
        this.pending.shift();
        this.unreachable = false;
        this.savedOnce = true;
        if (first.step) this.notice = "";
        if (first.step) ++this.focusOn;
        await this.take(step, first.step ? say("an_undo") : null).catch(() => {}); // not re-read: the next look does
    }
    private async pause() {
        this.unreachable = true;
        this.tell();
        await new Promise((done) => setTimeout(done, RETRY));
    }

    private async recover(trouble: unknown, first: Pending) {
        const refused = trouble instanceof Refused ? trouble : null;
        if (refused && (refused.status === 401 || refused.status === 403)) {
            if (!(await this.reenter())) await this.pause();
        } else if (refused?.status === 409) {
            // Another was quicker. What he did not touch goes on; what he did is told, and stays as he left it.
            const others = String(refused.body.by) || say("the_machine");
            this.notice = say("changed_by", others);
            await this.reload(others);
        } else if (first.step || (refused && refused.status < 500)) {  // a step is not tried again: it may have been done
            this.pending.shift();
            this.notice = refused?.code === "nothing-left" ? say("nothing_left") : say("refused", (trouble as Error).message);
            await this.reload(null);
        } else {
            if (refused) this.notice = say("refused", refused.message);
            await this.pause();
        }
    }
}
