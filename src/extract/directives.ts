import type { Inline } from "../markdown/inline.ts";
import type { Directive } from "../model/directive.ts";
import type { Mention } from "../model/facts.ts";
import { contains, type Span } from "../model/span.ts";
import type { Content, Unit } from "./content.ts";

const comment =
  /<!--[ \t\r\n]*(faultlint(?:-(?:(?:dis|en)able|ignore|suppress|silence|skip)[\w-]*|(?::[ \t]*|[ \t]+)(?:dis|en)able(?:-[\w-]+)?(?![\w-])))/gi;
/** A comment longer than this is none of ours. */
const longestComment = 1000;
const scopes: Readonly<Record<string, Directive["scope"]>> = {
  "faultlint-disable-next-line": "next-line",
  "faultlint-disable-line": "line",
  "faultlint-disable-file": "file",
  "faultlint-disable": "disable",
  "faultlint-enable": "enable",
};

/** The comments that silence rules, code aside: there they are only shown. */
export function directivesOf({ text, units, sections }: Content): Directive[] {
  const matches = [...text.matchAll(comment)];
  if (matches.length === 0) return [];
  const code = [...units.flatMap(codeIn), ...sections.flatMap(({ inline }) => (inline ? codeMarks(inline) : []))];
  return matches.flatMap((match): Directive[] => {
    const name = match[1] ?? "";
    const scope = scopes[name] ?? "unknown";
    const from = match.index + match[0].length;
    const length = text.slice(from, from + longestComment).indexOf("-->");
    const span = { start: match.index, end: from + length + "-->".length };
    if (length < 0 || code.some((stretch) => contains(stretch, span))) return [];
    return [{ name, scope, span, ...partsOf(text.slice(from, from + length), from) }];
  });
}

function codeIn({ block }: Unit): Span[] {
  switch (block.type) {
    case "code":
      return [block.span];
    case "paragraph":
      return codeMarks(block.inline);
    case "table":
      return [block.header, ...block.rows].flat().flatMap(codeMarks);
    default:
      return [];
  }
}

function codeMarks({ marks }: Inline): Span[] {
  return marks.filter(({ type }) => type === "code").map(({ span }) => span);
}

/** The rules and the reason of a comment's `body`, which begins at `origin`. */
function partsOf(body: string, origin: number): Pick<Directive, "rules" | "reason" | "until" | "because"> {
  const dash = /(?:^|\s)(?:--|—|–)(?:\s|$)/.exec(body);
  const names = dash ? body.slice(0, dash.index) : body;
  const said = dash ? body.slice(dash.index + dash[0].length) : "";
  const rules = [...names.matchAll(/[^\s,]+/g)].map(({ 0: text, index }): Mention => {
    const start = origin + index;
    return { text, span: { start, end: start + text.length } };
  });
  const until = /\buntil:\s*([^\s,;]*)/i.exec(said)?.[1];
  const because = /\bbecause:\s*([\w-]+)/i.exec(said)?.[1];
  const words = said.replace(/\buntil:\s*[^\s,;]*/i, "").replace(/[\s,;.]+/g, " ");
  return { rules, reason: words.trim(), ...(until !== undefined && { until }), ...(because && { because }) };
}
