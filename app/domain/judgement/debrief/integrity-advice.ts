import { endsHere } from "../../integrity";
import type { RuledFinding } from "../integrity";
import { bestOf, type Finding, youLent } from "./best-decision";
import type { OneThing, PlantedFlag } from "./debrief";

/** Advice on one of the flags. */
export interface IntegrityAdvice extends Pick<OneThing, "code" | "params"> {
  readonly flag: PlantedFlag;
}

/** You saw what the bank's rules refuse or refer, and lent all the same. Who did not see it is told what went unseen. */
export function lentAgainstIntegrity(finding: Finding): IntegrityAdvice | undefined {
  if (!youLent(finding)) return undefined;
  const [worst] = seenOf(finding, ({ treatment }) => endsHere(treatment)).sort(
    (a, b) => Number(b.ruling.treatment === "refuse") - Number(a.ruling.treatment === "refuse"),
  );
  if (!worst) return undefined;
  const { flag, ruling } = worst;
  return { code: "lentAgainstIntegrity", params: { kind: flag.kind, treatment: ruling.treatment }, flag };
}

/** You refused a firm that was good for a loan, and what you saw is no more than suspected: a reason to ask. */
export function refusedOnSuspicion(finding: Finding): IntegrityAdvice | undefined {
  const best = bestOf(finding);
  if (youLent(finding) || !best || best.earns <= 0) return undefined;
  const [suspicion] = seenOf(finding, ({ proof }) => proof === "suspected");
  if (!suspicion) return undefined;
  const { earns: forgone, rate, amount } = best;
  return {
    code: "refusedOnSuspicion",
    params: { kind: suspicion.flag.kind, forgone, rate, amount },
    flag: suspicion.flag,
  };
}

interface Seen {
  readonly flag: PlantedFlag;
  readonly ruling: RuledFinding;
}

/** What you noticed of the things that the rules speak of, under whatever name. */
function seenOf({ planted, integrity }: Finding, which: (ruling: RuledFinding) => boolean): Seen[] {
  if (integrity === undefined || integrity === "noRules") return [];
  return integrity.rulings.filter(which).flatMap((ruling) => {
    const flag = planted.find(({ kind, outcome }) => kind === ruling.lie && outcome !== "missed");
    return flag ? [{ flag, ruling }] : [];
  });
}
