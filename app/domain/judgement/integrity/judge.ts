import { endsHere, graver, type IntegrityTable, type Ruling, rulingOn, type Treatment } from "../../integrity";
import { type Finding, findingsIn, type Provable, type ProvingPaper } from "./findings";

/** A finding with what the bank's table says of it. */
export interface RuledFinding extends Finding, Ruling {}

export interface IntegrityJudgement {
  /** "id@version" of the table */
  readonly table: string;
  /** in the order of the findings */
  readonly rulings: readonly RuledFinding[];
}

/** What the table says of everything that these papers prove or let suspect. */
export function judgeIntegrity(
  provable: readonly Provable[],
  documents: readonly ProvingPaper[],
  table: IntegrityTable,
): IntegrityJudgement {
  return {
    table: `${table.id}@${table.version}`,
    rulings: findingsIn(provable, documents, table.independentSources).flatMap((finding) => {
      const ruling = rulingOn(finding, table);
      return ruling ? [{ ...finding, ...ruling }] : [];
    }),
  };
}

/**
 * All that a key holds for the table: what was lied about, and what is owed and no lie to the bank. Where the rest of the
 * same thing was kept back, the part that was told is a part of that lie.
 */
export const provableIn = ({
  distortions,
  burdens = [],
}: {
  readonly distortions: readonly Provable[];
  readonly burdens?: readonly Provable[];
}): Provable[] => [
  ...distortions,
  ...burdens.filter(({ kind }) => !distortions.some((distortion) => distortion.kind === kind)),
];

/** Why this desk does not lend, whatever the loan would earn; undefined where it may. */
export function barredBy(judgement: IntegrityJudgement | undefined): "refer" | "refuse" | undefined {
  const worst = judgement?.rulings.reduce<Treatment>((most, { treatment }) => graver(most, treatment), "ask");
  return worst && endsHere(worst) ? worst : undefined;
}
