import { complain, type Drawing, excerpt, placeNode, placeGroup, plainLabel } from "./drawing.ts";
import type { Span } from "../model/span.ts";

/** Words after the call are an author's remark. */
const call = /^(\w+)\s*\(([\s\S]*)\)[^(){]*(\{?)\s*$/;
const element = /^(Person|System|Container|Component)(Db|Queue)?(_Ext)?$/;
const boundary = /^(?:\w+_)?Boundary$|^(?:Deployment_)?Node(?:_[LR])?$/;
const relation = /^(Bi)?Rel(Index)?(_Back|_\w+)?$/;

/** Reads a macro of the C4 library. Gives the group that it opens, "" when it opens none, undefined when it is none. */
export function readC4(drawing: Drawing, text: string, span: Span, group: string | undefined): string | undefined {
  const [, name = "", list = "", brace = ""] = call.exec(text) ?? [];
  const args = argumentsOf(list);
  const parts = element.exec(name);
  if (parts) placeElement(drawing, parts, args, span, group);
  else if (boundary.test(name)) {
    const [id = name, label = id] = args;
    if (brace === "{") {
      placeGroup(drawing, id, plainLabel(label), span, group);
      return id;
    }
    placeNode(drawing, id, span, { label: plainLabel(label), shape: "node", ...(group ? { group } : {}) });
  } else if (relation.test(name)) placeRelation(drawing, relation.exec(name) ?? [], args, span, text);
  else return undefined;
  return "";
}

function placeElement(
  drawing: Drawing,
  [, type = "", store = "", external = ""]: RegExpExecArray,
  args: readonly string[],
  span: Span,
  group: string | undefined,
): void {
  const [id, label = id ?? "", technology = ""] = args;
  if (id === undefined) return;
  const shape = `${external === "" ? "" : "external "}${store === "" ? type.toLowerCase() : store === "Db" ? "database" : "queue"}`;
  const named = type === "Container" || type === "Component";
  placeNode(drawing, id, span, {
    label: plainLabel(label),
    shape,
    ...(group === undefined ? {} : { group }),
    ...(named && technology !== "" ? { technology: plainLabel(technology) } : {}),
  });
}

function placeRelation(
  drawing: Drawing,
  [, both, index, way = ""]: readonly string[],
  args: readonly string[],
  span: Span,
  text: string,
): void {
  const [left, right, label = ""] = index === undefined ? args : args.slice(1);
  if (left === undefined || right === undefined) {
    complain(drawing, span, `"${excerpt(text)}" needs two ends`);
    return;
  }
  const [from, to] = way.startsWith("_Back") ? [right, left] : [left, right];
  const words = plainLabel(label);
  drawing.edges.push({
    from,
    to,
    span,
    direction: both === undefined ? "forward" : "both",
    ...(words === "" ? {} : { label: words }),
  });
}

/** The positional arguments, without quotes; `$tags="x"` and its like are styling. */
function argumentsOf(list: string): string[] {
  return [...list.matchAll(/\s*((?:"[^"]*(?:"|$)|[^",])*)(?:,|$)/g)]
    .map(([, argument = ""]) => argument.trim())
    .filter((argument, place, all) => !argument.startsWith("$") && (argument !== "" || place < all.length - 1))
    .map((argument) => argument.replace(/^"|"$/g, ""));
}
