import { publishContent } from "~/services/content/content-store.server";
import { programVersion } from "~/services/admin/program-version.server";
import { loadContent, publications, type Publication } from "~/courseware";
import { db } from "~/db";
import { enterBank } from "~/services/people/units.server";

const NOTE = "Published when the demonstration bank was set up";
const NOTE_OF_A_REAL_BANK = "Published when the bank was set up";

/** Everything under content/, as it is published. */
export function shippedContent(): Publication[] {
  const content = loadContent("content");
  if (content.ok) return publications(content.value);
  throw new Error(content.errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
}

/** Publishes it as the bank's first versions. */
export async function seedBank(now: Date, note = NOTE): Promise<void> {
  const shipped = shippedContent();
  const { version: release } = programVersion();
  await db().transaction(async (tx) => {
    for (const publication of shipped) await publishContent(tx, { ...publication, note, release }, now);
  });
}

/** A bank without anybody: what ships with the program, and the unit under which every other will stand. */
export async function seedEmptyBank(now: Date): Promise<void> {
  await seedBank(now, NOTE_OF_A_REAL_BANK);
  await db().transaction((tx) => enterBank(tx, "The bank"));
}
