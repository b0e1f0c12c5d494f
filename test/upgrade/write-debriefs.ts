// After a deliberate change of what the debrief's page says: npx tsx test/upgrade/write-debriefs.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { debriefsInWords } from "./debriefs";
import { FIXTURES, unpackFixture } from "./fixture";
import { migrate } from "../../scripts/lib/database.mjs";
import { closeDb } from "~/db";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-upgrade-"));
for (const name of FIXTURES) {
  const file = path.join(folder, `${name}.db`);
  unpackFixture(name, file);
  await migrate(file);
  process.env.DATABASE_URL = `file:${file}`;
  writeFileSync(`test/upgrade/${name}/debriefs.txt`, await debriefsInWords());
  await closeDb();
}
rmSync(folder, { recursive: true });
