import fc from "fast-check";
import { expect, test } from "vitest";
import { dateIn } from "../../src/knowledge/calendar.ts";

test.each([
  ["2021-08-09", 2021 * 12 + 8],
  ["November 2020", 2020 * 12 + 11],
  ["06/20/2023", 2023 * 12 + 6],
  ["16 March 2021: proposal", 2021 * 12 + 3],
  ["2024-14-02", 2024 * 12 + 12],
  ["in the summer", undefined],
])("reads the month of %s", (text, month) => {
  expect(dateIn(text)?.month).toBe(month);
});

test("reads no month or one of the calendar", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const month = dateIn(text)?.month;
      return month === undefined || Number.isInteger(month);
    }),
  );
});
