import { keepCheckpointNow } from "./checkpoints.server";
import { currentContent } from "~/services/content/content-store.server";
import { startJobs, stopJobs } from "~/services/jobs/at-work.server";
import { closeWorkshop, warmUp } from "~/services/workshop/index.server";
import { assertDatabase, claimDatabase, closeDb, databasePath, db, foldWhenIdle, probeWrite } from "~/db";

export { firstLink } from "~/services/auth/administrator-links.server";
export { demonstrationAccounts } from "~/services/auth/demonstration.server";
export { takeMeasures } from "./measures.server";
export { programVersion } from "./program-version.server";
import { report } from "./report.server";

/** What boot opened, in the order in which it closes. */
let atShutdown: () => Promise<void> = closeDb;

/** Opens and checks the database; rejects with one readable line. What was due while the server was down is made up for, and the workers get ready, meanwhile. */
export async function boot(): Promise<void> {
  const file = databasePath();
  const release = await claimDatabase(file, new Date());
  await assertDatabase(db());
  const stopFolding = foldWhenIdle(file, db());
  void keepCheckpointNow(new Date());
  atShutdown = async () => {
    stopFolding();
    await keepCheckpointNow(new Date());
    await closeDb();
    await release();
  };
  startJobs();
  const archetypes = await currentContent("archetype");
  // Without workers everything else still works, and whoever asks for a case is told.
  warmUp(archetypes.map(({ body }) => body)).catch((error: unknown) => report("workers could not be warmed up", error));
}

/** Can requests be answered? */
export async function healthy(): Promise<boolean> {
  await db().read.contentVersion.findFirst({ select: { id: true } });
  return true;
}

/** Can something be stored? Rejects when not. Asked every ten seconds at most: it is a write like any other. */
export const canStore = (): Promise<void> => probeWrite(db());

export async function shutdown(): Promise<void> {
  await stopJobs();
  await closeWorkshop();
  await atShutdown();
}
