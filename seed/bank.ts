import { publishContent } from "~/services/content-store.server";
import { loadContent, publications } from "~/courseware";
import { db } from "~/db";

const NOTE = "Published when the demonstration bank was set up";

/** Publishes everything under content/ as the bank's first versions. */
export async function seedBank(now: Date): Promise<void> {
  const content = loadContent("content");
  if (!content.ok) {
    throw new Error(content.errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
  }
  await db().transaction(async (tx) => {
    for (const publication of publications(content.value))
      await publishContent(tx, { ...publication, note: NOTE }, now);
  });
}
