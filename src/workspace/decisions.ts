import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { partsOfName, recordsCited } from "../model/record-number.ts";

type Contents = ReadonlyMap<string, Uint8Array | undefined>;

/** What a suppression rests on: "because: ADR-012". */
const because = /<!--\s*faultlint-disable[^>]{0,500}?\bbecause:\s*(?:[\w-]*\D)?(\d{1,6})\b/gi;
/** How much of a document is searched for its title [characters]. */
const head = 2000;

/**
 * The files that may hold a decision on which a suppression in `files` rests: the finding is back once it fell, so it
 * must be read too. `contents` stands for what is on disk; `all` finds the documents of the working directory.
 */
export async function decisionsBehind(
  files: readonly string[],
  contents: Contents | undefined,
  all: () => Promise<readonly string[]>,
): Promise<string[]> {
  const reasons = files.flatMap((file) => [...textOf(file, contents).matchAll(because)]);
  const wanted = new Set(reasons.map(([, number]) => Number(number)));
  if (wanted.size === 0) return [];
  const others = await all();
  return others.filter((file) => {
    const numbers = [partsOfName(basename(file)).number, ...recordsCited(textOf(file, contents).slice(0, head))];
    return numbers.some((number) => number !== undefined && wanted.has(number));
  });
}

function textOf(file: string, contents: Contents | undefined): string {
  try {
    return new TextDecoder().decode(contents?.has(file) ? contents.get(file) : readFileSync(file));
  } catch {
    return "";
  }
}
