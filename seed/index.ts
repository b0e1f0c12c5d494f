import { seedBank } from "./bank";
import { seedCases } from "./cases";
import { seedPeople } from "./people";
import { closeDb, db } from "~/db";

/** Fills an empty database with the demonstration bank; leaves any other database alone. */
if ((await db().read.person.count()) === 0) {
  const now = new Date();
  await seedBank(now);
  await seedPeople(now);
  await seedCases(now);
}
await closeDb();
