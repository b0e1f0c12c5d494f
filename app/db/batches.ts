/** Half of the 999 parameters that the adapter lets into one statement: the other half is the rest of the query's. */
const BATCH = 500;

/**
 * Asks for many ids in batches, one after another, and joins the rows. A plain list is batched by the client itself; groups,
 * counts and negations are not, and fail at a thousand.
 */
export async function inBatches<Row>(
  ids: readonly string[],
  ask: (batch: string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += BATCH) rows.push(...(await ask(ids.slice(from, from + BATCH))));
  return rows;
}
