import { operationalConcerns } from "../../src/model/concern.ts";
import type { SureGuess } from "../train/raising.ts";

const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Whether a reviewer asks operations at all, where three or more of them are absent: by the chance that one is asked. */
export function reportOperations(all: readonly SureGuess[]): void {
  const documents = [...new Set(all.map(({ doc }) => doc))].map((doc) => {
    const own = all.filter((guess) => guess.doc === doc && operationalConcerns.includes(guess.concern));
    const absent = own.filter(({ state }) => state === "absent");
    const chance = 1 - absent.reduce((product, { confidence }) => product * (1 - confidence), 1);
    const right = absent.filter(({ raised }) => raised).length;
    return { absent: absent.length, chance, right, isAsked: own.some(({ label }) => label !== "X") };
  });
  console.log(
    "\noperations, three or more absent: chance   documents   one or more raised   raised of absent   any asked",
  );
  steps.slice(0, -1).forEach((from, at) => {
    const to = steps[at + 1] ?? 1;
    const inside = documents.filter(({ absent, chance }) => absent >= 3 && chance >= from && (chance < to || to === 1));
    const mean = (of: (one: (typeof inside)[number]) => number): string =>
      (inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length)).toFixed(2);
    const cells = [
      String(inside.length),
      mean(({ right }) => (right > 0 ? 1 : 0)),
      `${mean(({ right }) => right)} of ${mean(({ absent }) => absent)}`,
      mean(({ isAsked }) => (isAsked ? 1 : 0)),
    ];
    console.log(`${from.toFixed(1)}–${to.toFixed(1)}   ${cells.join("   ")}`);
  });
}
