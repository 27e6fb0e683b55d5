import { east, west } from "./ascii-strokes.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import type { Words } from "./ascii-words.ts";

const branchWord =
  /^(?:yes|no|y|n|true|false|hit|miss|(?:cache|l\d) (?:hit|miss)|found|not found|ok|success|succeeded|fail|failed|failure|error|pass|valid|invalid|allowed|denied|approved|rejected|match|no match|exists|else|otherwise|default|timeout)$/i;

/** Whether words say which way a decision goes, and name nothing: `Yes`, `cache miss`, `(valid)`. */
export function isBranchWord(text: string): boolean {
  return branchWord.test(text.replace(/ \([^()]*\)$/, "").replace(/^[[("'\s]+|[\])"':,?!\s]+$/g, ""));
}

/** Whether words are all in brackets and begin small: they say something of an arrow and name nothing. */
export const isBracketedRemark = (text: string): boolean => /^\([^()\p{Lu}][^()]*\)$/u.test(text);

/** Joins a tree's lines with the arrows behind branch words, `├─ yes → Store`: the words are labels. */
export function joinedAtBranches({ runs }: Words, nets: readonly Net[]): Net[] {
  const branchesOf = new Map<number, Net>();
  const branchAt = ({ terminal, head, side }: NetEnd, wanted: number): number | undefined => {
    if (terminal.type !== "words" || head || side !== wanted) return undefined;
    return isBranchWord(runs[terminal.run]?.text ?? "") ? terminal.run : undefined;
  };
  for (const net of nets) {
    for (const end of net.ends) {
      const run = branchAt(end, west);
      if (run !== undefined && net.ends.length === 2) branchesOf.set(run, net);
    }
  }
  const joined = new Set<Net>();
  const trees = nets.map((net) => {
    const labels = net.ends.flatMap((end) => {
      const run = branchAt(end, east);
      return run !== undefined && branchesOf.has(run) ? [run] : [];
    });
    if (labels.length === 0 || labels.length === net.ends.length) return net;
    const branches = labels.flatMap((run) => branchesOf.get(run) ?? []);
    for (const branch of branches) joined.add(branch);
    const parts = [net, ...branches];
    const named = new Set(labels);
    const ends = parts
      .flatMap((part) => part.ends)
      .filter(({ terminal }) => terminal.type !== "words" || !named.has(terminal.run));
    const cells = parts.flatMap((part) => part.cells).sort((a, b) => a - b);
    return { cells, ends, labels: [...net.labels, ...labels] };
  });
  return trees.filter((net) => !joined.has(net));
}
