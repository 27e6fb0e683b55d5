import { expect, test } from "vitest";
import { changeOf, figureOf, updated } from "../../bench/accuracy/figures.ts";

test("a figure is percent with one decimal, and nothing where nothing was measured", () => {
  expect(figureOf(0.83149)).toBe(83.1);
  expect(figureOf(0 / 0)).toBeUndefined();
  expect(figureOf(null)).toBeUndefined();
});

test.each([
  [undefined, 71.2, "71.2 (new)"],
  [71.2, 71.2, "71.2 (=)"],
  [70, 71.2, "71.2 (was 70.0, +1.2)"],
  [71.2, 70, "70.0 (was 71.2, −1.2)"],
  [71.2, undefined, "– (was 71.2)"],
  [undefined, undefined, "–"],
])("%s committed and %s measured reads %s", (before, now, words) => {
  expect(changeOf(before, now)).toBe(words);
});

test("what was measured is written over what was committed, sorted, and the rest stays as it is", () => {
  const committed = { "program, F1": 83.1, "folds, F1": 75, "folds, recall": 60 };
  const measured = new Map([
    ["kind, folds", 90.2],
    ["folds, F1", 76.4],
    ["folds, recall", undefined],
  ]);
  expect(Object.entries(updated(committed, measured))).toEqual([
    ["folds, F1", 76.4],
    ["kind, folds", 90.2],
    ["program, F1", 83.1],
  ]);
});
