/** How often a property is tried: so often in a usual run, and so often in `npm run test:deep`. */
export const runs = (usual: number, deep: number): number => (process.env.LENDWRIGHT_DEEP ? deep : usual);

/** Seeds for properties. */
export const SEEDS: readonly string[] = Array.from({ length: runs(20, 500) }, (_, i) => `seed-${i}`);
