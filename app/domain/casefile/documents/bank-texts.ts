import { type Due, type Movement, REGULAR_PAYEES } from "../../firm";
import { TRADES } from "../../industries";
import type { Phrase } from "../../lending";
import { isoMonth } from "../../money";
import { randomStream } from "../../random";
import { accountBank, nameIn } from "./bank-parties";
import { paysTolls } from "./names";
import type { World } from "./world";

/** Ways in which people put the same remark; a payer keeps to one. */
const WAYS = 4;
/** Each bank has its own words for fees and interest, the same on every statement. */
const BANK_WAYS = 3;
const wayOf = (bank: string): number =>
  1 + ([...bank].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % BANK_WAYS);

/** Of the persons who get the same sum every month and whose payer gives a reason at all, so many get a lender's. */
const AS_AGREED = 0.9;

const PLAIN: Phrase = { code: "bank.transfer", params: {} };

/**
 * The remark on a movement. Who pays has a way of putting it, drawn once; who gives no reason gives none all year, be it
 * a lender, a friend or a bookkeeper.
 */
export function remarks(world: World): (movement: Movement) => Phrase {
  const ways = waysOf(world);
  return (movement) => remarkOn(movement, ways);
}

/** How everybody who pays puts it. */
function waysOf({ seed, days, now, names }: World) {
  const { services } = TRADES[now.firm.industry.id];
  const byQuarter = now.firm.vat.regime === "smallScale";
  const bankWays = { main: wayOf(accountBank("main", names)), second: wayOf(accountBank("second", names)) };
  const ways = randomStream(seed, "bank/ways");
  const customerWays = Array.from({ length: 64 }, () => ways.integer(1, WAYS));
  const supplierWays = Array.from({ length: 16 }, () => ways.integer(1, WAYS));
  const firmWay = ways.integer(1, 2);
  const silent = { individual: REGULAR_PAYEES.map(() => ways.chance(0.35)), favour: ways.chance(0.6) };
  // Whoever gets the same sum every month is mostly paid with the words that a lender is paid with.
  const monthly = randomStream(seed, "bank/monthly");
  const asAgreed = REGULAR_PAYEES.map(() =>
    monthly.chance(AS_AGREED) ? `private.${monthly.integer(2, 3)}` : undefined,
  );
  const privateWay = ways.integer(1, 3);
  const ownerWay = ways.integer(1, 3);
  const exported = new Set(days.invoices.filter((invoice) => invoice.exported).map(({ no }) => no));
  const totals = new Map(days.invoices.map(({ no, net, vat }) => [no, net + vat]));
  return {
    names,
    services,
    byQuarter,
    bankWays,
    customerWays,
    supplierWays,
    firmWay,
    silent,
    asAgreed,
    privateWay,
    ownerWay,
    exported,
    totals,
  };
}
type Ways = ReturnType<typeof waysOf>;

const phrase = (code: string, params: Phrase["params"] = {}): Phrase => ({ code: `bank.${code}`, params });

const numbers = ({ invoice, also }: Movement): Record<string, number> =>
  also === undefined ? { number: invoice ?? 0 } : { number: invoice ?? 0, also };

/** Each payer's way for one invoice or bill, another for two. */
const trade = (kind: string, way: number, movement: Movement): Phrase =>
  phrase(movement.also === undefined ? `${kind}.${way}` : `${kind}.two.${1 + (way % 2)}`, numbers(movement));

const isPart = ({ invoice, also, amount }: Movement, { totals }: Ways): boolean =>
  also === undefined && amount < (totals.get(invoice ?? -1) ?? 0);

const regular = (index: number, { silent, asAgreed }: Ways): Phrase =>
  silent.individual[index] ? PLAIN : phrase(asAgreed[index] ?? `regular.${REGULAR_PAYEES[index]!}`);

