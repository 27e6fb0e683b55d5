import { randomOf } from "./random.ts";

/** The leading eigenvectors of the positive pointwise mutual information, by orthogonal iteration; rows of unit length. */
export function companyOf(counts: Float32Array, size: number, dimensions: number): Float32Array {
  const { starts, columns, values } = mutualInformation(counts, size);
  const random = randomOf(1);
  let basis = Float64Array.from({ length: size * dimensions }, () => random() - 0.5);
  const roots = new Float64Array(dimensions);
  for (let round = 0; round < 8; round++) {
    orthonormalize(basis, dimensions);
    const image = new Float64Array(size * dimensions);
    for (let row = 0; row < size; row++) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const from = (columns[at] ?? 0) * dimensions;
        const value = values[at] ?? 0;
        for (let d = 0; d < dimensions; d++) add(image, row * dimensions + d, value * (basis[from + d] ?? 0));
      }
    }
    for (let d = 0; d < dimensions; d++) {
      let norm = 0;
      for (let row = 0; row < size; row++) norm += (image[row * dimensions + d] ?? 0) ** 2;
      roots[d] = Math.sqrt(norm);
    }
    basis = image;
  }
  orthonormalize(basis, dimensions);
  const company = new Float32Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    const vector = Float64Array.from(
      { length: dimensions },
      (_, d) => (basis[row * dimensions + d] ?? 0) * Math.sqrt(roots[d] ?? 0),
    );
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, d) => (company[row * dimensions + d] = value / length));
  }
  return company;
}

function mutualInformation(
  counts: Float32Array,
  size: number,
): { starts: Uint32Array; columns: Uint32Array; values: Float32Array } {
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) add(sums, row, counts[row * size + column] ?? 0);
  const smoothed = Float64Array.from(sums, (sum) => sum ** 0.75);
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0);
  const starts = new Uint32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const count = counts[row * size + column] ?? 0;
      if (count < 0.2) continue;
      const information = Math.log((count * smoothedTotal) / ((sums[row] ?? 1) * (smoothed[column] ?? 1)));
      if (information > 0) {
        columns.push(column);
        values.push(information);
      }
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}

/** Makes the columns of `basis` orthogonal and of unit length, one after the other (Gram and Schmidt). */
function orthonormalize(basis: Float64Array, dimensions: number): void {
  const product = (a: number, b: number): number => {
    let sum = 0;
    for (let row = 0; row < basis.length; row += dimensions) sum += (basis[row + a] ?? 0) * (basis[row + b] ?? 0);
    return sum;
  };
  for (let d = 0; d < dimensions; d++) {
    for (let other = 0; other < d; other++) {
      const shared = product(d, other);
      for (let row = 0; row < basis.length; row += dimensions) add(basis, row + d, -shared * (basis[row + other] ?? 0));
    }
    const scale = 1 / (Math.sqrt(product(d, d)) || 1);
    for (let row = 0; row < basis.length; row += dimensions) basis[row + d] = (basis[row + d] ?? 0) * scale;
  }
}

function add(into: Float32Array | Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}
