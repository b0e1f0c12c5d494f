import type { FlagKind, Locator, Recipe } from "~/domain/casefile";
import type { FindableFlag } from "~/domain/judgement/analysts";
import { costs, type Debrief, isClose, isSameLoan, type OneThing, pdOff } from "~/domain/judgement/debrief";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet";
import { gradeOf, type Repayment, shiftedPd } from "~/domain/lending";
import type { Adjustment, StandardLine } from "~/domain/statements";
import type { Decided, Desk } from "./desk";

/** One way to go wrong, made on purpose. */
export interface ErrorKind {
  readonly name: string;
  /** how it is made, in the report's words */
  readonly made: string;
  /** recipes that are drawn from, bent on purpose where the error needs it; undefined: as the recipes are drawn */
  readonly of?: (recipes: readonly Recipe[]) => readonly Recipe[];
  /** the decision with the error; undefined where it cannot be made on this file */
  readonly make: (desk: Desk, number: number) => Decided | undefined;
  /** whether what came of it shows the error: one that cost nothing may not be the advice */
  readonly shows: (debrief: Debrief, desk: Desk) => boolean;
  /** whether the advice names it */
  readonly names: (advice: OneThing) => boolean;
}

const REQUESTED = ({ request: { amount, tenorMonths, repayment } }: Desk) =>
  ({ verdict: "approve", amount, tenorMonths, repayment }) as const;
const DECLINED = {
  verdict: "decline",
  amount: undefined,
  tenorMonths: undefined,
  repayment: undefined,
  rate: undefined,
} as const;

const lendsBest = ({ careful }: Desk): boolean => careful.verdict !== "decline";
const bestIsAsked = ({ careful, request }: Desk): boolean =>
  lendsBest({ careful } as Desk) &&
  careful.amount === request.amount &&
  careful.tenorMonths === request.tenorMonths &&
  careful.repayment === request.repayment;
/** Nothing but money speaks against a loan here. */
const isOpen = ({ key }: Desk): boolean => !/knockOut|integrity/.test(key.money!.best.reason);
const says =
  (...codes: readonly OneThing["code"][]) =>
  ({ code }: OneThing): boolean =>
    codes.includes(code);
const cost = (debrief: Debrief): boolean => costs(debrief);
/** It cost something, and the PD is one that somebody is told is off. */
const strays = (debrief: Debrief): boolean => costs(debrief) && pdOff(debrief) !== undefined;

/** What somebody with this PD and these figures does who keeps the bank's rules: the request at his own price, or a decline. */
function decidedAt(desk: Desk, worksheet: Worksheet): Decided | undefined {
  const { maxRate, worstGrade } = desk.bank.policy.limits;
  const asked = desk.atOwnPrice({ ...worksheet, ...(lendsBest(desk) ? {} : REQUESTED(desk)) });
  const keeps = asked?.rate !== undefined && asked.rate <= maxRate && gradeOf(worksheet.pd ?? 1) <= worstGrade;
  return { worksheet: keeps ? asked : { ...worksheet, ...DECLINED } };
}

/** The same who lends in any case. */
function lentAt(desk: Desk, worksheet: Worksheet): Decided | undefined {
  const decided = decidedAt(desk, worksheet);
  return decided?.worksheet.verdict === "decline" ? undefined : withinLimits(desk, decided);
}

/** The same who lends of the request as much as the policy allows on his own figures. */
function mostAt(desk: Desk, worksheet: Worksheet): Decided {
  const terms = { ...REQUESTED(desk), amount: desk.mostOn(worksheet) };
  const offer = terms.amount > 0 ? desk.atOwnPrice({ ...worksheet, ...terms }) : undefined;
  const maxRate = desk.bank.policy.limits.maxRate;
  const isWithin = offer?.rate !== undefined && offer.rate <= maxRate && keepsLimits({ worksheet: offer }, desk);
  return { worksheet: isWithin ? offer : { ...worksheet, ...DECLINED } };
}

/** He lends; and who has nothing wrong and goes about it in the same way decides what costs nothing. */
function lentMost(desk: Desk, worksheet: Worksheet): Decided | undefined {
  const decided = mostAt(desk, worksheet);
  if (decided.worksheet.verdict === "decline" || costs(desk.debrief(mostAt(desk, desk.careful)))) return undefined;
  return decided;
}

