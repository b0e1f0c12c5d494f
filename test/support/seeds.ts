/** Seeds for properties: twenty in a usual run, many in `npm run test:deep`. */
export const SEEDS: readonly string[] = Array.from(
  { length: process.env.LENDWRIGHT_DEEP ? 500 : 20 },
  (_, i) => `seed-${i}`,
);
