import type { Finding, Range, Report } from "../index.ts";

/** Tells of a line whether the pull request changes it. */
type LineTest = (line: number) => boolean;

/**
 * Moves what is said of a heading to a heading that the pull request changes, where there is one: GitHub shows in a
 * pull request only what stands on a changed line, and what is missing stands on the heading under which it belongs.
 */
export function anchorToChanges(
  report: Report,
  headingsOf: (path: string) => readonly Range[],
  linesOf: (path: string) => LineTest,
): Report {
  const files = report.files.map((file) => {
    if (file.findings.length === 0) return file;
    const headings = headingsOf(file.path);
    const isChanged = linesOf(file.path);
    const anchors = headings.filter(({ start }) => isChanged(start.line));
    const isMovable = ({ range: { start } }: Finding): boolean =>
      !isChanged(start.line) && (start.line === 1 || headings.some((heading) => heading.start.line === start.line));
    const findings = file.findings.map((finding) => (isMovable(finding) ? moved(finding, anchors) : finding));
    return { ...file, findings };
  });
  return { ...report, files };
}

function moved(finding: Finding, anchors: readonly Range[]): Finding {
  const { line } = finding.range.start;
  const distance = ({ start }: Range): number => Math.abs(start.line - line);
  const [nearest] = anchors.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return finding;
  const end = nearest.end.line === nearest.start.line ? nearest.end : nearest.start;
  return {
    ...finding,
    range: { start: nearest.start, end },
    message: `${finding.message} (of line ${String(line)})`,
  };
}
