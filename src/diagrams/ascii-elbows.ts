import type { Layout } from "./ascii-layout.ts";
import type { Net } from "./ascii-weave.ts";
import { stackedRuns, type Words } from "./ascii-words.ts";

/**
 * Joins two lines that meet at words: one comes from a box without a head, the other one leads on with a head, and no
 * arrow points at the words. They are the label of one line, written where it turns.
 */
export function joinedAtLabels(layout: Layout, words: Words, nets: readonly Net[]): Net[] {
  if (layout.boxes.length < 2) return [...nets];
  const meeting = new Map<number, { net: Net; head: boolean }[]>();
  const firsts = new Map<number, number>();
  for (const net of nets) {
    for (const { terminal, head } of net.ends) {
      if (terminal.type !== "words") continue;
      const first = firsts.get(terminal.run) ?? firstRunOf(layout, words, terminal.run);
      firsts.set(terminal.run, first);
      const known = meeting.get(first);
      if (known) known.push({ net, head });
      else meeting.set(first, [{ net, head }]);
    }
  }
  const joined = new Set<Net>();
  const added: Net[] = [];
  for (const [run, [one, other, ...more]] of meeting) {
    if (!one || !other || more.length > 0 || one.head || other.head || one.net === other.net) continue;
    const [tail, lead] = [one.net, other.net].sort((a, b) => headsOf(a) - headsOf(b));
    if (!tail || !lead || headsOf(tail) > 0 || headsOf(lead) === 0 || joined.has(tail) || joined.has(lead)) continue;
    const ends = [...tail.ends, ...lead.ends].filter(({ terminal }) => terminal.type !== "words");
    if (tail.ends.length !== 2 || ends.length !== tail.ends.length + lead.ends.length - 2) continue;
    joined.add(tail).add(lead);
    const cells = [...tail.cells, ...lead.cells].sort((a, b) => a - b);
    added.push({ cells, ends, labels: [...tail.labels, ...lead.labels, run] });
  }
  return [...nets.filter((net) => !joined.has(net)), ...added];
}

const headsOf = ({ ends }: Net): number => ends.filter(({ head }) => head).length;

/** The first row of the words that a run is part of. */
function firstRunOf(layout: Layout, words: Words, run: number): number {
  return stackedRuns(words, layout, run, -1)[0] ?? run;
}
