import { en, Faker } from "@faker-js/faker";
import { audit, bankDay, db, sha256, type Tx } from "~/db";
import type { Role } from "~/domain/access";
import { DEMONSTRATION_DOMAIN, DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";
import { enterPerson } from "~/services/people/enter.server";
import { BANK, enterBank, enterUnit } from "~/services/people/units.server";
import { hashPassword } from "~/services/auth/passwords.server";

/** The same id in every demonstration bank, so that other seeds and journeys can name a person or a cohort. */
export function demonstrationId(kind: "branch" | "cohort" | "person", key: string): string {
  return Buffer.from(sha256(`demonstration/${kind}/${key}`), "hex")
    .subarray(0, 16)
    .toString("base64url");
}

export const BRANCHES = { riverside: "Riverside branch (demo)", harbour: "Harbour branch (demo)" };
type Branch = keyof typeof BRANCHES;

const DAY_MS = 24 * 60 * 60 * 1000;
export const COHORTS = {
  first: { name: "First cohort (demo)", startedDaysAgo: 60 },
  second: { name: "Second cohort (demo)", startedDaysAgo: 14 },
} as const;
type Cohort = keyof typeof COHORTS;

interface Member {
  /** The local part of the e-mail, and the key of the id. */
  readonly key: string;
  readonly roles: readonly Role[];
  readonly branch: Branch;
  readonly cohort?: Cohort;
  readonly kind: "account" | "colleague" | "simulated";
}

/** Those who can sign in: one for each role, a second trainee, and one person with two roles. */
const ACCOUNTS: readonly Member[] = [
  { key: "trainee", roles: ["trainee"], branch: "riverside", cohort: "first", kind: "account" },
  { key: "trainee2", roles: ["trainee"], branch: "harbour", cohort: "first", kind: "account" },
  { key: "reviewer", roles: ["reviewer"], branch: "riverside", kind: "account" },
  { key: "trainer", roles: ["trainer"], branch: "riverside", kind: "account" },
  { key: "hr", roles: ["hr"], branch: "harbour", kind: "account" },
  { key: "admin", roles: ["administrator"], branch: "harbour", kind: "account" },
  { key: "senior-trainer", roles: ["reviewer", "trainer"], branch: "harbour", kind: "account" },
];

/** Senior reviewers played by the demonstration; labelled so, and nobody can sign in as them. */
const SIMULATED: readonly Member[] = [1, 2, 3].map((number) => ({
  key: `simulated-senior-${number}`,
  roles: ["reviewer"],
  branch: number === 3 ? "harbour" : "riverside",
  kind: "simulated",
}));

/** The rest of the two cohorts: they fill the lists and have no password. */
const COLLEAGUES: readonly Member[] = Array.from({ length: 20 }, (_, index) => ({
  key: `colleague-${index + 1}`,
  roles: ["trainee"],
  branch: index % 2 === 0 ? "riverside" : "harbour",
  cohort: index < 9 ? "first" : "second",
  kind: "colleague",
}));

/** Came to the demonstration later: after everybody else, so that their made-up names stay as they were. */
const LATER: readonly Member[] = [
  { key: "manager", roles: ["manager"], branch: "riverside", kind: "account" },
  { key: "admin2", roles: ["administrator"], branch: "harbour", kind: "account" },
];

const EVERYBODY = [...ACCOUNTS, ...SIMULATED, ...COLLEAGUES, ...LATER];

/** By which a list of staff finds somebody; the simulated are no staff. */
const NUMBERED = EVERYBODY.filter(({ kind }) => kind !== "simulated");
const numberOf = (member: Member) => (member.kind === "simulated" ? null : `D-${101 + NUMBERED.indexOf(member)}`);

/** Ids of the simulated seniors, for the seed of their decisions. */
export const SIMULATED_SENIOR_IDS: readonly string[] = SIMULATED.map(({ key }) => demonstrationId("person", key));

/** Two branches, two cohorts and some thirty made-up people; the same names and ids each time. */
export async function seedPeople(now: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const names = madeUpNames();
  await db().transaction(async (tx) => {
    await seedPlaces(tx, now);
    for (const member of EVERYBODY) {
      await seedPerson(tx, member, names(member), member.kind === "account" ? passwordHash : null, now);
    }
    await audit(tx, {
      at: now,
      actorId: "system",
      action: "people.seed",
      subject: "bank:demonstration",
      detail: { people: EVERYBODY.length },
    });
  });
}

function madeUpNames(): (member: Member) => string {
  const faker = new Faker({ locale: [en], seed: 2026 });
  const taken = new Set<string>();
  return ({ kind, key }) => {
    if (kind === "simulated") return `Simulated senior ${key.slice(-1)}`;
    let name: string;
    do name = `${faker.person.firstName()} ${faker.person.lastName()}`;
    while (taken.has(name));
    taken.add(name);
    return name;
  };
}

async function seedPlaces(tx: Tx, now: Date): Promise<void> {
  await enterBank(tx, "The bank (demo)");
  for (const [key, name] of Object.entries(BRANCHES)) {
    const unit = { id: demonstrationId("branch", key), code: key.toUpperCase(), kind: "branch", name } as const;
    await enterUnit(tx, unit, BANK.id, { byId: "system", now });
  }
  for (const [key, { name, startedDaysAgo }] of Object.entries(COHORTS)) {
    const startsOn = bankDay(new Date(now.getTime() - startedDaysAgo * DAY_MS));
    await tx.cohort.create({ data: { id: demonstrationId("cohort", key), name, startsOn } });
  }
}

async function seedPerson(tx: Tx, member: Member, name: string, passwordHash: string | null, now: Date) {
  const { key, roles, branch, cohort, kind } = member;
  const person = {
    id: demonstrationId("person", key),
    name,
    employeeNumber: numberOf(member),
    email: kind === "simulated" ? null : `${key}@${DEMONSTRATION_DOMAIN}`,
    passwordHash,
    simulated: kind === "simulated",
    roles,
    unitId: demonstrationId("branch", branch),
    cohortIds: cohort ? [demonstrationId("cohort", cohort)] : [],
  };
  await enterPerson(tx, person, { byId: "system", now });
}
