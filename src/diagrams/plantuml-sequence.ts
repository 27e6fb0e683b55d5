import { type Drawing, placeGroup, placeNode, plainLabel, spanIn } from "./drawing.ts";
import { readArrow } from "./plantuml-ends.ts";
import type { Statement } from "./plantuml-statements.ts";

const participant =
  /^(?:create\s+)?(?<shape>participant|actor|boundary|control|entity|database|collections|queue)\s+(?:"(?<quoted>[^"]+)"|(?<name>[^\s"#<]+))(?:\s+as\s+(?:"(?<label>[^"]+)"|(?<alias>[^\s"#<]+)))?/i;
const box = /^box\b\s*(?:"([^"]*)")?/i;

/** Reads a sequence diagram: participants, boxes and messages. Activation, frames and dividers draw no message. */
export function readSequence(drawing: Drawing, statements: readonly Statement[]): void {
  let group: string | undefined;
  for (const { text, start } of statements) {
    const span = spanIn(drawing.source, start, start + text.length);
    const parts = participant.exec(text)?.groups;
    const opened = box.exec(text);
    if (opened) {
      group = `box${String(drawing.groups.size)}`;
      placeGroup(drawing, group, plainLabel(opened[1] ?? ""), span);
    } else if (/^end ?box$/i.test(text)) group = undefined;
    else if (parts) {
      const written = parts.quoted ?? parts.name ?? "";
      placeNode(drawing, parts.alias ?? written, span, {
        label: plainLabel(parts.label ?? written),
        shape: (parts.shape ?? "participant").toLowerCase(),
        ...(group === undefined ? {} : { group }),
      });
    } else readMessage(drawing, text, span);
  }
}

function readMessage(drawing: Drawing, text: string, span: { start: number; end: number }): void {
  const arrow = readArrow(text.replace(/^&\s*/, ""));
  if (!arrow) return;
  for (const { name } of [arrow.from, arrow.to]) {
    if (!drawing.nodes.has(name)) placeNode(drawing, name, span, { label: plainLabel(name), shape: "participant" });
  }
  const label = plainLabel(arrow.label ?? "");
  drawing.edges.push({
    from: arrow.from.name,
    to: arrow.to.name,
    span,
    direction: arrow.direction,
    ...(label === "" ? {} : { label }),
    ...(arrow.length > 1 ? { line: "dashed" } : {}),
  });
}
