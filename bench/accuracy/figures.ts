import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Headline figures by name: percent, with one decimal. */
export type Figures = Readonly<Record<string, number>>;

/** A part of one; nothing where there was nothing to measure. */
export type Share = number | null | undefined;

/** The figures as committed, against those of this run. */
export interface Ledger {
  /** Notes each share under the group's name and its own, and prints it with how it stood before. */
  print(group: string, shares: Readonly<Record<string, Share>>): void;
  /** Notes one share, and says how it stood before. */
  note(name: string, share: Share): string;
  /** Writes the figures with `UPDATE_FIGURES=1`; else says how many differ. */
  close(): void;
}

const committedFile = join(import.meta.dirname, "../figures.json");

export function openLedger(): Ledger {
  const committed = JSON.parse(readFileSync(committedFile, "utf8")) as Figures;
  const measured = new Map<string, number | undefined>();
  const note = (name: string, share: Share): string => {
    const figure = figureOf(share);
    measured.set(name, figure);
    return changeOf(committed[name], figure);
  };
  return {
    note,
    print(group, shares) {
      const notes = Object.entries(shares).map(([name, share]) => `${name} ${note(`${group}, ${name}`, share)}`);
      console.log(`${group}: ${notes.join("; ")}`);
    },
    close() {
      const differing = [...measured].filter(([name, figure]) => committed[name] !== figure).length;
      const count = `${String(differing)} of ${String(measured.size)} figures differ from bench/figures.json`;
      if (process.env.UPDATE_FIGURES !== "1") console.log(`\n${count}`);
      else writeFileSync(committedFile, `${JSON.stringify(updated(committed, measured), undefined, 2)}\n`);
    },
  };
}

export function figureOf(share: Share): number | undefined {
  return share === null || share === undefined || Number.isNaN(share) ? undefined : Number((100 * share).toFixed(1));
}

/** A figure with what was committed and the difference: "71.2 (was 70.0, +1.2)". */
export function changeOf(before: number | undefined, now: number | undefined): string {
  const words = now === undefined ? "–" : now.toFixed(1);
  if (before === now) return now === undefined ? words : `${words} (=)`;
  if (before === undefined) return `${words} (new)`;
  if (now === undefined) return `${words} (was ${before.toFixed(1)})`;
  return `${words} (was ${before.toFixed(1)}, ${now > before ? "+" : "−"}${Math.abs(now - before).toFixed(1)})`;
}

/** What to commit, by name: what was measured, and what was not as it stood. */
export function updated(committed: Figures, measured: ReadonlyMap<string, number | undefined>): Figures {
  const all = new Map<string, number | undefined>([...Object.entries(committed), ...measured]);
  const known = [...all].flatMap(([name, figure]) => (figure === undefined ? [] : [[name, figure] as const]));
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}
