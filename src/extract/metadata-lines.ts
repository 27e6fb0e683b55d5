import { metadataKeyOf } from "../knowledge/metadata-keys.ts";
import { chosenStatus } from "../knowledge/lifecycle.ts";
import type { MetadataEntry, MetadataKey } from "../model/metadata.ts";
import type { Span } from "../model/span.ts";

/** Characters of a line that are looked at for keys. */
const longestLine = 2000;

/** A key with its separator, at the start of a line or after another entry: "**Status**: ", "| Date: ". */
const keyAt =
  /(?:^|[|·•;,]|\s{2,}|<br\s*\/?>)(?:!!!\s+\w+\s+)?[^\p{L}\p{N}\n]{0,24}(\p{L}[\p{L}\p{N} ()/&'’_-]{0,39})(?:[*_`\s]{0,6}[::][*_`]{0,4}|\*\*|__)[ \t]*/gu;

interface Draft {
  readonly key: MetadataKey;
  readonly name: string;
  readonly start: number;
  valueStart: number;
  valueEnd: number;
}

/**
 * The "key: value" entries of the lines of `text[span]`, several a line where they are parted by bars, dots or breaks.
 * A value goes on over the indented lines below it, and over a list that follows an empty one.
 */
export function lineEntries(text: string, span: Span, source: "line" | "list"): MetadataEntry[] {
  const drafts: Draft[] = [];
  let last: Draft | undefined;
  for (let at = span.start; at < span.end;) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 || feed > span.end ? span.end : feed;
    const found = draftsOfLine(text.slice(at, Math.min(end, at + longestLine)), at);
    const line = text.slice(at, end);
    if (found.length > 0) {
      drafts.push(...found);
      last = found.at(-1);
    } else if (last && /^\s+\S/.test(line) && (source === "list" || last.valueEnd <= last.valueStart)) {
      if (last.valueEnd <= last.valueStart) last.valueStart = at + line.search(/\S/);
      last.valueEnd = at + line.trimEnd().length;
    } else last = undefined;
    at = end + 1;
  }
  return drafts.map((draft) => entryOf(draft, text, source));
}

function draftsOfLine(line: string, at: number): Draft[] {
  const matches = [...line.matchAll(keyAt)];
  const known = matches.flatMap((match) => {
    const name = (match[1] ?? "").trim();
    const key = metadataKeyOf(name);
    const bare = !/[::]/.test(match[0]) && line.slice(match.index + match[0].length).trim() === "";
    return key && !bare ? [{ match, key, name }] : [];
  });
  if (known.length === 0 || known[0]?.match.index !== matches[0]?.index || matches[0]?.index !== 0) return [];
  return known.map(({ match, key, name }, index) => {
    const valueStart = match.index + match[0].length;
    const next = known[index + 1]?.match.index ?? line.length;
    const value = line.slice(valueStart, next);
    return {
      key,
      name,
      start: at + match.index + match[0].indexOf(name),
      valueStart: at + valueStart,
      valueEnd: at + valueStart + value.replace(/[\s|·•\\]+$/, "").length,
    };
  });
}

function entryOf(draft: Draft, text: string, source: "line" | "list"): MetadataEntry {
  const valueSpan = { start: draft.valueStart, end: Math.max(draft.valueStart, draft.valueEnd) };
  const markdown = text.slice(valueSpan.start, valueSpan.end);
  return {
    key: draft.key,
    name: draft.name,
    value: draft.key === "status" ? chosenStatus(markdown) : plainValue(markdown),
    span: { start: draft.start, end: Math.max(draft.start + draft.name.length, valueSpan.end) },
    valueSpan,
    source,
  };
}

/** A value without its markup; the items of a list joined by commas. */
export function plainValue(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\n\s*[-*+]\s+/g, ", ")
    .replace(/^\s*[-*+]\s+/, "")
    .replace(/[*`]{1,3}|__/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
