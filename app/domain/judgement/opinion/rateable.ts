import { isRequestRatio, type Scorecard } from "../../scorecard";
import { type Figure, isMissing, type RatioId } from "../../statements";

/**
 * The lines that the accounts leave open and a financial characteristic of the card needs, each once. With one of them
 * open a firm is not rateable: the points of a missing ratio would stand for nothing. A fact about the request that the
 * accounts leave open has the points of "missing": filed accounts seldom say what a year leaves to serve debt.
 */
export function openLines(card: Scorecard, ratios: Readonly<Record<RatioId, Figure>>): readonly string[] {
  const named: Readonly<Partial<Record<string, Figure>>> = ratios;
  const lines = card.characteristics.flatMap((characteristic) => {
    const isOfAccounts = characteristic.kind === "financial" && !isRequestRatio(characteristic.ratio);
    const figure = isOfAccounts ? named[characteristic.ratio] : undefined;
    return figure?.value === undefined && figure && isMissing(figure) ? [figure.reason.slice("missing:".length)] : [];
  });
  return [...new Set(lines)];
}
