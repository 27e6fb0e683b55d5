import { harmless } from "./harmless.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as XML 1.0 may hold it, in an attribute or between tags. */
export function xmlText(text: string): string {
  return harmless(text)
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** A tag's name and attributes: `error line="1"`. */
export function xmlTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return `${name}${written.join("")}`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>';
