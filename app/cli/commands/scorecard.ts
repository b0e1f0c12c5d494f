import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { stringify as toYaml } from "yaml";
import { UsageError, type Command } from "../command";
import { describeError } from "~/courseware";
import { parsePmml, pmmlOf, type Scale } from "~/courseware/pmml";
import type { Parsed } from "~/courseware/result";
import { parseScorecard } from "~/courseware/scorecard";
import { VersionTakenError } from "~/services/content/content-store.server";
import type { Scorecard } from "~/domain/scorecard";
import { importCardNow } from "~/services/admin/card-by-system.server";
import { onBank } from "../bank";
import { numberOption } from "../number";

const OPTIONS = {
  format: { type: "string" },
  out: { type: "string" },
  "base-score": { type: "string" },
  "base-odds": { type: "string" },
  pdo: { type: "string" },
  note: { type: "string" },
} as const;

const FORMATS: Readonly<Record<string, (card: Scorecard) => string>> = {
  pmml: pmmlOf,
  json: (card) => `${JSON.stringify(card, null, 2)}\n`,
  yaml: (card) => toYaml(card, { lineWidth: 120, aliasDuplicateObjects: false }),
};

export const command: Command = {
  name: "scorecard",
  summary: "check, convert or take over a bank's own scorecard",
  usage: `Usage: lendwright scorecard check FILE [SCALE]
       lendwright scorecard export FILE --format pmml|json|yaml [--out FILE] [SCALE]
       lendwright scorecard import FILE [--note WHY] [SCALE]

FILE is a PMML 4.4 Scorecard (.pmml or .xml), or our own form in JSON or YAML. What does not validate is refused as
file:line: reason, with exit code 1. The fields of a PMML card must have the names of our ratios and facts.

check says what the card is; export writes it in another form, to standard output without --out; import proposes it
as the card that the bank works with, in the database that \`npm start\` has set up: an administrator puts it in force under
"Proposals". Where no administrator can sign in it is in force at once.

SCALE, for a PMML card that does not say what its points mean:
  --base-score S   points at which …
  --base-odds O    … so many firms are good for one that is bad
  --pdo P          points that double these odds`,

  async run(args) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [task, file, surplus] = positionals;
    if (task !== "check" && task !== "export" && task !== "import") {
      throw new UsageError(`TASK: expected check, export or import, got ${JSON.stringify(task ?? "nothing")}`);
    }
    if (file === undefined) throw new UsageError("FILE: missing");
    if (surplus !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(surplus)}`);
    const write = FORMATS[values.format ?? ""];
    if (task === "export" && !write) throw new UsageError(`--format must be one of ${Object.keys(FORMATS).join(", ")}`);

    const parsed = readCard(file, scaleOf(values));
    if (!parsed.ok) {
      for (const error of parsed.errors) console.error(describeError(error));
      return 1;
    }
    const card = parsed.value;
    if (task === "export") emit(write!(card), values.out);
    else if (task === "check") console.log(describe(card));
    else await takeOver(card, values.note ?? "");
    return 0;
  },
};

function readCard(file: string, scale: Scale | undefined): Parsed<Scorecard> {
  if (!existsSync(file)) throw new UsageError(`FILE: there is no file ${JSON.stringify(file)}`);
  const text = readFileSync(file, "utf8");
  return /\.(pmml|xml)$/i.test(file) ? parsePmml(text, file, scale) : parseScorecard(text, file);
}

type Given = Readonly<Partial<Record<"base-score" | "base-odds" | "pdo", string>>>;

/** All three or none. */
function scaleOf(values: Given): Scale | undefined {
  const names = ["base-score", "base-odds", "pdo"] as const;
  if (names.every((name) => values[name] === undefined)) return undefined;
  const [baseScore, baseOdds, pointsToDoubleOdds] = names.map((name) => {
    const value = numberOption(`--${name}`, values[name] ?? "");
    if (!Number.isFinite(value)) throw new UsageError(`--${name} must be a number, and the whole SCALE given`);
    return value;
  });
  return { baseScore: baseScore!, baseOdds: baseOdds!, pointsToDoubleOdds: pointsToDoubleOdds! };
}

function emit(text: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

function describe(card: Scorecard): string {
  const { characteristics, initialPoints = 0 } = card;
  const sum = (pick: (...points: number[]) => number) =>
    characteristics.reduce((total, one) => total + pick(...one.bins.map(({ points }) => points)), initialPoints);
  const financial = characteristics.filter(({ kind }) => kind === "financial").length;
  return (
    `${card.id}@${card.version} is in order: ${financial} ratios, ${characteristics.length - financial} facts, ` +
    `${sum(Math.min)} to ${sum(Math.max)} points`
  );
}

async function takeOver(card: Scorecard, note: string): Promise<void> {
  const named = `${card.id}@${card.version}`;
  try {
    const taken = await onBank(() => importCardNow(card, note, new Date()));
    if (!taken.ok) throw new UsageError(`FILE: ${named} was published before: raise its version`);
    console.log(
      "inForce" in taken
        ? `${named} is in force (${taken.inForce})`
        : `${named} is proposed: an administrator puts it in force or refuses it (${taken.proposalId})`,
    );
  } catch (error) {
    if (error instanceof VersionTakenError) throw new UsageError(`FILE: ${error.message}`);
    throw error;
  }
}
