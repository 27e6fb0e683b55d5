import fc from "fast-check";
import { expect, test } from "vitest";
import { profileOf } from "../../src/extract/profile.ts";
import { profiles } from "../../src/knowledge/profiles.ts";
import { contentOf } from "./content-of.ts";

const documentOf = (headings: readonly string[]): string =>
  ["# Exports", ...headings.map((heading, at) => `## ${String(at + 1)}. ${heading}\n\nSomething.`)].join("\n\n");

test.each(profiles)("a document with all headings of the template '$name' follows it", ({ name, headings }) => {
  const profile = profileOf(contentOf(documentOf(headings.map((heading) => heading.split("|")[0] ?? ""))));
  expect(profile).toMatchObject({ name, share: 1 });
  expect([...(profile?.omitted.values() ?? [])].filter((heading) => heading !== undefined)).toEqual([]);
});

test("what a document leaves out of its template is told with the concern that it is there for", () => {
  const headings = ["Summary", "Motivation", "Goals", "Non-Goals", "Proposal", "Design Details", "Alternatives"];
  const profile = profileOf(contentOf(documentOf(headings)));
  expect(profile?.name).toBe("enhancement proposal");
  expect(profile?.omitted.get("testing")).toBe("test plan");
  expect(profile?.omitted.has("alternatives")).toBe(false);
});

test("three headings make no template", () => {
  expect(profileOf(contentOf(documentOf(["Summary", "Motivation", "Goals"])))).toBeUndefined();
});

test("any text is read, and at most all of a template is found", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...profiles.flatMap(({ headings }) => headings), "x")), (headings) => {
      expect(profileOf(contentOf(documentOf(headings)))?.share ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});
