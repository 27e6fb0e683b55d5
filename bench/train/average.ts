import type { Network } from "../../src/knowledge/concern-reader.ts";

/**
 * The mean of networks over the same flags, as one network: their hidden units side by side, each with its share of the
 * output, and the mean of what goes past the hidden layer. It reads exactly as the mean of their log odds.
 */
export function average(networks: readonly Network[]): Network {
  const [one] = networks;
  if (!one) throw new Error("no network to average");
  const share = 1 / networks.length;
  const side = (rows: (network: Network) => Float32Array, scale: number): Float32Array =>
    sideBySide(
      networks.map((network) => ({ values: rows(network), width: network.hidden })),
      scale,
    );
  return {
    flags: one.flags,
    hidden: networks.reduce((sum, { hidden }) => sum + hidden, 0),
    first: Float32Array.from(networks.flatMap(({ first }) => [...first])),
    flagRows: side(({ flagRows }) => flagRows, 1),
    firstBias: side(({ firstBias }) => firstBias, 1),
    second: side(({ second }) => second, share),
    secondBias: mean(networks.map(({ secondBias }) => secondBias)),
    wordRows: mean(networks.map(({ wordRows }) => wordRows)),
    headingRows: mean(networks.map(({ headingRows }) => headingRows)),
  };
}

/** Tables that are row by row, each row after the other's: row n of all tables, then row n + 1. */
function sideBySide(tables: readonly { values: Float32Array; width: number }[], scale: number): Float32Array {
  const rows = (tables[0]?.values.length ?? 0) / (tables[0]?.width ?? 1);
  const joined: number[] = [];
  for (let row = 0; row < rows; row++)
    for (const { values, width } of tables)
      for (let at = 0; at < width; at++) joined.push(scale * (values[row * width + at] ?? 0));
  return Float32Array.from(joined);
}

function mean(tables: readonly Float32Array[]): Float32Array {
  return Float32Array.from(tables[0] ?? [], (_, at) => {
    return tables.reduce((sum, table) => sum + (table[at] ?? 0), 0) / tables.length;
  });
}
