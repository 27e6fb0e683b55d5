import { readFileSync } from "node:fs";
import { readDocument } from "../src/extract/document.ts";
import { maturityOf } from "../src/model/document.ts";
import { rangeOf } from "../src/model/span.ts";
import { halfOf } from "./train/labels.ts";
const n: Record<string, Record<string, number>> = {};
const D = process.argv[2]!; const show = process.argv[3];
for (const [file, folder, rep] of [["/work/shared/training/labels.jsonl", "/tmp/corpus/", "corpus"], ["/work/shared/benchmark/real/labels.jsonl", "/work/shared/benchmark/real/", "real"], ["/tmp/lab/new.jsonl", "/tmp/corpus/", "corpus"]] as const) {
  const by = new Map(JSON.parse(readFileSync(`${D}/${rep}.json`, "utf8")).files.map((f: any) => [f.path.replace(/^\.\//, ""), f])) as Map<string, any>;
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const l = JSON.parse(line);
    const defects = (l.defects ?? []).filter((d: any) => d.type === "placeholder");
    if (!defects.length) continue;
    const set = file.includes("/lab/") ? "new" : halfOf(l.doc);
    const text = readFileSync(folder + l.doc, "utf8");
    const doc = readDocument(l.doc, text);
    const lines = text.split("\n");
    for (const d of defects) {
      const at = [d.line, ...(d.alt_lines ?? [])];
      const near = (s: any) => { const r = rangeOf(doc.lineStarts, s); return at.some((x: number) => x >= r.start.line - 3 && x <= r.end.line + 3); };
      const hit = by.get(l.doc).findings.some((f: any) => ["placeholder", "unresolved-marker"].includes(f.rule) && [f.range, ...(f.related ?? []).map((r: any) => r.range)].some((r: any) => at.some((x: number) => x >= r.start.line - 3 && x <= r.end.line + 3)));
      const own = lines[d.line - 1] ?? "";
      const fm = text.startsWith("---") && d.line < text.slice(3).split("\n---")[0]!.split("\n").length + 1;
      const other = by.get(l.doc).findings.some((f: any) => f.rule === "hollow-section" && [f.range, ...(f.related ?? []).map((r: any) => r.range)].some((r: any) => at.some((x: number) => x >= r.start.line - 3 && x <= r.end.line + 3)));
      const why = hit ? "hit" : other ? "told as hollow" : maturityOf(doc) === "closed" ? "closed" : doc.template ? "template" : doc.markers.some((m) => near(m.span)) ? "marker held back" : doc.placeholders.some((m) => near(m.span)) ? "placeholder held back" :
        doc.codeBlocks.some((b: any) => near(b.span)) ? "in code" : fm ? "front matter" : /<!--/.test(own) ? "comment" : /\?/.test(own) ? (/^\s*\|/.test(own) ? "? in table" : /\?\s*$/.test(own) ? "ends with ?" : /\?\)/.test(own) ? "?)" : "? inside") : /^[\s>*-]*[\w *()/-]+:[* ]*$/.test(own) ? "field" : /\b(tbd|todo|tbc|later|soon|pending|future|yet|decided|determined)\b/i.test(own) ? "put off in words" : /[[{<]/.test(own) ? (/\]\(/.test(own) ? "link" : "bracket") : own.trim() === "" ? "blank line" : /^#/.test(own) ? "heading" : /^\s*\|/.test(own) ? "table" : /^\s*([-*+]|\d+\.)\s/.test(own) ? "item" : /[.!?:`)*_]\s*$/.test(own) ? "sentence" : "no full stop";
      if (set !== "blind" && show === why) console.log(`«${d.subject}»`, own.trim().slice(0, 150), "|", l.doc);
      (n[why] ??= {})[set] = (n[why]![set] ?? 0) + 1;
    }
  }
}
console.table(n);
