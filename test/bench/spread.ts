/** The middle of several runs, and how far they lie apart. */
export interface Spread {
  p10: number;
  median: number;
  p90: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  p10: quantile(values, 0.1),
  median: quantile(values, 0.5),
  p90: quantile(values, 0.9),
});
