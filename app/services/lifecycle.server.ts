import { assertDatabase, closeDb, db } from "~/db";

export { demonstrationAccounts } from "./demonstration.server";

/** Opens and checks the database; rejects with one readable line. */
export async function boot(): Promise<void> {
  await assertDatabase(db());
}

/** Can requests be answered? */
export async function healthy(): Promise<boolean> {
  await db().read.contentVersion.findFirst({ select: { id: true } });
  return true;
}

export async function shutdown(): Promise<void> {
  await closeDb();
}