/** On the own figures: who breaks a limit in broad daylight is told that first. */
const keepsLimits = (decided: Decided, desk: Desk): boolean => desk.debrief(decided).breaches.length === 0;

const withinLimits = (desk: Desk, decided: Decided | undefined): Decided | undefined =>
  decided && keepsLimits(decided, desk) ? decided : undefined;

const SEVERITY = ["high", "medium", "low"];
/** The gravest lie that can be found. */
function gravestLie({ flags, key }: Desk): FindableFlag | undefined {
  const severity = ({ kind }: FindableFlag) =>
    SEVERITY.indexOf(key.planted.find((planted) => planted.kind === kind)?.severity ?? "low");
  return flags.filter(({ is }) => is === "lie").sort((a, b) => severity(a) - severity(b))[0];
}

const without = (desk: Desk, lie: FindableFlag): Pick<Worksheet, "flags" | "adjustments" | "pd"> => {
  const kept = desk.flags.filter((flag) => flag !== lie);
  return {
    flags: desk.careful.flags.filter(({ kind }) => kind !== lie.kind),
    adjustments: kept.flatMap(({ adjustments }) => adjustments),
    pd: desk.pdAt(kept),
  };
};

/** The last year's sales taken to be a fifth more or less than they are, with what that leaves of the profit. */
function misread(desk: Desk, by: number): FindableFlag | undefined {
  const row = desk.key.spread.find(({ line }) => line === "sales");
  const periodEnd = desk.key.lastPeriodEnd;
  if (!row?.true || !periodEnd || desk.key.spread.length === 0) return undefined;
  const amount = Math.round(by * row.true);
  const adjust = (line: StandardLine): Adjustment => ({
    id: `misread-${line}`,
    periodEnd,
    line,
    amount,
    reason: "Read off the bank statement.",
  });
  const adjustments = [adjust("sales"), adjust("receivables"), adjust("retainedEarnings")];
  return { id: "misread", is: "lie", kind: "fabricatedSales", adjustments };
}

const bentWith = (recipes: readonly Recipe[], change: Partial<Recipe>): readonly Recipe[] =>
  recipes.map(({ promises: _, ...recipe }) => ({ ...recipe, ...change, bent: 1 }));

const LEAST_ALARMS = 3;
/** Flags on lawful things that look bad, and on papers that agree with the others. */
function harmless({ key, file, careful, debrief }: Desk): readonly FlagPin[] {
  const checked = { vatReturns: "fabricatedSales", electricity: "overstatedOutput", payroll: "ghostStaff" } as const;
  const signs: readonly (readonly [FlagKind, Locator])[] = [
    ...key.anomalies.map(({ looksBad: { doc, at } }) => ["hiddenBorrowing", { doc, at }] as const),
    ...file.documents.flatMap(({ id, kind }) =>
      kind in checked ? [[checked[kind as keyof typeof checked], { doc: id, at: "" }] as const] : [],
    ),
  ];
  const flags = signs.map(([kind, at], i): FlagPin => ({
    id: `harmless-${i}`,
    at,
    kind,
    severity: "high",
    note: "Looks wrong.",
  }));
  const { answers = [] } = debrief({ worksheet: { ...careful, flags } });
  return flags.filter(({ id }) => answers.some(({ pin, kind }) => pin === id && /innocent|falseAlarm/.test(kind)));
}

type Draw = NonNullable<ErrorKind["of"]>;
const OVERSIZED: Draw = (recipes) => recipes.map((recipe) => ({ ...recipe, oversized: 1 }));
const BENT_AND_OVERSIZED: Draw = (recipes) => bentWith(recipes, { knockOuts: [], oversized: 1 });

const PRICE_OFF = { below: 0.02, above: 0.025 };
const NOTCHES_OFF = 3;

