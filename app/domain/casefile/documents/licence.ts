import { isoDate, type IsoDate, roundToStep } from "../../money";
import { randomStream } from "../../random";
import type { LicenceDocument } from "./types/firm";
import { movementsOf } from "./by-code";
import { officeDay, parts, workingDate } from "./dates";
import { STREETS } from "./name-lists";
import { legalForm } from "./names";
import { once } from "./once";
import type { Drawn, World } from "./world";

type Shareholder = LicenceDocument["shareholders"][number];

/** Places of a register number; letters that look like digits are not used. */
const REGISTER_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The extract from the register of companies. */
export function drawLicence(world: World): Drawn<LicenceDocument> {
  const { archetype, seed, disguise, names, now, asOf } = world;
  const random = randomStream(disguise, "licence");
  const paidInCapital = -now.balances.shareCapital;
  const subscribed = randomStream(seed, "subscribed").pick([1, 1, 1, 1.25, 2]);
  const registered = registeredOn(world);
  const form = legalForm(archetype, seed);
  const limited = form === "limitedCompany";
  // Two in three have a term, the others are registered without limit.
  const years = random.pick([0, 20, 30]);
  return {
    document: {
      id: "licence",
      kind: "licence",
      name: names.firm,
      registrationNo: registrationNo(world, limited),
      form,
      legalRepresentative: names.owner,
      registeredOn: registered,
      validUntil: years === 0 ? undefined : isoDate(parts(registered).month + years * 12, parts(registered).day),
      registeredCapital: limited ? roundToStep(paidInCapital * subscribed, 10_000_000) : undefined,
      paidInCapital: limited ? paidInCapital : undefined,
      scope: { code: `licence.scope.${archetype.industry}` },
      address: {
        code: "licence.address",
        params: { no: random.integer(3, 288), street: random.pick(STREETS), city: names.city },
      },
      shareholders: shareholders(world),
      extractOn: officeDay(asOf, -random.integer(1, 9)),
    },
    noise: [],
  };
}

/** The day the firm was registered: so many whole years ago as the owner says. */
export const registeredOn = once(({ disguise, asOf, now }): IsoDate => {
  const random = randomStream(disguise, "registered");
  const today = parts(asOf);
  const first = today.month - 12 * now.firm.yearsInBusiness - random.integer(1, 11);
  return workingDate(first, random.integer(1, 28));
});

/** The number under which register and tax office know the firm. The first two figures tell companies from individual businesses. */
export function registrationNo({ disguise }: World, limited: boolean): string {
  const random = randomStream(disguise, "registration");
  const region = random.integer(310100, 449999);
  const rest = Array.from({ length: 10 }, () => REGISTER_SIGNS[random.integer(0, REGISTER_SIGNS.length - 1)]);
  return `${limited ? 91 : 92}${region}${rest.join("")}`;
}

/** The owner's part in twentieths, where the other one has a quarter or more, and where he has less. */
const FROM_A_QUARTER = [11, 15] as const;
const BELOW = [16, 18] as const;

/**
 * Who owns the firm: the owner alone, with the spouse or a relative, or with the relative's firm. Adds up to one. Where the
 * year's profit goes to the owner's account whole, nobody outside the household holds a share.
 */
export function shareholders(world: World): readonly Shareholder[] {
  const { archetype, seed, disguise, names } = world;
  const random = randomStream(seed, "shareholders");
  // Whether the second one has the quarter that makes a beneficial owner is the case's; how much it is, its disguise.
  const [least, most] = random.chance(5 / 6) ? FROM_A_QUARTER : BELOW;
  const share = randomStream(disguise, "shareholders").integer(least, most) * 5;
  const sharesProfit = movementsOf(world, "bonus").some(({ party }) => party.kind === "owner");
  const inFamily = [names.owner, names.spouse, names.spouse];
  const second = random.pick(sharesProfit ? inFamily : [...inFamily, names.relative, names.relativeFirm]);
  if (legalForm(archetype, seed) === "individualBusiness" || second === names.owner) {
    return [{ id: "s1", name: names.owner, share: 1 }];
  }
  return [
    { id: "s1", name: names.owner, share: share / 100 },
    { id: "s2", name: second, share: (100 - share) / 100 },
  ];
}
