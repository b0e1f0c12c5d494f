import { type Minor, roundHalfUp, roundToStep } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import { workingDate } from "../../documents/dates";
import type { CollateralDocument } from "../../documents/types/debt";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import type { Bend, Lie } from "../lie";
import { altered, maybe, only, rewrite, sizeOf } from "../rewrite";
import type { SignOf } from "../says";
import { noteOn, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

type Item = CollateralDocument["items"][number];

/** The appraisal stands this much above what like things fetched. */
const ABOVE_MARKET = [0.4, 0.9] as const;
/** Or: somebody else has a charge on this much of what is free of it; all of it where less would not count. */
const CHARGED = [0.5, 0.95] as const;
const OVER_APPRAISED = 0.6;
/** What is missing is at least this part of what the file states for all pledges: less is no lie worth telling. */
const MISSING = 0.27;
/** A charge within this part of a loan that the file names would be taken for that loan's; then another part is charged. */
const LIKE_A_LOAN = 0.15;
const OTHER_PARTS = [0, 0.2, -0.2, 0.4, -0.4];
/** Appraisals end in hundreds of thousands of cents, as the honest ones do. */
const STEP = 100_000;

/**
 * A pledge that counts is worth far less to the bank than the application says: its appraisal is above anything that was
 * paid nearby, or another creditor has a charge on it of which the owner says nothing.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { items } = only(documents, "collateral");
  const random = randomStream(world.seed, "distortion/overstatedCollateral");
  const prefersAppraisal = random.chance(OVER_APPRAISED);
  const all = items.reduce((sum, { value }) => sum + value, 0);
  const priced = largest(
    items.filter((item) => item.comparable !== undefined),
    ({ value }) => value,
  );
  const free = largest(
    items.filter((item) => uncharged(item) > 0),
    uncharged,
  );
  const leastRaise = priced && raiseFor(priced, all);
  const worthRaising = leastRaise !== undefined && leastRaise < ABOVE_MARKET[1];
  const worthCharging = free !== undefined && uncharged(free) >= MISSING * all;
  if (priced && leastRaise !== undefined && ((prefersAppraisal && worthRaising) || !worthCharging)) {
    const above = sizeOf(world, random, [Math.max(ABOVE_MARKET[0], leastRaise), Math.max(ABOVE_MARKET[1], leastRaise)]);
    return appraisedTooHigh(documents, priced, above);
  }
  if (!free) throw new RangeError("overstated collateral needs a loan that is secured by something with a value");
  const least = Math.max(CHARGED[0], (MISSING * all) / uncharged(free));
  const charged = Math.min(1, sizeOf(world, random, [least, CHARGED[1]]));
  const amounts = OTHER_PARTS.map((more) => charged + more)
    .filter((part) => part <= 1 && (part >= least || part === charged))
    .map((part) => Math.max(STEP, roundToStep(uncharged(free) * part, STEP * 10)));
  const amount = amounts.find((one) => !isLikeALoan(documents, world.names.otherBank, one)) ?? amounts[0]!;
  return pledgedAlready(world, documents, free, amount, random);
};

/** How far above the market a thing must stand so that enough of all that is stated is missing. */
function raiseFor({ value, comparable = value }: Item, all: Minor): number {
  const excess = (MISSING / (1 - MISSING)) * all;
  return (value + excess) / comparable - 1;
}

function isLikeALoan(documents: readonly CaseDocument[], holder: string, amount: Minor): boolean {
  const owed = [...(maybe(documents, "loanList")?.rows ?? []), ...(maybe(documents, "creditReport")?.facilities ?? [])];
  return owed.some(({ lender, balance }) => lender === holder && Math.abs(balance - amount) <= LIKE_A_LOAN * amount);
}

/** What the charges in the register leave, in minor units; below zero where they are more than the value. */
const uncharged = ({ value, charges }: Item): Minor => value - charges.reduce((sum, { amount }) => sum + amount, 0);

const largest = (items: readonly Item[], by: (item: Item) => Minor): Item | undefined =>
  items.toSorted((a, b) => by(b) - by(a))[0];

function appraisedTooHigh(documents: readonly CaseDocument[], item: Item, above: number): Lie<typeof SAYS> {
  const paid = item.comparable ?? item.value;
  const value = roundToStep(paid * (1 + above), STEP);
  let bent = rewrite(documents, "collateral", (document) => ({
    ...document,
    items: document.items.map((one) => (one.id === item.id ? { ...one, value } : one)),
  }));
  bent = rewrite(bent, "application", (document) => ({
    ...document,
    request: {
      ...document.request,
      collateral: document.request.collateral.map((offer) =>
        offer.id === item.id ? { ...offer, appraisedValue: value } : offer,
      ),
    },
  }));
  const excess = value - item.value;
  return {
    documents: bent,
    collateralFactor: factor(bent, excess),
    distortion: {
      kind: "overstatedCollateral",
      severity: about.severity,
      amount: excess,
      what: { code: "distortion.overstatedCollateral.appraisal", params: { value, worth: item.value } },
      bends: altered(documents, bent),
      evidence: present([
        sign("collateral", item.id, "aboveComparable", {
          value,
          comparable: item.comparable ?? 0,
          appraiser: item.appraiser,
        }),
        sign("application", item.id, "valueStated", { value }),
        ownBooks(bent, item, value),
        visited(bent, value),
      ]),
    },
  };
}

function pledgedAlready(
  world: World,
  documents: readonly CaseDocument[],
  item: Item,
  amount: Minor,
  random: RandomStream,
): Lie<typeof SAYS> {
  const { names, now } = world;
  const open = uncharged(item);
  const charge = {
    id: `${item.id}.x${item.charges.length + 1}`,
    holder: names.otherBank,
    registered: amount,
    amount,
    registeredOn: workingDate(now.month - random.integer(4, 22), random.integer(2, 27)),
  };
  const bent = rewrite(documents, "collateral", (document) => ({
    ...document,
    items: document.items.map((one) => (one.id === item.id ? { ...one, charges: [...one.charges, charge] } : one)),
  }));
  const debt = maybe(bent, "loanList")?.rows.find(({ lender }) => lender === names.otherBank);
  return {
    documents: bent,
    collateralFactor: factor(bent, Math.min(amount, open)),
    distortion: {
      kind: "overstatedCollateral",
      severity: about.severity,
      amount: Math.min(amount, open),
      what: {
        code: "distortion.overstatedCollateral.charge",
        params: { amount, holder: charge.holder, value: item.value },
      },
      bends: altered(documents, bent),
      evidence: present([
        sign("collateral", charge.id, "chargedAlready", { amount, holder: charge.holder, on: charge.registeredOn }),
        sign("collateral", item.id, "valueBeforeCharge", { value: item.value, rest: Math.max(0, open - amount) }),
        sign("application", item.id, "chargeNotStated", { value: item.value }),
        debt && sign("loanList", debt.id, "chargeNotListed", { holder: charge.holder, amount }),
      ]),
    },
  };
}

/** What all pledges are worth over what the file says of them. */
function factor(documents: readonly CaseDocument[], excess: Minor): number {
  const stated = only(documents, "collateral").items.reduce((sum, { value }) => sum + value, 0);
  return stated === 0 ? 1 : roundHalfUp((1 - excess / stated) * 10_000) / 10_000;
}

/** The household sheet's word for what may be pledged. */
const AT_HOME: Readonly<Partial<Record<Item["type"], string>>> = {
  home: "household.asset.home",
  factoryOrLand: "household.asset.workshop",
  shopOrOffice: "household.asset.shop",
};

/** What the owner's other papers say of the same thing. */
function ownBooks(documents: readonly CaseDocument[], { type }: Item, value: Minor): Sign | undefined {
  const own = maybe(documents, "household")?.assets.find(({ item }) => item.code === AT_HOME[type]);
  if (own) {
    return sign("household", own.id, "valueAtHome", { value, own: own.value });
  }
  if (type === "machineryOrVehicle") {
    const register = maybe(documents, "assetRegister");
    const net = register?.rows.reduce((sum, { netValue }) => sum + netValue, 0) ?? 0;
    const row = register?.rows.toSorted((a, b) => b.netValue - a.netValue)[0];
    return row && sign("assetRegister", row.id, "bookValue", { value, net });
  }
  return undefined;
}

function visited(documents: readonly CaseDocument[], value: Minor): Sign | undefined {
  const note = noteOn(documents, ["collateral", "premises", "machines"]);
  return note && sign(note.doc, note.at, "pledgeSeen", { value });
}
