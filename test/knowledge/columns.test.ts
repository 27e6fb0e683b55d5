import { expect, test } from "vitest";
import { columnRoles } from "../../src/knowledge/columns.ts";

const vocabulary = { options: ["options", "alternatives"], choice: ["choice"], reason: ["why", "rationale"] };

test.each([
  [["Choice", "Why"], { choice: 0, reason: 1 }],
  [["**", "Options (two at least)", "Choices"], { options: 1, choice: 2 }],
  [["Options / Alternatives", "Our choice"], { options: 0, choice: 1 }],
  [["Alternatives considered", "Rationale & evidence"], { options: 0, reason: 1 }],
  [["Choice", "Choice"], { choice: 0 }],
  [["What the options of our users cost us in the end", ""], {}],
])("the roles of %j are %j", (header, roles) => {
  const cells = header.map((text) => ({ text }));
  expect(Object.fromEntries(columnRoles(cells, vocabulary))).toEqual(roles);
});
