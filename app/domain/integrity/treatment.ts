import {
  type Actor,
  ACTORS,
  type IntegrityRow,
  type IntegrityTable,
  isMilder,
  type Misconduct,
  type Proof,
  type Stance,
  STANCES,
  type Treatment,
} from "./table";

/** What is known of one misconduct. */
export interface MisconductFacts {
  readonly kind: Misconduct;
  readonly proof: Proof;
  readonly act: Actor;
  readonly stance: Stance;
}

export interface Ruling {
  readonly treatment: Treatment;
  /** to be reported to compliance, without a word to the customer */
  readonly report: boolean;
}

/** What the table says of one misconduct; undefined where it is older than the kind and has no row for it. */
export function rulingOn({ kind, proof, act, stance }: MisconductFacts, { rows }: IntegrityTable): Ruling | undefined {
  const row = rows.find((one) => one.kind === kind);
  if (!row) return undefined;
  const treatment = proof === "suspected" ? row.suspected : row.established[act][stance];
  return { treatment, report: row.report && endsHere(treatment) };
}

/** A treatment after which this desk does not lend, whatever the loan would earn. */
export const endsHere = (treatment: Treatment): treatment is "refer" | "refuse" =>
  treatment === "refer" || treatment === "refuse";

/**
 * What makes a row unfair: a refusal for mere suspicion, or more proof, a graver act or a worse answer that leads to a
 * milder treatment. One sentence for each place; none for a row as it should be.
 */
export function unfairIn({ kind, suspected, established }: IntegrityRow): string[] {
  const cells = ACTORS.flatMap((act) => STANCES.map((stance) => ({ act, stance, is: established[act][stance] })));
  return [
    ...(suspected === "refuse" ? [`${kind}: nobody is refused for a suspicion`] : []),
    ...cells
      .filter(({ is }) => isMilder(is, suspected))
      .map(({ act, stance }) => `${kind}: ${act}, ${stance}: proof makes it milder than suspicion`),
    ...cells.flatMap((cell) => {
      const graverAct = ACTORS[ACTORS.indexOf(cell.act) + 1];
      const worseAnswer = STANCES[STANCES.indexOf(cell.stance) + 1];
      return [
        ...(graverAct && isMilder(established[graverAct][cell.stance], cell.is)
          ? [`${kind}: ${graverAct}, ${cell.stance}: milder than ${cell.act}`]
          : []),
        ...(worseAnswer && isMilder(established[cell.act][worseAnswer], cell.is)
          ? [`${kind}: ${cell.act}, ${worseAnswer}: milder than ${cell.stance}`]
          : []),
      ];
    }),
  ];
}
