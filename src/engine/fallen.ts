import type { Document } from "../model/document.ts";

/** Which numbered decisions of a set of documents hold no more. */
export class FallenDecisions {
  private readonly names = new Set<string>();

  add(doc: Document): void {
    const state = doc.lifecycle?.state;
    const gone = state === "superseded" || state === "rejected" || state === "deprecated" || state === "withdrawn";
    const number = gone ? numberOf(doc) : undefined;
    if (number !== undefined) this.names.add(number);
  }

  /** Whether the decision of this name ("ADR-012", "12") was given up. One that is not in the set holds. */
  has(name: string): boolean {
    const number = /(\d{1,6})$/.exec(name)?.[1];
    return number !== undefined && this.names.has(String(Number(number)));
  }
}

/** The number of a decision record, by its file's name or its title: "0012-use-kafka.md", "ADR-12: Use Kafka". */
function numberOf({ path, title, kind }: Document): string | undefined {
  if (kind.kind !== "adr") return undefined;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const found = /^(?:[a-z]{1,8}[-_ ]?)?(\d{1,6})(?!\d)/i.exec(name) ?? /\bADR[-_ ]?(\d{1,6})\b/i.exec(title.text);
  return found?.[1] === undefined ? undefined : String(Number(found[1]));
}
