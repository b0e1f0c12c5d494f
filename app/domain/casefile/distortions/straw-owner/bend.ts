import { roundHalfUp } from "../../../money";
import { randomStream } from "../../../random";
import { GIVEN, SURNAMES } from "../../documents/name-lists";
import type { LicenceDocument } from "../../documents/types/firm";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import { altered, mainAccount, maybe, only, rewrite } from "../rewrite";
import type { SignOf } from "../says";
import { answerOn, lineSigns, noteOn, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

/** The least that a straw man holds on paper. */
const LEAST_SHARE = 0.6;

/**
 * The register names somebody as legal representative and main holder who plays no part in the firm. The one who draws
 * the money, answers the questions and pledges his home is another: every other paper knows only him.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { owner } = world.names;
  const licence = only(documents, "licence");
  const straw = strawName(world, documents);
  const shareholders = inHisName(licence, owner, straw);
  const held = shareholders.find(({ name }) => name === straw);
  const registered = rewrite(documents, "licence", (document) => ({
    ...document,
    legalRepresentative: straw,
    shareholders,
  }));
  // The bank's own check knows him as owner, not as the one who signs.
  const bent = rewrite(registered, "screening", (document) => ({
    ...document,
    identity: document.identity.map((one) =>
      one.person === owner ? { ...one, role: { code: "screening.role.behind" } } : one,
    ),
  }));
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => signs(world, file, straw);
  return {
    documents: bent,
    evidenceIn,
    distortion: {
      kind: "strawOwner",
      severity: about.severity,
      // The lie hides a person, not a sum: what counts is what is lent to somebody else than it seems.
      amount: only(documents, "application").request.amount,
      what: { code: "distortion.strawOwner", params: { straw, owner, share: held?.share ?? 1 } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
  };
};

function inHisName({ shareholders }: LicenceDocument, owner: string, straw: string): LicenceDocument["shareholders"] {
  const real = shareholders.find(({ name }) => name === owner) ?? shareholders[0];
  if (!real) return [{ id: "s1", name: straw, share: 1 }];
  const share = Math.max(real.share, LEAST_SHARE);
  const rest = (1 - share) / Math.max(1e-9, 1 - real.share);
  return shareholders.map((one) =>
    one === real ? { ...one, name: straw, share } : { ...one, share: roundHalfUp(one.share * rest * 100) / 100 },
  );
}

/** Nobody of that name stands anywhere in the file. */
function strawName({ seed, names }: World, documents: readonly CaseDocument[]): string {
  const random = randomStream(seed, "distortion/strawOwner");
  const file = JSON.stringify([names, documents]);
  for (;;) {
    const given = (random.chance(0.7) ? random.pick(GIVEN) : "") + random.pick(GIVEN);
    const name = `${given[0]?.toUpperCase() ?? ""}${given.slice(1)} ${random.pick(SURNAMES)}`;
    if (!file.includes(name)) return name;
  }
}

function signs({ names }: World, documents: readonly CaseDocument[], straw: string): Sign[] {
  const { owner } = names;
  const licence = only(documents, "licence");
  const holder = licence.shareholders.find(({ name }) => name === straw);
  const decided = maybe(documents, "resolution")?.votes.find(({ name }) => name === owner);
  const screening = maybe(documents, "screening");
  const known = screening?.identity.find(({ person }) => person === owner);
  const behind = screening?.beneficialOwners.find(({ name }) => name === owner);
  const main = mainAccount(documents);
  const drawn = main.lines
    .filter(({ counterparty, out }) => counterparty === owner && out > 0)
    .sort((a, b) => b.out - a.out)
    .slice(0, 4);
  const said = answerOn(documents, ["business", "owner"]);
  const met = noteOn(documents, ["owner"]);
  const declared = maybe(documents, "relatedParties")?.parties.find(({ name }) => name === owner);
  const pledged = maybe(documents, "collateral")?.items.find((item) => item.owner.includes(owner));
  return present([
    sign("licence", "legalRepresentative", "strawInRegister", { straw }),
    holder && sign("licence", holder.id, "strawHolds", { straw, share: holder.share }),
    decided && sign("resolution", decided.id, "realOwnerDecides", { owner, straw }),
    behind && sign("screening", behind.id, "realHolder", { owner, share: behind.share, straw }),
    known && sign("screening", known.id, "realPerson", { owner, straw }),
    ...lineSigns(main, drawn, "realOwnerDraws", ({ out }) => ({ amount: out, owner, straw })),
    declared && sign("relatedParties", declared.id, "realOwnerDeclared", { owner, straw }),
    pledged && sign("collateral", pledged.id, "realOwnerPledges", { owner }),
    said && sign(said.doc, said.at, "realOwnerSpeaks", { owner, straw }),
    met && sign(met.doc, met.at, "realOwnerMet", { owner, straw }),
  ]);
}
