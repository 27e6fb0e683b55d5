import type { RawFinding } from "../rule.ts";

type Shape = "string" | "number" | readonly [Shape] | { readonly [field: string]: Shape };

const span: Shape = { start: "number", end: "number" };

/** What a report needs of a finding; a field with a question mark may be left out. */
const finding: Shape = {
  at: span,
  message: "string",
  "related?": [{ "path?": "string", span, message: "string" }],
  "evidence?": [{ span, text: "string", reason: "string" }],
  "confidence?": "number",
  "subject?": "string",
  "weight?": "number",
  "fix?": { title: "string", edits: [{ span, text: "string" }] },
};

/** The same of a finding that says its document. */
export const placedFinding: Shape = { ...finding, path: "string" };

/**
 * The finding; an error where it lacks what a report needs. A plugin may be JavaScript, where no type holds it to that,
 * and what it leaves out must end its rule, not the report.
 */
export function wellFormed<Raw extends RawFinding>(raw: Raw, shape = finding): Raw {
  const [fault] = faultsIn(raw, shape, "finding");
  if (fault === undefined) return raw;
  throw new TypeError(fault);
}

function* faultsIn(value: unknown, shape: Shape, name: string): Iterable<string> {
  if (typeof shape === "string") {
    if (typeof value !== shape) yield `${name} must be a ${shape}`;
  } else if (isList(shape)) {
    if (!Array.isArray(value)) yield `${name} must be an array`;
    else for (const [index, item] of value.entries()) yield* faultsIn(item, shape[0], `${name}[${String(index)}]`);
  } else if (typeof value !== "object" || value === null) {
    yield `${name} must be an object`;
  } else {
    for (const [key, fieldShape] of Object.entries(shape)) {
      const field = key.replace("?", "");
      const given: unknown = Reflect.get(value, field);
      if (given !== undefined || field === key) yield* faultsIn(given, fieldShape, `${name}.${field}`);
    }
  }
}

/** TypeScript does not narrow readonly arrays by `Array.isArray`. */
function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
