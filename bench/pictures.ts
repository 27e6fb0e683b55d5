import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAscii } from "../src/diagrams/ascii.ts";
import { readerOf } from "../src/diagrams/detect.ts";
import type { Graph } from "../src/model/graph.ts";
import { codeBlocksUnder, standalone } from "./diagrams.ts";
import { randomOf } from "./train/random.ts";

/**
 * Draws pictures at random from a folder of documents and lists them with what the reader finds, to be checked by
 * hand. `pictures <folder> [seed] [count] [--full]`; `--full` prints the pictures as well. With `--seeds <folder>` it
 * holds the pictures of the seed documents to what they show.
 */

const [folder = ".", seed = "1", count = "50"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const full = process.argv.includes("--full");

/** The pictures of the seed documents: a line in each, and its edges in order. */
const seedPictures: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "000.md",
    "Load Balancer\n",
    [...Array<string>(4).fill("Load Balancer > Server"), ...Array<string>(4).fill("Server > Database")],
  ],
  ["002.md", "Client    ", ["API Gateway > Service A", "Client > API Gateway", "Service A > Database"]],
  ["002.md", "Presentation", []],
  ["004.md", "API-1", ["API-1 > Redis", "API-2 > Redis", "API-3 > Redis", "Redis > PostgreSQL"]],
];

function edgesOf({ nodes, groups, edges }: Graph): string[] {
  const labels = new Map([...nodes, ...groups].map(({ id, label }) => [id, label]));
  const arrow = { forward: ">", both: "<>", none: "-" };
  return edges.map(
    ({ from, to, direction, label }) =>
      `${labels.get(from) ?? "?"} ${arrow[direction]} ${labels.get(to) ?? "?"}${label === undefined ? "" : ` : ${label}`}`,
  );
}

function checkSeeds(seeds: string): void {
  for (const [name, mark, expected] of seedPictures) {
    const path = join(seeds, name);
    if (!existsSync(path)) continue;
    const blocks = readFileSync(path, "utf8").split(/^```\w*\n/m);
    const picture = blocks.find((block) => block.includes(mark) && /[┌â]/.test(block.slice(0, 80)));
    const found = edgesOf(readAscii(standalone(picture ?? "")))
      .map((edge) => edge.replace(/ : .*/, ""))
      .sort();
    console.log(
      `${name} ${mark.trim()}: ${found.join() === expected.join() ? "as drawn" : `differs: ${found.join("; ")}`}`,
    );
  }
}

const seedsAt = process.argv.indexOf("--seeds");
if (seedsAt > 0) checkSeeds(process.argv[seedsAt + 1] ?? "");
else {
  const pictures = codeBlocksUnder(folder).filter((block) => readerOf(block) === readAscii);
  const random = randomOf(Number(seed));
  console.log(`${String(pictures.length)} pictures`);
  for (let drawn = 0; drawn < Number(count) && pictures.length > 0; drawn++) {
    const [block] = pictures.splice(Math.floor(random() * pictures.length), 1);
    if (!block) break;
    const graph = readAscii(standalone(block.value));
    const boxes = graph.nodes.filter(({ shape }) => shape === "box").length;
    console.log(
      `## ${block.path}:${String(block.line)} ${graph.kind}, ${String(boxes + graph.groups.length)} boxes, ${String(graph.edges.length)} edges`,
    );
    if (!full) continue;
    console.log(block.value);
    console.log(
      `nodes: ${graph.nodes.map(({ label }) => label).join(" | ")}\ngroups: ${graph.groups.map(({ label }) => label).join(" | ")}`,
    );
    console.log(
      edgesOf(graph)
        .map((edge) => `   ${edge}`)
        .join("\n"),
    );
  }
}
