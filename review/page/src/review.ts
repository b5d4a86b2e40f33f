// The state of one binder under review: what is shown, what is selected, what is not saved yet.
import { type Binder, type Change, isValue } from "./model/contract";
import { appliedAll } from "./model/apply";
import { equalOnes } from "./model/groups";
import { nextDoubt } from "./model/places";
import { nodeAt, parentOf, sharedWith, sopIndexOf } from "./model/pointer";
import { say } from "./language";
import { type BinderView, Refused, type Step, server } from "./server";

interface Pending {
    changes: Change[];
    before: string[]; // what stood at each pointer when the person changed it
}
export type Tab = "record" | "flow" | "pages" | "groups" | "diagram" | "history";
const RETRY = 2000; // milliseconds

export class Review {
    binder: Binder;
    selected: string | null = null;
    page = 1;
    tab: Tab = "record";
    notice = "";
    unreachable = false;
    savedOnce = false;
    aiming: { arrow?: number; end?: "dari" | "ke"; from?: string; at: string } | null = null;
    focusOn = 0; // grows when the editor is to take the focus
    centreOn = 0; // grows when the paper is to show what is selected
    private pending: Pending[] = [];
    private working = false;
    private listeners = new Set<() => void>();

    constructor(readonly id: string, private view: BinderView, private readonly reenter: () => Promise<void>) {
        this.binder = view.document;
        this.page = view.document.pages[0]?.page ?? 1;
        const resumed = localStorage.getItem(`at:${id}`);
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
        if (pointer) localStorage.setItem(`at:${this.id}`, pointer);
        if (centre) ++this.centreOn;
        ++this.focusOn;
        this.tell();
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
    illegible() {
        if (this.selected && isValue(nodeAt(this.binder, this.selected))) {
            this.change([{ kind: "illegible", pointer: this.selected }]);
            this.goToDoubt();
        }
    }
    removeSelected(changes?: Change[]) {
        const pointer = this.selected;
        if (pointer === null) return;
        this.change(changes ?? [{ kind: "remove", pointer }]);
        const inList = Array.isArray(nodeAt(this.binder, parentOf(pointer)));
        if (inList && nodeAt(this.binder, pointer) === undefined) this.select(null, false);
        else this.select(pointer, false);
    }

    async step(which: "undo" | "redo") {
        await this.flushed();
        try {
            this.take(await server[which](this.id));
            if (this.selected && nodeAt(this.binder, this.selected) === undefined) this.selected = null;
            this.notice = "";
        } catch (trouble) {
            this.notice = trouble instanceof Refused && trouble.code === "nothing-left" ? say("nothing_left") : say("refused", (trouble as Error).message);
        }
        ++this.focusOn;
        this.tell();
    }

    /** Whether another has changed the binder meanwhile. */
    async look() {
        if (this.pending.length > 0) return;
        try {
            const now = await server.revision(this.id);
            if (this.pending.length > 0 || (now.revision === this.view.revision && now.reading === this.view.reading)) return;
            const { reading } = this.view;
            await this.reload();
            this.update({ notice: say("changed_by", now.reading === reading ? now.by : say("the_machine")) });
        } catch { /* the next save tells */ }
    }

    private take(step: Step) {
        Object.assign(this.view, { revision: step.revision, accepted: step.accepted, undo: step.undo, redo: step.redo });
        let document = this.view.document;
        if (step.reload) return void this.reload();
        // Shared with what is shown, which has the change already.
        const sops = document.sops.map((sop, index) => (step.sops[index] ? sharedWith(this.binder.sops[index], step.sops[index]) : sop));
        document = { ...document, sops, pages: step.pages ?? document.pages };
        this.view.document = document;
        this.binder = this.pending.reduce((binder, pending) => appliedAll(binder, pending.changes), document);
    }
    private async reload() {
        this.view = await server.binder(this.id);
        this.binder = this.pending.reduce((binder, pending) => appliedAll(binder, pending.changes), this.view.document);
        if (this.selected && nodeAt(this.binder, this.selected) === undefined) this.selected = null;
        this.tell();
    }
    private async flushed() {
        while (this.pending.length > 0) await new Promise((done) => setTimeout(done, 10));
    }

    private async work() {
        if (this.working) return;
        this.working = true;
        for (let first = this.pending[0]; first; first = this.pending[0]) {
            try {
                const step = await server.correct(this.id, this.view.revision, this.view.reading, first.changes);
                this.pending.shift();
                this.unreachable = false;
                this.savedOnce = true;
                if (step.reload) await this.reload();
                this.take({ ...step, reload: false });
            } catch (trouble) {
                await this.recover(trouble);
            }
            this.tell();
        }
        this.working = false;
    }

    private async recover(trouble: unknown) {
        if (!(trouble instanceof Refused) || trouble.status >= 500) {
            this.unreachable = true;
            if (trouble instanceof Refused) this.notice = say("refused", trouble.message);
            this.tell();
            await new Promise((done) => setTimeout(done, RETRY));
        } else if (trouble.status === 401 || trouble.status === 403) {
            await this.reenter();
        } else if (trouble.status === 409) {
            // Another was quicker. What he did not touch goes on; what he did is told, and stays as he left it.
            const others = String(trouble.body.by) || say("the_machine");
            this.view = await server.binder(this.id);
            const kept: Pending[] = [];
            const lost: Pending[] = [];
            let document = this.view.document;
            for (const pending of this.pending) {
                const same = pending.changes.every((change, at) => JSON.stringify(nodeAt(document, change.pointer)) === pending.before[at]);
                (same ? kept : lost).push(pending);
                if (same) document = appliedAll(document, pending.changes);
            }
            this.pending = kept;
            this.binder = document;
            this.notice = lost.length > 0
                ? say("not_applied", others, lost.flatMap((pending) => pending.changes.map((change) => String(change.after ?? change.pointer))).join("; "))
                : say("changed_by", others);
        } else {
            this.pending.shift();
            this.notice = say("refused", trouble.message);
            await this.reload();
        }
    }
}