function remarkOn(movement: Movement, ways: Ways): Phrase {
  const { names, services, bankWays, firmWay, silent, privateWay, ownerWay } = ways;
  const { code, party, amount, month, loan } = movement;
  const before = { month: isoMonth(month - 1) };
  const bankWay = bankWays[movement.place === "second" ? "second" : "main"];
  if (party.kind === "dues") return dueText(party.what, bankWay, before);
  switch (code) {
    case "collection": {
      if (party.kind !== "customer") return PLAIN;
      if (amount < 0) return phrase("refund", numbers(movement));
      if (movement.acceptance !== undefined)
        return phrase("invoice.acceptance", { ...numbers(movement), bill: movement.acceptance });
      const abroad = movement.invoice !== undefined && ways.exported.has(movement.invoice);
      if (isPart(movement, ways)) return phrase("invoice.part", numbers(movement));
      return abroad
        ? trade("export", firmWay, movement)
        : trade("invoice", ways.customerWays[party.index % 64]!, movement);
    }
    case "supplierPaid":
      if (party.kind !== "supplier") return PLAIN;
      return paysTolls(nameIn(names.suppliers, party.index))
        ? phrase("purchase.tolls", { number: movement.invoice ?? 0 })
        : trade("purchase", ways.supplierWays[party.index % 16]!, movement);
    case "otherCostsPaid":
      if (party.kind === "taxOffice" || party.kind === "socialInsurance") return phrase("lateSurcharge");
      if (party.kind === "service") return phrase(`service.${services[party.index]!.what}`);
      if (party.kind === "individual") return regular(party.index, ways);
      return silent.favour ? PLAIN : phrase("favour");
    case "wagesPaid":
      if (party.kind === "individual") return regular(party.index, ways);
      return phrase(`payroll.${firmWay}`, { month: isoMonth(movement.earnedIn ?? month - 1) });
    case "acceptanceSold":
      return phrase("billSold", { bill: movement.acceptance ?? 0 });
    case "walletSettled":
      return phrase(`wallet.${firmWay}`);
    case "tillBanked":
      return phrase(`cashDeposit.${firmWay}`);
    case "interestPaid":
    case "principalPaid":
      if (party.kind === "privateLender") return privateWay === 1 ? PLAIN : phrase(`private.${privateWay}`);
      if (party.kind === "bridgeLender") return PLAIN;
      if (loan === "tax-claim") return phrase("taxClaim");
      if (loan?.startsWith("guarantee")) return phrase("guaranteeCalled");
      return phrase(code === "interestPaid" ? interestIn(bankWay) : "principal");
    case "livingDrawing":
      return ownerWay === 1 ? PLAIN : phrase(`owner.${ownerWay}`);
    case "vatPaid":
      return phrase(ways.byQuarter ? "vat.quarter" : "vat", before);
    case "powerPaid":
    case "waterPaid":
      // The bill of a month is read on its twentieth and paid before its end.
      return phrase(REMARKS[code], { month: isoMonth(month) });
    case "socialInsurancePaid":
      return phrase(REMARKS[code], before);
    default:
      return phrase(REMARKS[code] ?? "transfer");
  }
}

/** The first wording is the one that stored files have. */
const interestIn = (way: number): string => (way === 1 ? "interest" : `interest.${way}`);

/** The remark on what every account shows: banks word their own lines, offices name the month. */
function dueText(what: Due, way: number, month: Record<string, string>): Phrase {
  const code = BANK_WORDS[what];
  return code === undefined ? { code: `bank.${what}`, params: month } : { code: `bank.${code}.${way}`, params: {} };
}

const BANK_WORDS: Partial<Record<Due, string>> = {
  accountFee: "accountFee",
  transferFee: "transferFee",
  depositInterest: "depositInterest",
  tolls: "tolls",
  vehicleInsurance: "premium.vehicle",
  propertyInsurance: "premium.property",
};

const REMARKS: Partial<Record<Movement["code"], string>> &
  Record<"powerPaid" | "waterPaid" | "socialInsurancePaid", string> = {
  powerPaid: "power",
  waterPaid: "water",
  socialInsurancePaid: "socialInsurance",
  incomeTaxPaid: "incomeTax",
  rentPaid: "rent",
  capex: "machine",
  loanDrawn: "loan",
  bridgeFee: "fee",
  bonus: "bonus",
  ownerBorrows: "ownerAdvance",
  ownerRepays: "ownerRepays",
  injection: "ownerIn",
  insurancePaid: "insurance",
  subsidy: "subsidy",
  scrapSold: "scrap",
  vatRefund: "vatRefund",
  ownTransfer: "ownTransfer",
};
