import type { FlagKind, Locator } from "../../../casefile/browser";
import { type StandardLine } from "../../../statements";
import { debtRisks } from "./risks-debt";
import { goodsRisks } from "./risks-goods";
import { tradeRisks } from "./risks-trade";
import type { Papers } from "./papers";

/** A weakness that the firm has and that nobody lied about, as its own papers show it. */
export interface RealRisk {
  /** of the sentence: "risk.<code>" */
  readonly code: string;
  /** what a flag on it may rightly be called */
  readonly names: readonly FlagKind[];
  /** below `from` it is true and immaterial; nothing at all is no risk */
  readonly measure: (papers: Papers) => Measured | undefined;
  readonly from: number;
  /** whether a flag at this place points at it */
  readonly standsAt: (at: Locator, papers: Papers) => boolean;
  /** of the accounts, that it is written off in */
  readonly line?: StandardLine;
}

export interface Measured {
  readonly size: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
}

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
    const measured = risk.measure(papers);
    if (measured && measured.size > 0) return { risk, measured };
  }
  return undefined;
}
