// After a deliberate change of bytes, and with a new GENERATOR_VERSION: npx tsx test/domain/casefile/write-golden.ts
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { generateCase, GENERATOR_VERSION } from "~/domain/casefile";
import { content } from "../../support/content";

const cases = content.archetypes.map((archetype) => {
  const made = JSON.stringify(generateCase({ archetype, seed: "golden", futureCount: 200 }));
  return [archetype.id, createHash("sha256").update(made).digest("hex")] as const;
});
const golden = { generator: GENERATOR_VERSION, cases: Object.fromEntries(cases) };
writeFileSync(new URL("./golden.json", import.meta.url), `${JSON.stringify(golden, null, 2)}\n`);
