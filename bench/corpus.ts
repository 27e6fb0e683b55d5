// All documents of a folder in one run, as `faultlint check` reads them: how long each takes, what fails, peak memory.
// Its argument is the folder.
import { allRules, checkDocuments, defaultSettings, findDocuments, readDocuments, type Reading } from "../src/index.ts";

const folder = process.argv[2] ?? process.env.FAULTLINT_CORPUS ?? ".";
const slowestShown = 5;

const { files } = await findDocuments([folder], folder, defaultSettings);
const times: { readonly path: string; readonly milliseconds: number }[] = [];

/** The time from when a document is asked for until the next one is: reading and judging it. */
function* timed(readings: Iterable<Reading>): Iterable<Reading> {
  let start = performance.now();
  for (const reading of readings) {
    yield reading;
    const end = performance.now();
    if ("doc" in reading) times.push({ path: reading.doc.path, milliseconds: end - start });
    start = end;
  }
}

const start = performance.now();
const report = checkDocuments(timed(readDocuments(files, folder, defaultSettings)), folder, defaultSettings);
const seconds = (performance.now() - start) / 1000;
const findings = report.files.reduce((sum, file) => sum + file.findings.length, 0);
times.sort((a, b) => b.milliseconds - a.milliseconds);
const at = (share: number): string => (times[Math.floor(times.length * share)]?.milliseconds ?? 0).toFixed(1);

console.log(
  `${String(times.length)} documents, ${String(allRules(defaultSettings).length)} rules: ${seconds.toFixed(0)} s`,
);
console.log(
  `${String(findings)} findings, ${String(report.failures.length)} rule errors, ${String(report.troubles.length)} unread`,
);
console.log(`median ${at(0.5)} ms, 99 % below ${at(0.01)} ms`);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
for (const { path, milliseconds } of times.slice(0, slowestShown))
  console.log(`${milliseconds.toFixed(0)} ms  ${path}`);
