import { posix } from "node:path";
import type { Document } from "../model/document.ts";
import { compareText } from "./order.ts";

/** A house's habit: what most documents of a folder tell. */
export interface Habit {
  /** The glob of the folder's documents. */
  readonly files: string;
  readonly concern: string;
  /** How many of the folder's documents tell it. */
  readonly told: number;
  /** How many of them a reviewer would ask. */
  readonly documents: number;
}

/** Fewer documents show no habit. */
const fewestDocuments = 4;
/** The share of documents from which on something is a habit. */
const habitualShare = 0.7;

/** What most documents of each folder tell, and a policy may require of the rest. */
export function habitsOf(docs: Iterable<Document>): Habit[] {
  const habits = new Map<string, Habit>();
  for (const { path, template, concerns } of docs) {
    if (template) continue;
    const folder = posix.dirname(path);
    const files = folder === "." ? "*.md" : `${folder}/*.md`;
    for (const { concern, state } of concerns) {
      const key = `${files}\0${concern}`;
      const { told, documents } = habits.get(key) ?? { told: 0, documents: 0 };
      const tells = state === "addressed" || state === "not-applicable" ? 1 : 0;
      habits.set(key, { files, concern, told: told + tells, documents: documents + 1 });
    }
  }
  return [...habits.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, habit]) => habit)
    .filter(({ told, documents }) => documents >= fewestDocuments && told >= habitualShare * documents);
}
