import type { FlagKind, Locator } from "../../../casefile/browser";
import type { Papers } from "./papers";
import type { Measured, RealRisk } from "./real-risk";
import { debtRisks } from "./risks-debt";
import { goodsRisks } from "./risks-goods";
import { tradeRisks } from "./risks-trade";

/** All of them, the gravest first: a flag is answered by the first that it names and stands on. */
export const REAL_RISKS: readonly RealRisk[] = [...debtRisks, ...goodsRisks, ...tradeRisks];

/** What the flag rightly points at; undefined where nothing of the kind stands there. */
export function riskAt(
  kind: FlagKind,
  at: Locator,
  papers: Papers,
): { readonly risk: RealRisk; readonly measured: Measured } | undefined {
  for (const risk of REAL_RISKS) {
    if (!risk.names.includes(kind) || !risk.standsAt(at, papers)) continue;
    const measured = risk.measure(papers, at, kind);
    if (measured && measured.size > 0) return { risk, measured };
  }
  return undefined;
}