export const ERRORS: readonly ErrorKind[] = [
  {
    name: "lent against a list match",
    made: "the request lent at the own price; every other time the match is pinned",
    of: (recipes) => bentWith(recipes, { distortions: [], knockOuts: ["listMatch"] }),
    make: (desk, number) => {
      const flags = desk.careful.flags.filter(({ kind }) => kind !== "knockOut" || number % 2 === 0);
      const worksheet = desk.atOwnPrice({ ...desk.careful, ...REQUESTED(desk), flags });
      return worksheet && { worksheet };
    },
    shows: () => true,
    names: ({ code, params }) => code === "lentAgainstRule" && params.rule === "listMatch",
  },
  {
    name: "lent against an established forgery",
    made: "the request lent at the own price; every other time the forgery is pinned",
    of: (recipes) =>
      bentWith(
        recipes.filter(({ books }) => books === "statements"),
        { distortions: ["forgedStatement"], knockOuts: [] },
      ),
    make: (desk, number) => {
      const { integrity } = desk.key;
      const isBarred =
        integrity !== undefined &&
        integrity !== "noRules" &&
        integrity.rulings.some(({ lie, proof, treatment }) => {
          return (
            lie === "forgedStatement" && proof === "established" && (treatment === "refuse" || treatment === "refer")
          );
        });
      const lie = gravestLie(desk);
      if (!isBarred || !lie) return undefined;
      return lentAt(desk, { ...desk.careful, ...(number % 2 === 0 ? {} : without(desk, lie)) });
    },
    shows: () => true,
    names: ({ code, params }) => code === "lentAgainstIntegrity" || (code === "missed" && params.barred !== undefined),
  },
  {
    name: "flag not seen",
    made: "the gravest lie neither pinned nor adjusted, the PD read without it; of the request as much lent as the policy allows on those figures",
    of: BENT_AND_OVERSIZED,
    make: (desk) => {
      const lie = gravestLie(desk);
      return lie && isOpen(desk) ? lentMost(desk, { ...desk.careful, ...without(desk, lie) }) : undefined;
    },
    // A pin on the same place, of something else, has seen it.
    shows: (debrief) => costs(debrief) && debrief.planted.some(({ outcome }) => outcome === "missed"),
    names: says("missed"),
  },
  {
    name: "burden not seen",
    made: "what is owed and in no statement neither named nor put on the balance sheet, the PD read without it; of the request as much lent as the policy allows on those figures",
    of: OVERSIZED,
    make: (desk) => {
      const burden = desk.flags.find(({ is }) => is === "burden");
      return burden && isOpen(desk) ? lentMost(desk, { ...desk.careful, ...without(desk, burden) }) : undefined;
    },
    shows: (debrief) => costs(debrief) && (debrief.burdens ?? []).some(({ outcome }) => outcome === "missed"),
    names: ({ code, params }) => code === "missed" && params.kind === "underDeclaredSales",
  },
  {
    name: "seen, not carried through",
    made: "everything pinned, the gravest lie not adjusted and not in the PD; of the request as much lent as the policy allows on those figures",
    of: BENT_AND_OVERSIZED,
    make: (desk) => {
      const lie = gravestLie(desk);
      if (!lie || !isOpen(desk)) return undefined;
      const { adjustments, pd } = without(desk, lie);
      return lentMost(desk, { ...desk.careful, adjustments, pd });
    },
    shows: cost,
    names: says("notCarried"),
  },
  {
    name: "figure misread",
    made: "sales of the last year adjusted a quarter too high or too low, by turns, the PD read from them",
    make: (desk, number) => {
      const wrong = misread(desk, number % 2 === 0 ? 0.25 : -0.25);
      if (!wrong || !isOpen(desk)) return undefined;
      const adjustments = [...desk.careful.adjustments, ...wrong.adjustments];
      const decided = decidedAt(desk, { ...desk.careful, adjustments, pd: desk.pdAt([...desk.flags, wrong]) });
      return withinLimits(desk, decided);
    },
    shows: strays,
    names: says("misreadFigure", "halfAdjusted"),
  },
  {
    name: "PD too low",
    made: `the PD ${NOTCHES_OFF} grades below the file's; lent at the own price`,
    make: (desk) =>
      isOpen(desk) ? lentAt(desk, { ...desk.careful, pd: shiftedPd(desk.careful.pd!, -NOTCHES_OFF) }) : undefined,
    shows: strays,
    names: says("pdTooLow"),
  },
  {
    name: "PD too high",
    made: `the PD ${NOTCHES_OFF} grades above the file's; lent at the own price, or declined where the policy bars it`,
    make: (desk) =>
      lendsBest(desk)
        ? withinLimits(
            desk,
            decidedAt(desk, { ...desk.careful, pd: Math.min(0.6, shiftedPd(desk.careful.pd!, NOTCHES_OFF)) }),
          )
        : undefined,
    shows: strays,
    names: says("pdTooHigh"),
  },
  {
    name: "price too low",
    made: `the best loan ${PRICE_OFF.below * 10_000} bp below its price`,
    make: (desk) => priced(desk, -PRICE_OFF.below),
    shows: () => true,
    names: says("pricedBelowOwnPd"),
  },
  {
    name: "price too high",
    made: `the best loan ${PRICE_OFF.above * 10_000} bp above its price`,
    make: (desk) => priced(desk, PRICE_OFF.above),
    shows: () => true,
    names: says("pricedAboveOwnPd", "pricedAboveCustomer"),
  },
  {
    name: "wrong term or repayment",
    made: "the best amount, repaid in one sum after six months or after a year, by turns, at the own price",
    make: (desk, number) => {
      if (!lendsBest(desk)) return undefined;
      const { tenorMonths = 0, repayment } = desk.careful;
      const other = { tenorMonths: number % 2 === 0 ? 6 : 12, repayment: "bullet" as Repayment };
      if (other.tenorMonths === tenorMonths && other.repayment === repayment) return undefined;
      return lentAt(desk, { ...desk.careful, ...other });
    },
    // Where it turns out to be the best loan after all, it was no error.
    shows: (debrief) => !isSameLoan(debrief) && (!isClose(debrief) || debrief.money!.unlawful),
    names: says("betterTerms"),
  },
  {
    name: "took the whole oversized request",
    made: "a smaller loan was sound; the whole lent at the own price",
    of: OVERSIZED,
    make: (desk) => {
      if (!hasLoanInside(desk)) return undefined;
      const worksheet = desk.atOwnPrice({ ...desk.careful, ...REQUESTED(desk) });
      return worksheet && { worksheet };
    },
    shows: cost,
    names: says("otherLoanInside"),
  },
  {
    name: "refused the firm for an oversized request",
    made: "a smaller loan was sound; declined",
    of: OVERSIZED,
    make: (desk) => (hasLoanInside(desk) ? { worksheet: { ...desk.careful, ...DECLINED } } : undefined),
    shows: cost,
    names: says("otherLoanInside", "refusedOnSuspicion"),
  },
  {
    name: "refused a sound firm",
    made: "the request was sound, the PD is right; declined",
    make: (desk) => (bestIsAsked(desk) ? { worksheet: { ...desk.careful, ...DECLINED } } : undefined),
    shows: cost,
    names: says("refusedSoundFirm", "refusedOnSuspicion"),
  },
  {
    name: "refused for harmless signs",
    made: `an honest file and a sound loan; at least ${LEAST_ALARMS} signs that other papers answer marked as grave, and declined; every other time with a PD ${NOTCHES_OFF} grades too high`,
    of: (recipes) => recipes.map((recipe) => ({ ...recipe, bent: 0 })),
    make: (desk, number) => {
      const flags = harmless(desk);
      if (!bestIsAsked(desk) || flags.length < LEAST_ALARMS) return undefined;
      const pd = number % 2 === 0 ? desk.careful.pd! : Math.min(0.6, shiftedPd(desk.careful.pd!, NOTCHES_OFF));
      return { worksheet: { ...desk.careful, ...DECLINED, pd, flags } };
    },
    shows: cost,
    names: ({ code, params }) => code === "falseAlarm" && params.cost === "verdict",
  },
  {
    name: "right by luck",
    made: "declining was best; declined on application and statements alone, nothing pinned, nothing adjusted",
    of: (recipes) => bentWith(recipes, {}),
    make: (desk) =>
      desk.careful.verdict === "decline" && desk.key.planted.length > 0
        ? {
            worksheet: { ...desk.careful, flags: [], adjustments: [], pd: Math.max(0.12, desk.pdAt([])) },
            opened: ["application", "statements"],
          }
        : undefined,
    shows: () => true,
    names: says("byLuck"),
  },
  {
    name: "no error",
    made: "the careful analyst: everything opened, seen and carried through, the best decision",
    make: (desk) => ({ worksheet: desk.careful }),
    shows: () => true,
    names: says("steady"),
  },
];

const hasLoanInside = (desk: Desk): boolean => lendsBest(desk) && desk.careful.amount! < 0.9 * desk.request.amount;

function priced(desk: Desk, by: number): Decided | undefined {
  if (!lendsBest(desk)) return undefined;
  const fair = desk.atOwnPrice(desk.careful);
  const { maxRate } = desk.bank.policy.limits;
  if (fair?.rate === undefined || fair.rate + by > maxRate || fair.rate + by <= 0) return undefined;
  return withinLimits(desk, { worksheet: { ...fair, rate: fair.rate + by } });
}
