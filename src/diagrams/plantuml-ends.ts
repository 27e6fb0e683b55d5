/** One end of an arrow as written. */
export interface End {
  readonly name: string;
  /** What its brackets make it: a component in square ones, a use case in round ones, an actor in colons. */
  readonly shape?: string;
}

/** An arrow with its ends, whatever the kind of diagram. */
export interface Arrow {
  readonly from: End;
  readonly to: End;
  readonly label?: string;
  readonly direction: "forward" | "both" | "none";
  readonly dotted: boolean;
  /** How many dashes or dots its line has; two in a sequence say "reply". */
  readonly length: number;
}

const end =
  /\[(?<component>[^\]\n]+)\]|"(?<quoted>[^"\n]+)"|\((?<usecase>[^()*\n]+)\)|:(?<actor>[^:\n]+):|\(\)\s*(?:"(?<port>[^"\n]+)"|(?<bare>[\p{L}\p{N}_.@$]+))|(?<name>\[\*\]|\(\*\)|[\p{L}\p{N}_.@$]+)/uy;
const terminal = /\[\*\](?:\[H\*?\])?|\(\*\)/y;
const arrow =
  /(?<tail>[<>]{0,2}\|?|[*o#x^+}{|0)(\\/]{1,3})(?<line>[-.=~]+(?:\[[^\]\n]*\])?(?:left|right|up|down|le|ri|do|[lrud])?(?:\[[^\]\n]*\])?[-.=~]*)(?<head>[*o#x^+{}|0()\\/]{1,3}(?=[\s"]|$)|\|?[<>]{0,2}[xo]?(?=[\s"[(:\p{L}\p{N}_?\]@]|$))/uy;
const quantity = /\s*"[^"\n]*"\s*(?=[<>*o#x^+}{|0)(\\/-]*[-.=~])/y;
const quantityAfter = /\s*"[^"\n]*"\s*(?=[\p{L}\p{N}_.[("])/uy;
const blanks = /\s*/y;

/** Reads `A "1" --> "n" B : label`; undefined when the statement is no arrow. */
export function readArrow(text: string): Arrow | undefined {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  const takeEnd = (): End | undefined => {
    const point = take(terminal);
    return point ? { name: point[0] } : endOf(take(end)?.groups);
  };
  const from = takeEnd();
  if (!from) return undefined;
  take(quantity);
  take(blanks);
  const line = take(arrow)?.groups;
  if (!line) return undefined;
  take(quantityAfter);
  take(blanks);
  const to = takeEnd();
  if (!to) return undefined;
  const label = /^[^:]*?:\s*(\S.*)$/.exec(text.slice(at))?.[1];
  return { ...directed(from, to, line), ...(label === undefined ? {} : { label }) };
}

function endOf(groups: Record<string, string> | undefined): End | undefined {
  if (!groups) return undefined;
  const { component, quoted, usecase, actor, port, bare, name } = groups;
  if (component !== undefined) return { name: component.trim(), shape: "component" };
  if (usecase !== undefined) return { name: usecase.trim(), shape: "usecase" };
  if (actor !== undefined) return { name: actor.trim(), shape: "actor" };
  if (port !== undefined || bare !== undefined) return { name: (port ?? bare ?? "").trim(), shape: "interface" };
  return { name: (quoted ?? name ?? "").trim() };
}

function directed(
  from: End,
  to: End,
  { tail = "", line = "", head = "" }: Record<string, string>,
): Omit<Arrow, "label"> {
  const strokes = line.replace(/\[[^\]]*\]|[a-z]/g, "");
  const traits = { dotted: /[.~]/.test(strokes), length: strokes.length };
  const [back, forward] = [/[<\\/]/.test(tail), /[>\\/]/.test(head)];
  if (back && !forward) return { from: to, to: from, direction: "forward", ...traits };
  return { from, to, direction: back ? "both" : forward ? "forward" : "none", ...traits };
}
