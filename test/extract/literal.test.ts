import fc from "fast-check";
import { expect, test } from "vitest";
import { type Literal, literalsIn } from "../../src/extract/literal.ts";
import { yamlLiteralsIn } from "../../src/extract/yaml-literal.ts";

/** A literal as plain data. */
function plain(literal: Literal): unknown {
  if (literal.type === "scalar") return literal.text;
  if (literal.type === "list") return literal.items.map(plain);
  return Object.fromEntries(literal.entries.map(({ key, value }) => [key, plain(value)]));
}

function spansOf(literal: Literal): Literal["span"][] {
  if (literal.type === "list") return [literal.span, ...literal.items.flatMap(spansOf)];
  if (literal.type === "scalar") return [literal.span];
  return [literal.span, ...literal.entries.flatMap(({ keySpan, value }) => [keySpan, ...spansOf(value)])];
}

test.each([
  ["a Python dictionary", "X = {\n 'a': ['b', \"c\"],  # why\n 'd': (1, 2,),\n}", { a: ["b", "c"], d: ["1", "2"] }],
  ["a JavaScript object", "const x = { a: { b: 'c' }, /* d */ e: [`f`,], // g\n };", { a: { b: "c" }, e: ["f"] }],
  ["JSON", '{"a": null, "b": {"c": []}}', { a: "null", b: { c: [] } }],
  ["a set", "{'a': {'b', 'c'}}", { a: ["b", "c"] }],
  ["an address", "{ a: 'http://b/c', d: e }", { a: "http://b/c", d: "e" }],
])("reads %s", (_, code, expected) => {
  expect(literalsIn(code).map(plain)).toEqual([expected]);
});

test("the span of a string is what stands between its quotes", () => {
  const code = "x = {'key': 'value'}";
  const spans = literalsIn(code).flatMap(spansOf).slice(1);
  expect(spans.map(({ start, end }) => code.slice(start, end))).toEqual(["key", "value"]);
});

test("reads YAML, its comments aside", () => {
  expect(yamlLiteralsIn("a: # why\n  b: [c, 'd']\n  e:\n").map(plain)).toEqual([{ a: { b: ["c", "d"], e: "" } }]);
});

test("reads every JSON value as JSON does, texts aside", () => {
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      key,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true }), (object) => {
      const expected: unknown = JSON.parse(JSON.stringify(object));
      expect(literalsIn(JSON.stringify(object, null, 2)).map(plain)).toEqual([expected]);
    }),
  );
});

test.each([literalsIn, yamlLiteralsIn])("%o never throws, and its spans lie in the code", (read) => {
  const token = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ":",
    ",",
    "'",
    '"',
    "`",
    "#",
    "//",
    "/*",
    "*/",
    "\n",
    " ",
    "- ",
    "&a",
    "*a",
    "key",
    "\\",
    "é",
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 200 }), (tokens) => {
      const code = tokens.join("");
      for (const { start, end } of read(code).flatMap(spansOf)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(code.length);
      }
    }),
  );
});

test("reads deep and broken nesting in bounded time", () => {
  const begin = performance.now();
  literalsIn("[".repeat(20_000));
  literalsIn("{a:".repeat(6000));
  literalsIn("{/*".repeat(6000));
  expect(performance.now() - begin).toBeLessThan(2000);
});
