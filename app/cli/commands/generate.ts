import { parseArgs } from "node:util";
import { UsageError, type Command } from "../command";
import { loadContent } from "~/courseware";
import { generateCase, type Archetype } from "~/domain/casefile";

export const command: Command = {
  name: "generate",
  summary: "Generate one demonstration case: the file and its truth",
  usage: `Usage: lendwright generate --archetype A --seed N [--json] [--futures N]

  --archetype A  a recipe of content/archetypes
  --seed N       a public seed, letters, digits and hyphens; for demonstration only
  --json         print the case as one JSON object {generatorVersion, archetype, seed, file, truth}
  --futures N    number of simulated futures behind the true PD (default: as many as its precision needs)`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        archetype: { type: "string" },
        seed: { type: "string" },
        json: { type: "boolean" },
        futures: { type: "string" },
      },
    });
    const archetype = findArchetype(values.archetype);
    const seed = readSeed(values.seed);
    const generated = generateCase({ archetype, seed, futureCount: readFutures(values.futures) });
    if (values.json) {
      console.log(JSON.stringify(generated));
      return 0;
    }
    const { file, truth } = generated;
    console.log(`${file.firm.name}, ${file.firm.industry}, ${file.firm.size}: ${file.documents.length} documents`);
    console.log(`Distortions: ${truth.distortions.map(({ kind }) => kind).join(", ") || "none"}`);
    console.log(`True PD over 12 months: ${(truth.pd12.value * 100).toFixed(2)} % from ${truth.pd12.futures} futures`);
    return 0;
  },
};

function findArchetype(id: string | undefined): Archetype {
  const content = loadContent("content");
  if (!content.ok) throw new UsageError("content/ has errors: `lendwright content check` lists them");
  const known = content.value.archetypes;
  const found = known.find((archetype) => archetype.id === id);
  if (found) return found;
  throw new UsageError(`--archetype must be one of ${known.map((archetype) => archetype.id).join(", ")}`);
}

function readSeed(seed: string | undefined): string {
  if (seed && /^[A-Za-z0-9-]{1,64}$/.test(seed)) return seed;
  throw new UsageError("--seed must be 1 to 64 letters, digits or hyphens");
}

function readFutures(futures: string | undefined): number | undefined {
  if (futures === undefined) return undefined;
  const count = Number(futures);
  if (Number.isInteger(count) && count >= 1 && count <= 20_000) return count;
  throw new UsageError("--futures must be a whole number from 1 to 20000");
}
