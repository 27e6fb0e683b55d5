import type { Report } from "../engine/finding.ts";

/** How often each rule spoke, the most talkative first. */
export function formatStatistics({ files }: Report): string {
  const counts = new Map<string, number>();
  for (const { rule } of files.flatMap(({ findings }) => findings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const width = String(Math.max(0, ...counts.values())).length;
  return [...counts]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([rule, count]) => `${String(count).padStart(width)}  ${rule}\n`)
    .join("");
}
