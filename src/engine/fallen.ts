import type { Document } from "../model/document.ts";
import { partsOfName, recordsCited } from "../model/record-number.ts";

/** Which numbered decisions of a set of documents hold no more. */
export class FallenDecisions {
  private readonly numbers = new Set<number>();

  add(doc: Document): void {
    const state = doc.lifecycle?.state;
    const gone = state === "superseded" || state === "rejected" || state === "deprecated" || state === "withdrawn";
    const number = gone ? numberOf(doc) : undefined;
    if (number !== undefined) this.numbers.add(number);
  }

  /** Whether the decision of this name ("ADR-012", "12") was given up. One that is not in the set holds. */
  has(name: string): boolean {
    const number = /(\d{1,6})$/.exec(name)?.[1];
    return number !== undefined && this.numbers.has(Number(number));
  }
}

/** The number of a decision record, by its file's name or its title: "0012-use-kafka.md", "ADR-12: Use Kafka". */
function numberOf({ path, title, kind }: Document): number | undefined {
  if (kind.kind !== "adr") return undefined;
  return partsOfName(path.slice(path.lastIndexOf("/") + 1)).number ?? recordsCited(title.text)[0];
}
