import { cellAt } from "./ascii-grid.ts";
import type { Layout } from "./ascii-layout.ts";
import { east, west } from "./ascii-strokes.ts";
import type { Net, NetEnd } from "./ascii-weave.ts";
import { type Run, stackedRuns, type Words } from "./ascii-words.ts";

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

/** Words that a line to a box starts at and that stand right beside another box are its label: `│ Web │ media ──►`. */
export function fromBoxesBesideLabels(layout: Layout, words: Words, nets: readonly Net[]): Net[] {
  return nets.map((net) => {
    const heads = net.ends.filter(({ head }) => head);
    if (heads.length === 0 || heads.some(({ terminal }) => terminal.type !== "box")) return net;
    const labels: number[] = [];
    const ends = net.ends.map((end): NetEnd => {
      const { terminal, head, side } = end;
      const box = terminal.type === "words" && !head ? boxBeside(layout, words.runs[terminal.run], side) : -1;
      if (terminal.type !== "words" || box < 0) return end;
      labels.push(terminal.run);
      return { ...end, terminal: { type: "box", box } };
    });
    return labels.length > 0 ? { ...net, ends, labels: [...net.labels, ...labels] } : net;
  });
}

/** How far a box may be from the label that stands beside it. */
const widestGap = 3;

/** The box that words in a row reach to `side`, and that is not around them; -1 for none. */
function boxBeside({ grid, arms, wall, owner }: Layout, run: Run | undefined, side: number): number {
  if (!run || (side !== east && side !== west) || !/^[(\p{L}\p{N}].*[\p{L}\p{N})]$/u.test(run.text)) return -1;
  for (let by = 0; by <= widestGap; by++) {
    const cell = cellAt(grid, run.row, side === east ? run.end + by : run.start - 1 - by);
    if (cell < 0 || arms[cell] !== 0) return -1;
    const box = wall[cell] ?? -1;
    if (box >= 0) return owner[cellAt(grid, run.row, run.start)] === box ? -1 : box;
  }
  return -1;
}
