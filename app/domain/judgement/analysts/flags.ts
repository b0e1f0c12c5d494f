import {
  type Burden,
  type CaseFile,
  type CaseTruth,
  isFindable,
  linesBentBy,
  type Planted,
  plantedIn,
} from "../../casefile";
import { type Adjustment, periodsToSpread, type StandardLine } from "../../statements";
import type { Finding } from "../readers";

/** Something that an analyst can find in a file, with what he does about it in the accounts once he has. */
export interface FindableFlag extends Finding {
  /** "lie.<kind>", "rule.<n>" or "burden.<kind>": the same for the same case */
  readonly id: string;
  readonly is: FlagClass;
}

/** A lie to the bank, a rule that ends the application, or a burden that is no lie. */
export type FlagClass = "lie" | "rule" | "burden";

export type PlantedKey = Pick<CaseTruth, "statements" | "distortions" | "knockOuts" | "burdens">;

/**
 * What the papers of a case show to who looks, each with the adjustments of a perfect trainee: the accounts as the true
 * books have them in the lines that the lie bent, and a burden on the last balance sheet.
 */
export function findableFlags({ documents }: Pick<CaseFile, "documents">, key: PlantedKey): readonly FindableFlag[] {
  const planted = plantedIn(key);
  const lies = planted.filter(({ kind }) => linesBentBy(kind).length > 0);
  const flags = planted
    .map((one, i): FindableFlag & { readonly there: boolean } => ({
      id: one.kind === "knockOut" ? `rule.${i + 1}` : `lie.${one.kind}`,
      is: one.kind === "knockOut" ? "rule" : "lie",
      kind: one.kind,
      adjustments: lies.includes(one) ? undone(one, lies, documents, key) : [],
      there: isFindable(documents, one),
    }))
    .filter(({ there }) => there)
    .map(({ there: _, ...flag }) => flag);
  const burdens = (key.burdens ?? []).filter((burden) => isFindable(documents, burden, false));
  return [
    ...flags,
    ...burdens.map((burden): FindableFlag => ({
      id: `burden.${burden.kind}`,
      is: "burden",
      kind: burden.kind,
      adjustments: putDown(burden, documents),
    })),
  ];
}

type Documents = CaseFile["documents"];

/** A burden is owed, and was never earned. */
function putDown({ line, amount, kind }: Burden, documents: Documents): Adjustment[] {
  const last = periodsToSpread(documents).at(-1);
  if (!last) return [];
  return [
    adjustment(kind, last.periodEnd, line, amount),
    adjustment(kind, last.periodEnd, "retainedEarnings", -amount),
  ];
}

/**
 * True books minus reported figures, in the lines that are this lie's, burdens left to themselves. A year that is built
 * from papers reports nothing that could be undone.
 */
function undone(lie: Planted, lies: readonly Planted[], documents: Documents, key: PlantedKey): Adjustment[] {
  const periods = periodsToSpread(documents);
  return periods.flatMap((reported): Adjustment[] => {
    const books = key.statements.find(({ periodEnd }) => periodEnd === reported.periodEnd);
    if (!books) return [];
    const apart = reported === periods.at(-1) ? burdensIn(key) : {};
    const lines = Object.keys({ ...books.lines, ...reported.lines }) as StandardLine[];
    return lines.flatMap((line): Adjustment[] => {
      const amount = (books.lines[line] ?? 0) - (reported.lines[line] ?? 0) - (apart[line] ?? 0);
      return amount === 0 || !isOf(line, lie, lies) ? [] : [adjustment(lie.kind, reported.periodEnd, line, amount)];
    });
  });
}

/** A line belongs to the lies that bend it by name; what else is wrong in the accounts, to the first lie. */
const isOf = (line: StandardLine, lie: Planted, lies: readonly Planted[]): boolean =>
  linesBentBy(lie.kind).includes(line) ||
  (lie === lies[0] && !lies.some(({ kind }) => linesBentBy(kind).includes(line)));

/** What burdens explain of the difference between true and reported lines of the last year. */
function burdensIn({ burdens = [] }: PlantedKey): Partial<Record<StandardLine, number>> {
  const apart: Partial<Record<StandardLine, number>> = {};
  for (const { line, amount } of burdens) {
    apart[line] = (apart[line] ?? 0) + amount;
    apart.retainedEarnings = (apart.retainedEarnings ?? 0) - amount;
  }
  return apart;
}

const adjustment = (reason: string, periodEnd: string, line: StandardLine, amount: number): Adjustment => ({
  id: `${reason}-${periodEnd}-${line}`,
  periodEnd,
  line,
  amount,
  reason,
});
