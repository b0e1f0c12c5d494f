import type { CollateralOffer, CollateralType } from "../../lending";
import { randomStream } from "../../random";
import type { CollateralDocument } from "./types/debt";
import { requestOf } from "./application";
import { officeDay } from "./dates";
import { drawnOn, isBank, lenderName, openLoans, PREMISES, securityOf } from "./lenders";
import { mortgageOf } from "./owner-debts";
import { comparable } from "./pledge";
import type { Drawn, World } from "./world";

type Item = CollateralDocument["items"][number];
type Charge = Item["charges"][number];

/** The appraiser's list, with what the register says of each thing. Undefined for an unsecured request. */
export function drawCollateral(world: World): Drawn<CollateralDocument> | undefined {
  const offered = requestOf(world).collateral;
  if (offered.length === 0) return undefined;
  const items = offered.map((offer) => itemOf(world, offer, offered));
  return { document: { id: "collateral", kind: "collateral", items }, noise: [] };
}

function itemOf(world: World, offer: CollateralOffer, offered: readonly CollateralOffer[]): Item {
  const { names, seed, asOf } = world;
  const real = offer.type === "home" || PREMISES.includes(offer.type);
  return {
    id: offer.id,
    type: offer.type,
    description: offer.description,
    owner: real ? ownerOf(world, offer.type) : names.firm,
    appraiser: real || offer.type === "machineryOrVehicle" ? names.appraiser : names.manager,
    appraisedOn: offer.appraisedOn,
    value: offer.appraisedValue,
    basis: { code: `appraisal.${offer.type}` },
    comparable: comparable(world, offer),
    registerCheckedOn: officeDay(asOf, -randomStream(seed, "register").integer(1, 7)),
    charges: chargesOn(world, offer, offered),
  };
}

/** Flats are mostly held by both spouses; the firm's premises by the owner, who lets the firm use them. */
function ownerOf({ names, seed }: World, type: CollateralType): string {
  const both = type === "home" && randomStream(seed, `title/${type}`).chance(0.6);
  return both ? `${names.owner}, ${names.spouse}` : names.owner;
}

/** Who already holds a right in the thing: the mortgage bank, and lenders whose loans it secures. */
export function chargesOn(
  world: World,
  offer: CollateralOffer,
  offered: readonly CollateralOffer[],
): readonly Charge[] {
  const { now, names } = world;
  const mortgage = offer.type === "home" ? mortgageOf(world) : undefined;
  const loans = openLoans(now).filter(
    (loan) => isBank(loan) && securityOf(world, loan, offered).pledged === offer.type && loan.balance > 0,
  );
  return [
    ...(mortgage
      ? [
          {
            holder: mortgage.lender,
            registered: mortgage.granted,
            amount: mortgage.balance,
            registeredOn: mortgage.opened,
          },
        ]
      : []),
    ...loans.map((loan) => ({
      holder: lenderName(loan, names),
      registered: Math.max(loan.principal, loan.limit),
      amount: loan.balance,
      registeredOn: drawnOn(world, loan),
    })),
  ].map((charge, i) => ({ id: `${offer.id}.x${i + 1}`, ...charge }));
}
