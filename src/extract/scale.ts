import {
  distributions,
  isALoad,
  largeScale,
  notALoad,
  notTakenOn,
  scalesIn,
  takenOn,
} from "../knowledge/distribution.ts";
import type { Document } from "../model/document.ts";
import type { Distribution, Scale, ScaleMeasure, StatedScale } from "../model/scale.ts";
import type { Statement } from "../model/statement.ts";

/** How large the system is to be, by what the document affirms. */
export function scaleOf(doc: Document): Scale {
  const largest = new Map<ScaleMeasure, StatedScale>();
  const affirmed = affirmedIn(doc);
  for (const { form, text, header = [], span } of affirmed) {
    if (form === "code" || notALoad.test(text) || !isALoad.test(`${header.join(" ")} ${text}`)) continue;
    for (const scale of scalesIn(text)) {
      if (scale.value > (largest.get(scale.measure)?.value ?? 0)) largest.set(scale.measure, { ...scale, span });
    }
  }
  return { largest: [...largest.values()], vast: affirmed.some(({ text }) => largeScale.test(text)) };
}

/** The first statement that takes on distribution, of a kind that the title does not name. */
export function distributionOf(doc: Document): Distribution | undefined {
  const decided = affirmedIn(doc).filter(
    ({ form, text }) => form !== "code" && takenOn.test(text) && !notTakenOn.test(text),
  );
  const title = doc.sections[1]?.title ?? doc.title.text;
  for (const { name, words } of distributions) {
    const statement = words.test(title) ? undefined : decided.find(({ text }) => words.test(text));
    if (statement) return { name, span: statement.span };
  }
  return undefined;
}

function affirmedIn({ statements }: Document): Statement[] {
  return statements.filter(({ polarity }) => polarity === "affirmed");
}
