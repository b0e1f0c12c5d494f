/** The middle value; of an even count the mean of the two in the middle. undefined for nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return (sorted[middle - 1]! + upper) / 2;
}
