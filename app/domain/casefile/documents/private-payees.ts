import { REGULAR_PAYEES } from "../../firm";
import { randomStream } from "../../random";
import { regularPayees } from "./bank-parties";
import type { World } from "./world";

type Role = (typeof REGULAR_PAYEES)[number];

/** A person who does something for the firm, and how that is paid. */
export interface PrivatePayee {
  readonly name: string;
  readonly role: Role;
  readonly paid: "monthly" | "yearly";
}

/** What a firm with a private loan has somebody for as well, once a year and from the owner's pocket. */
const OFF_ACCOUNT = ["store", "deliveries", "helper", "helper"] as const satisfies readonly Role[];

/** Of the persons whom an honest firm pays every month a paper says who they are. House estimate. */
const EXPLAINED = 0.8;
/** Of those, relatives. */
const KIN = 0.3;
/** A visitor notes down no more than these. */
const MOST_NOTED = 2;

/**
 * Where the file says for what a person gets the same sum every month: the chart of related parties names relatives, the
 * site visit some others. One in five is named nowhere, in files with and without a lie. Who serves a private loan is told
 * of as many persons as others are, so that their number says nothing.
 */
export function explainedPayees(world: World): {
  readonly kin: readonly PrivatePayee[];
  readonly noted: readonly PrivatePayee[];
} {
  const names = regularPayees(world);
  const paid = new Set<Role>(
    world.days.movements.flatMap(({ party }) =>
      party.kind === "individual" ? (REGULAR_PAYEES[party.index] ?? []) : [],
    ),
  );
  const offAccount = OFF_ACCOUNT.some((role) => paid.has(role))
    ? undefined
    : randomStream(world.seed, "payees/offAccount").pick(OFF_ACCOUNT);
  const [kin, noted]: [PrivatePayee[], PrivatePayee[]] = [[], []];
  REGULAR_PAYEES.forEach((role, index) => {
    const random = randomStream(world.seed, `payees/${role}`);
    const [explained, related] = [random.chance(EXPLAINED), random.chance(KIN)];
    if (!explained || !(paid.has(role) || role === offAccount)) return;
    const isKin = role === "helper" || related || noted.length === MOST_NOTED;
    (isKin ? kin : noted).push({ name: names[index]!, role, paid: role === offAccount ? "yearly" : "monthly" });
  });
  return { kin, noted };
}
