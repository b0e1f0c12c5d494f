import { currentContent } from "./content-store.server";
import { startSweeping, stopSweeping } from "./overdue.server";
import { closeWorkshop, warmUp } from "./workshop/index.server";
import { assertDatabase, closeDb, db } from "~/db";

export { demonstrationAccounts } from "./demonstration.server";
export { programVersion } from "./program-version.server";

/** Opens and checks the database; rejects with one readable line. What ran out of time while the server was down is closed, and the workers get ready, meanwhile. */
export async function boot(): Promise<void> {
  await assertDatabase(db());
  startSweeping();
  const archetypes = await currentContent("archetype");
  // Without workers everything else still works, and whoever asks for a case is told.
  warmUp(archetypes.map(({ body }) => body)).catch((error: unknown) => console.error(error));
}

/** Can requests be answered? */
export async function healthy(): Promise<boolean> {
  await db().read.contentVersion.findFirst({ select: { id: true } });
  return true;
}

export async function shutdown(): Promise<void> {
  await stopSweeping();
  await closeWorkshop();
  await closeDb();
}
