import { seedBank, seedEmptyBank } from "./bank";
import { seedCases } from "./cases";
import { seedPeople } from "./people";
import { closeDb, db, isEmpty } from "~/db";

/** Fills an empty database with the demonstration bank, or a real one's beginning; leaves any other database alone. */
if (await isEmpty(db())) {
  const now = new Date();
  if (process.env.LENDWRIGHT_DEMO === "off") await seedEmptyBank(now);
  else {
    await seedBank(now);
    await seedPeople(now);
    await seedCases(now);
  }
}
await closeDb();
