import { expect, test } from "vitest";
import { averagePrecision, precisionAtRecall, ratesOf } from "../../bench/accuracy/rates.ts";
import { isDrawn } from "../../bench/train/labels.ts";

const surestFirst = [true, false, true, true];

test("precision at a recall is taken where so much of what was wanted is first found", () => {
  expect(precisionAtRecall(surestFirst, 4, 0.25)).toBe(1);
  expect(precisionAtRecall(surestFirst, 4, 0.3)).toBeCloseTo(2 / 3);
  expect(precisionAtRecall(surestFirst, 4, 0.9)).toBeUndefined();
  expect(precisionAtRecall([], 0, 0.1)).toBeUndefined();
});

test("average precision is the mean of the precisions at each right answer", () => {
  expect(averagePrecision(surestFirst)).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3);
});

test("what nobody would ask costs effective precision alone", () => {
  const rates = ratesOf({ tp: 6, fp: 2, fn: 4, tn: 1, unasked: 4 });
  expect(rates).toEqual({ precision: 0.75, "effective precision": 0.5, recall: 0.6, F1: 12 / 18 });
});

test("a draw of repositories holds the smaller ones, whole repositories at a time", () => {
  const repositories = Array.from({ length: 400 }, (_, at) => `owner__project-${String(at)}`);
  const drawn = (share: number): string[] => repositories.filter((name) => isDrawn(name, share));
  expect(drawn(0.5)).toEqual(expect.arrayContaining(drawn(0.25)));
  expect(drawn(1)).toEqual(repositories);
  expect(Math.abs(drawn(0.25).length - 100)).toBeLessThan(30);
  expect(isDrawn("owner__project-1/docs/a.md", 0.25)).toBe(isDrawn("owner__project-1/b.md", 0.25));
});
