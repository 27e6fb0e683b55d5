import { dependencyAvailability, dependencyWords, ownAvailability, softDependency } from "../knowledge/availability.ts";
import { isAvailability, type SerialAvailability } from "../model/availability.ts";
import type { Document } from "../model/document.ts";
import type { Quantity } from "../model/quantity.ts";

/** The target of the whole and the hard dependencies whose availabilities the document gives; undefined where either lacks. */
export function serialAvailability(doc: Document): SerialAvailability | undefined {
  const shares = doc.quantities.filter(isAvailability);
  if (shares.length < 2) return undefined;
  const isUnder = ({ section, statement, span }: Quantity): boolean => {
    const { header = [], leadIn = "", span: whole = span } = doc.statements[statement] ?? {};
    const before = doc.text.slice(whole.start, span.start);
    const path = doc.sections[section]?.path.slice(1).join(" ") ?? "";
    return /\p{L}{2}/u.test(before) && [before, leadIn, path, ...header].some((words) => dependencyWords.test(words));
  };
  const says = ({ statement }: Quantity, pattern: RegExp): boolean => {
    const { text = "", header = [] } = doc.statements[statement] ?? {};
    return pattern.test(text) || header.some((cell) => pattern.test(cell));
  };
  const affirmed = shares.filter(({ statement }) => {
    const { polarity, text = "" } = doc.statements[statement] ?? {};
    return polarity === "affirmed" && !/\bif\b/i.test(text);
  });
  const serial = affirmed.filter(
    (share) => isUnder(share) && says(share, dependencyAvailability) && !says(share, softDependency),
  );
  const targets = affirmed.filter(
    (share) => !isUnder(share) && share.role === "target" && says(share, ownAvailability),
  );
  const target = targets.reduce<Quantity | undefined>(
    (least, share) => (least && least.value <= share.value ? least : share),
    undefined,
  );
  if (!target || serial.length === 0) return undefined;
  return { target, dependencies: serial, reachable: serial.reduce((product, { value }) => product * value, 1) };
}
