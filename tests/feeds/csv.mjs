// Comma-separated values as tools read them.
/** RFC 4180, whole. */
export function rowsOf(text) {
    const rows = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; ++i) {
        const row = rows.at(-1);
        if (quoted && text.startsWith('""', i)) row[row.length - 1] += text[i++];
        else if (text[i] === '"') quoted = !quoted;
        else if (!quoted && text[i] === ",") row.push("");
        else if (!quoted && text.startsWith("\r\n", i)) { rows.push([""]); ++i; }
        else row[row.length - 1] += text[i];
    }
    return rows.slice(0, -1);
}
