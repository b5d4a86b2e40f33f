// A scripted operator: he knows what stands on the paper (the truth) and brings the binder there through the page alone.
import { documentOf, saved } from "./browser.mjs";

const fold = (text) => (text ?? "").normalize("NFKC").replace(/\s+/g, " ").trim();
const SCALARS = ["nomor_sop", "nama_sop", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan_oleh/jabatan", "disahkan_oleh/nama", "disahkan_oleh/pangkat", "disahkan_oleh/nip"];
const LISTS = ["instansi", "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan"];
const CELLS = ["no", "kegiatan", "mutu_baku/kelengkapan", "mutu_baku/waktu", "mutu_baku/output", "keterangan"];
const at = (node, path) => path.split("/").reduce((inner, name) => inner?.[name], node);

/** Every Value that the truth has, by its pointer within the SOP. */
export function truthTexts(sop) {
    const texts = new Map();
    for (const name of SCALARS) if (at(sop, name)) texts.set(`/${name}`, at(sop, name).text);
    for (const list of LISTS) sop[list].forEach((value, index) => texts.set(`/${list}/${index}`, value.text));
    sop.pelaksana.forEach((actor, index) => texts.set(`/pelaksana/${index}/nama`, actor.nama.text));
    sop.langkah.forEach((row, index) => {
        for (const cell of CELLS) if (at(row, cell)) texts.set(`/langkah/${index}/${cell}`, at(row, cell).text);
    });
    return texts;
}

/** "3 Kasubbid decision" of each symbol: what it is, however it is numbered. */
const symbolNames = (sop) => new Map(sop.alur.simbol.map((symbol) => [symbol.id,
    `${sop.langkah.findIndex((row) => row.id === symbol.langkah) + 1} ${symbol.pelaksana.map((id) => fold(sop.pelaksana.find((actor) => actor.id === id)?.nama.text)).sort().join("+")}`]));
const kindsOf = (sop) => sop.alur.simbol.map((symbol) => `${symbolNames(sop).get(symbol.id)} ${symbol.jenis}`).sort();
/** The score's labels: Ya and Tidak; other words are what they say. */
const arrowsOf = (sop) => {
    const names = symbolNames(sop);
    return sop.alur.panah.map((arrow) => `${names.get(arrow.dari)} > ${names.get(arrow.ke)}`).sort();
};

/** What differs between a document and its truth; nothing when it is right. */
export function differences(sop, truth) {
    const found = [];
    for (const [pointer, text] of truthTexts(truth)) {
        const value = at(sop, pointer.slice(1));
        if (fold(value?.text) !== fold(text)) found.push(`${pointer}: ${value?.text} instead of ${text}`);
    }
    for (const list of [...LISTS, "langkah", "pelaksana"]) if (sop[list].length !== truth[list].length) found.push(`${list}: ${sop[list].length} instead of ${truth[list].length}`);
    for (const [what, now, wanted] of [["symbols", kindsOf(sop), kindsOf(truth)], ["arrows", arrowsOf(sop), arrowsOf(truth)]])
        if (JSON.stringify(now) !== JSON.stringify(wanted)) found.push(`${what}: missing ${wanted.filter((one) => !now.includes(one))}; too many ${now.filter((one) => !wanted.includes(one))}`);
    return found;
}

export class Operator {
    keys = 0; // pressed, beyond the letters that are typed
    typed = 0;
    settled = 0;
    /** `truths`: of each SOP of the binder. */
    constructor(page, id, truths) {
        Object.assign(this, { page, id, truths });
        this.turnTo(0);
    }
    turnTo(index) {
        Object.assign(this, { index, truth: this.truths[index], texts: truthTexts(this.truths[index]) });
    }
    async mendAll() {
        for (let index = 0; index < this.truths.length; ++index) {
            this.turnTo(index);
            await this.page.evaluate((address) => void (location.hash = address), `#/${this.id}/${(await this.sop()).id}`);
            await this.page.waitForFunction((at) => (localStorage.getItem(`at:${at.id}`) ?? "").startsWith(`/sops/${at.index}/`), { id: this.id, index });
            await this.mendTexts();
            await this.mendFlow();
        }
    }
    async press(key) {
        ++this.keys;
        await this.page.keyboard.press(key);
    }
    async type(text) {
        this.typed += text.length;
        await this.page.keyboard.insertText(text);
    }
    sop = async () => (await saved(this.page), (await documentOf(this.page, this.id)).sops[this.index]);
    selected = () => this.page.evaluate((id) => localStorage.getItem(`at:${id}`), this.id);

    /** From doubt to doubt, until none is left: what is wrong is typed, what is right is confirmed. */
    async settleDoubts() {
        await this.press("F8");
        while (!(await this.page.locator(".doubts-left.none").count())) {
            const [, sop, pointer] = /^\/sops\/(\d+)(.*)$/.exec(await this.selected());
            const wanted = truthTexts(this.truths[sop]).get(pointer);
            const editor = this.page.locator("textarea#editor");
            if (wanted !== undefined && (await editor.count()) && fold(await editor.inputValue()) !== fold(wanted)) {
                await this.type(wanted);
            }
            await this.press("Enter");
            ++this.settled;
        }
    }

    /** What the machine was sure of, and wrong. */
    async mendTexts() {
        await this.page.keyboard.press("Escape");
        await this.page.keyboard.press("r");
        for (const list of LISTS) await this.mendLength(list);
        for (const [pointer, wanted] of this.texts) {
            const value = at(await this.sop(), pointer.slice(1));
            if (fold(value?.text) === fold(wanted) || pointer.startsWith("/pelaksana/")) continue;
            if (!value && fold(wanted) === "") continue;
            await this.page.evaluate(() => document.activeElement.blur());
            await this.openCell(pointer);
            if (!value) await this.page.waitForSelector("textarea#editor");
            await this.press("Control+a");
            await this.type(wanted);
            await this.press("Enter");
        }
    }
    async openCell(pointer) {
        await this.page.locator(`[data-pointer="/sops/${this.index}${pointer}"]`).click();
        const missing = this.page.locator(`[data-add="/sops/${this.index}${pointer}"]`);
        if (await missing.count()) await missing.click();
    }
    async mendLength(list) {
        for (let sop = await this.sop(); sop[list].length > this.truth[list].length; sop = await this.sop()) {
            const wanted = this.truth[list].map((value) => fold(value.text));
            const extra = sop[list].findIndex((value) => !wanted.includes(fold(value.text)));
            await this.openCell(`/${list}/${extra < 0 ? sop[list].length - 1 : extra}`);
            await this.press("Control+Delete");
        }
        for (let sop = await this.sop(); sop[list].length < this.truth[list].length; sop = await this.sop()) {
            const now = sop[list].map((value) => fold(value.text));
            const missing = this.truth[list].findIndex((value) => !now.includes(fold(value.text)));
            await this.page.locator(`[data-list="/sops/${this.index}/${list}"]`).click();
            await this.type(this.truth[list][missing].text);
            await this.press("Enter");
        }
    }

    /** Symbols of another kind, and arrows that are missing or too many. */
    async mendFlow() {
        await this.page.keyboard.press("Escape");
        await this.page.keyboard.press("l");
        await this.page.waitForSelector(".grid");
        const kinds = ["terminator", "process", "decision", "offpage", "onpage", "other"];
        const truthNames = symbolNames(this.truth);
        for (const symbol of this.truth.alur.simbol) {
            const sop = await this.sop();
            const names = symbolNames(sop);
            const index = sop.alur.simbol.findIndex((one) => names.get(one.id) === truthNames.get(symbol.id));
            if (index < 0 || sop.alur.simbol[index].jenis === symbol.jenis) continue;
            await this.page.locator(`[data-pointer="/sops/${this.index}/alur/simbol/${index}"]`).first().click();
            await this.press(String(kinds.indexOf(symbol.jenis) + 1));
        }
        await this.removeArrows();
        await this.addArrows();
        await this.labelArrows();
    }
    async labelArrows() {
        const truthNames = symbolNames(this.truth);
        for (const arrow of this.truth.alur.panah) {
            const key = { ya: "y", tidak: "t" }[fold(arrow.label?.text).toLowerCase()];
            const sop = await this.sop();
            const names = symbolNames(sop);
            const index = sop.alur.panah.findIndex((one) => names.get(one.dari) === truthNames.get(arrow.dari) && names.get(one.ke) === truthNames.get(arrow.ke));
            if (!key || index < 0 || fold(sop.alur.panah[index].label?.text) === fold(arrow.label.text)) continue;
            await this.page.locator(`[data-pointer="/sops/${this.index}/alur/panah/${index}"]`).click();
            await this.press(key);
        }
    }
    async removeArrows() {
        for (;;) {
            const sop = await this.sop();
            const names = symbolNames(sop);
            const left = arrowsOf(this.truth);
            const extra = sop.alur.panah.findIndex((arrow) => {
                const found = left.indexOf(`${names.get(arrow.dari)} > ${names.get(arrow.ke)}`);
                if (found >= 0) left.splice(found, 1);
                return found < 0;
            });
            if (extra < 0) return;
            await this.page.locator(`[data-pointer="/sops/${this.index}/alur/panah/${extra}"]`).click();
            await this.press("Control+Delete");
        }
    }
    async addArrows() {
        for (const arrow of arrowsOf(this.truth)) {
            const sop = await this.sop();
            if (arrowsOf(sop).includes(arrow)) continue;
            const [from, to] = arrow.split(" > ");
            const names = symbolNames(sop);
            const index = (name) => sop.alur.simbol.findIndex((symbol) => names.get(symbol.id) === name);
            await this.page.locator(`[data-pointer="/sops/${this.index}/alur/simbol/${index(from)}"]`).first().click();
            await this.press("a");
            const order = sop.alur.simbol.map((symbol, number) => ({ symbol, number })).sort((a, b) => a.symbol.page - b.symbol.page || a.symbol.box[1] - b.symbol.box[1] || a.symbol.box[0] - b.symbol.box[0]).map((one) => one.number);
            const steps = order.indexOf(index(to)) - order.indexOf(index(from));
            for (let count = 0; count < Math.abs(steps); ++count) await this.press(steps > 0 ? "ArrowDown" : "ArrowUp");
            await this.press("Enter");
        }
    }
}
