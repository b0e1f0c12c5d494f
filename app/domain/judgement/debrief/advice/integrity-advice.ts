import { lessonOn } from "../../../casefile/browser";
import { endsHere } from "../../../integrity";
import type { RuledFinding } from "../../integrity";
import type { PlantedFlag } from "../debrief";
import { type Advised, placesOf } from "./advice";
import { bestOf, costs, type Finding, youLent } from "./best-decision";
import { missing } from "./unseen";

/**
 * You lent what the bank's rules refuse or refer: seen, it is the lending that is told; unseen, what went unseen. Money is
 * no matter here.
 */
export function lentAgainstIntegrity(finding: Finding): Advised | undefined {
  if (!youLent(finding)) return undefined;
  const [worst] = ruledOn(finding, ({ treatment }) => endsHere(treatment)).sort(
    (a, b) => Number(b.ruling.treatment === "refuse") - Number(a.ruling.treatment === "refuse"),
  );
  if (!worst) return undefined;
  const { flag, ruling } = worst;
  const { treatment } = ruling;
  if (flag.outcome === "missed") return missing(finding, flag, { barred: treatment });
  return told("lentAgainstIntegrity", flag, { treatment });
}

/** You refused a firm that was good for a loan, and what you saw is no more than suspected: a reason to ask. */
export function refusedOnSuspicion(finding: Finding): Advised | undefined {
  const best = bestOf(finding);
  if (youLent(finding) || !best || best.earns <= 0 || !costs(finding)) return undefined;
  const [suspicion] = ruledOn(finding, ({ proof }) => proof === "suspected").filter(
    ({ flag }) => flag.outcome !== "missed",
  );
  if (!suspicion) return undefined;
  const { earns: forgone, rate, amount } = best;
  return told("refusedOnSuspicion", suspicion.flag, { forgone, rate, amount });
}

const told = (code: Advised["code"], flag: PlantedFlag, params: Advised["params"]): Advised => ({
  code,
  params: { kind: flag.kind, ...params },
  docs: placesOf(flag),
  lesson: lessonOn(flag.kind),
});

interface Ruled {
  readonly flag: PlantedFlag;
  readonly ruling: RuledFinding;
}

/** What was planted of the things that the rules speak of. */
function ruledOn({ planted, integrity }: Finding, which: (ruling: RuledFinding) => boolean): Ruled[] {
  if (integrity === undefined || integrity === "noRules") return [];
  return integrity.rulings.filter(which).flatMap((ruling) => {
    const flag = planted.find(({ kind }) => kind === ruling.lie);
    return flag ? [{ flag, ruling }] : [];
  });
}
