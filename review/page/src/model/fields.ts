// The rows in which an SOP's record is shown.
import type { Sop, Value } from "./contract";
import { isValue } from "./contract";

export interface Field {
    label: string; // a key of language.ts
    pointer: string; // relative to the SOP
    value: Value | null;
    where: string; // what has the field's page and box when it is null itself
}
export interface FieldGroup {
    title: string;
    fields: Field[];
    list?: string; // pointer of the list that items can be added to
}

const LISTS = ["dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan"] as const;

export function identityOf(sop: Sop): FieldGroup[] {
    const field = (label: string, pointer: string, value: Value | null): Field => ({ label, pointer, value, where: "" });
    const groups: FieldGroup[] = [
        { title: "instansi", list: "/instansi", fields: sop.instansi.map((value, at) => field("instansi", `/instansi/${at}`, value)) },
        { title: "identity", fields: (["nomor_sop", "nama_sop", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"] as const).map((name) => field(name, `/${name}`, sop[name])) },
        { title: "jabatan", fields: (["jabatan", "nama", "pangkat", "nip"] as const).map((name) => field(name, `/disahkan_oleh/${name}`, sop.disahkan_oleh[name])) },
    ];
    for (const list of LISTS) groups.push({ title: list, list: `/${list}`, fields: sop[list].map((value, at) => field(list, `/${list}/${at}`, value)) });
    sop.lain.forEach((block, at) =>
        groups.push({ title: "lain", list: `/lain/${at}/isi`, fields: [field("lain", `/lain/${at}/judul`, block.judul), ...block.isi.map((value, item) => field("lain", `/lain/${at}/isi/${item}`, value))] }));
    if (sop.sampul) groups.push({ title: "sampul", fields: Object.entries(sop.sampul).map(([name, value]) => field(name, `/sampul/${name}`, isValue(value) ? value : null)) });
    return groups;
}

export const STEP_CELLS = ["no", "kegiatan", "mutu_baku/kelengkapan", "mutu_baku/waktu", "mutu_baku/output", "keterangan"] as const;
