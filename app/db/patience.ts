/**
 * How long a query waits for a program that is not ours and holds the file (a backup tool, an administrator's shell).
 * The driver's own waiting would stop the whole thread, and with it everybody who only reads.
 */
export const PATIENCE_MS = 5_000;

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/** Asks again while another program holds the file, at most until `PATIENCE_MS` after `since`; others run meanwhile. */
export async function patiently<T>(query: () => Promise<T>, since: number): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await query();
    } catch (error) {
      if (!isBusy(error) || performance.now() - since > PATIENCE_MS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** As the driver says it. A busy statement has done nothing and may be repeated whole. */
function isBusy(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { originalCode?: unknown } };
  return [code, cause?.originalCode].some((one) => typeof one === "string" && one.startsWith("SQLITE_BUSY"));
}
