import { type Archetype, type Evidence, type GeneratedCase, isThere, READERS, rowAt } from "../casefile";
import type { Finding } from "./problem";

/** Evidence that names a figure of the very row it points at: the parameter that must stand there. */
const FIGURE_OF: Readonly<Record<string, string>> = {
  privateTransfer: "amount",
  visitorIn: "amount",
  visitorOut: "amount",
  circleOut: "part",
  taxMoneyGone: "amount",
  largestPayer: "amount",
  ownerTransfer: "amount",
  ownerReceived: "amount",
  developerPaid: "amount",
  bookedOnRestDay: "amount",
  balanceBroken: "shown",
  salesClaimed: "claimed",
  interimClaimed: "claimed",
  stockRose: "inventory",
  stockStillThere: "inventory",
  receivablesWithDead: "receivables",
  cashDressed: "cash",
  cashBelowBalances: "cash",
  interestNotSeen: "interest",
  assetsAboveRegister: "stated",
  paidInAdvance: "amount",
  assetWithoutSupplier: "cost",
  oldInvoice: "amount",
  unknownCustomer: "amount",
  debtorNeverPays: "total",
  notMoved: "value",
  finishedGoods: "value",
  guaranteeListed: "amount",
  loanForMachine: "amount",
  loanInBureau: "amount",
  loanNotServed: "balance",
  aboveComparable: "value",
  valueBeforeCharge: "value",
  chargedAlready: "amount",
  valueStated: "value",
  flatBought: "value",
  payrollHeads: "heads",
  officeHeads: "insured",
  shareTold: "told",
  strawHolds: "share",
};

/** Signs and anomalies stand where their evidence says, with the figures that it says. */
export function checkEvidence({ file, truth }: GeneratedCase): Finding[] {
  const all: readonly (readonly [string, Evidence])[] = [
    ...[...truth.distortions, ...truth.knockOuts].flatMap(({ kind, evidence }) =>
      evidence.map((one) => [kind, one] as const),
    ),
    ...truth.anomalies.flatMap(({ kind, looksBad, explained }) =>
      [looksBad, explained].map((one) => [kind, one] as const),
    ),
  ];
  return all.flatMap(([kind, one]): Finding[] => {
    const where = `${kind}: ${one.doc} ${one.at}`;
    if (!isThere(file.documents, one)) return [{ reason: "evidenceWithoutPlace", detail: where }];
    const code = one.shows.code.replace(/^evidence\./, "");
    const param = FIGURE_OF[code];
    const figure = param === undefined ? undefined : one.shows.params?.[param];
    if (typeof figure !== "number" || numbersIn(rowAt(file.documents, one)).includes(figure)) return [];
    return [{ reason: "evidenceAmount", detail: `${where}: ${code} says ${figure}` }];
  });
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(numbersIn);
}

/** The lies are those of the recipe; each shows in two papers at least, and a reader of the papers alone finds it. */
export function checkFlags(archetype: Archetype, { file, truth }: GeneratedCase): Finding[] {
  const planted = [...truth.distortions, ...truth.knockOuts].map(({ kind }) => kind);
  const wanted = [...archetype.distortions, ...archetype.knockOuts];
  const wrong: Finding[] =
    planted.join() === wanted.join()
      ? []
      : [{ reason: "wrongFlags", detail: `${planted.join(", ") || "none"}, not ${wanted.join(", ") || "none"}` }];
  const hidden = truth.distortions.flatMap(({ kind, evidence }): Finding[] => {
    const papers = new Set(evidence.map(({ doc }) => doc)).size;
    const { read, band } = READERS[kind];
    const found = read(file.documents);
    return [
      ...(papers < 2 ? [{ reason: "flagInOnePaper" as const, detail: kind }] : []),
      ...(found !== undefined && Math.abs(found) > band
        ? []
        : [{ reason: "flagNotFound" as const, detail: `${kind}: ${found?.toFixed(4) ?? "no paper"}, noise ${band}` }]),
    ];
  });
  const missing = truth.knockOuts.filter(({ evidence }) => evidence.length === 0);
  return [...wrong, ...hidden, ...missing.map(({ kind }) => ({ reason: "flagNotFound" as const, detail: kind }))];
}
