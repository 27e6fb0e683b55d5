/** Draws what faultlint prints for the example into docs/screenshot.svg. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const command = "faultlint examples/parcel-tracking.md";
const [, ...args] = command.split(" ");
const shownLines = 40;

const { stdout } = spawnSync(process.execPath, [join(root, "dist/bin.cjs"), ...args, "--color", "always"], {
  cwd: root,
  encoding: "utf8",
});
const lines = [`$ ${command}`, ...stdout.trimEnd().split("\n")];
const shown = lines.length <= shownLines ? lines : [...lines.slice(0, shownLines - 3), "…", "", lines.at(-1) ?? ""];

const size = 14;
const lineHeight = 20;
const margin = 20;
const background = "#1e2127";
const foreground = "#d7dae0";
const colors: Readonly<Record<string, string>> = { 31: "#ef6b73", 33: "#e5c07b", 34: "#6cb6ff", 36: "#56b6c2" };

/** One line of terminal output as text spans. */
function drawn(line: string): string {
  let style: Record<string, string> = {};
  return line
    .split(/(\u001B\[\d+m)/)
    .map((piece) => {
      const code = /^\u001B\[(\d+)m$/.exec(piece)?.[1];
      if (code === undefined) return piece === "" ? "" : `<tspan${attributes(style)}>${escaped(piece)}</tspan>`;
      const { fill, ...rest } = style;
      if (code === "1") style = { ...style, "font-weight": "bold" };
      else if (code === "2") style = { ...style, opacity: "0.6" };
      else if (code === "22") style = fill === undefined ? {} : { fill };
      else if (code === "39") style = rest;
      else style = { ...style, fill: colors[code] ?? foreground };
      return "";
    })
    .join("");
}

function attributes(style: Readonly<Record<string, string>>): string {
  return Object.entries(style)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const widest = Math.max(...shown.map((line) => line.replace(/\u001B\[\d+m/g, "").length));
const width = Math.ceil(widest * size * 0.602) + 2 * margin;
const height = shown.length * lineHeight + 2 * margin;
const rows = shown.map((line, index) => {
  const y = String(margin + (index + 0.75) * lineHeight);
  return `<text x="${String(margin)}" y="${y}" xml:space="preserve">${drawn(line)}</text>`;
});
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${String(size)}" fill="${foreground}">
<rect width="100%" height="100%" rx="8" fill="${background}"/>
${rows.join("\n")}
</svg>
`;
writeFileSync(join(root, "docs/screenshot.svg"), svg);
