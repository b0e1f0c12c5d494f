import { contentById, currentContent } from "./content-store.server";
import { withShippedPhrases } from "./shipped-phrases.server";
import { Remembered } from "~/db";
import type { PhraseTemplates } from "~/domain/casefile";
import type { CountryRules, Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";

/** Ids of the content versions that an attempt is made with. */
export interface PinnedVersions {
  readonly policyVersionId: string;
  readonly scorecardVersionId: string;
  readonly phrasesVersionId: string;
}

export interface BankVersions extends PinnedVersions {
  readonly policy: Policy;
  readonly scorecard: Scorecard;
  readonly phrases: PhraseTemplates;
}

/** The versions in force now. */
export async function currentBank(): Promise<BankVersions> {
  const [[policy], [scorecard], [phrases]] = await Promise.all([
    currentContent("policy"),
    currentContent("scorecard"),
    currentContent("phrases", "en"),
  ]);
  if (!policy || !scorecard || !phrases) {
    throw new Error("the bank has no published policy, scorecard or phrases: `npm start` seeds them");
  }
  return pinnedBank({
    policyVersionId: policy.id,
    scorecardVersionId: scorecard.id,
    phrasesVersionId: phrases.id,
  });
}

/** The country's rules in force: what is measured by them is a way of looking, and decides nothing. */
export async function currentRules(): Promise<CountryRules> {
  const [rules] = await currentContent("rules");
  if (!rules) throw new Error("the bank has no published rules of a country: `npm start` seeds them");
  return rules.body;
}

/** The versions that an attempt was opened with, whatever is in force today. */
export function pinnedBank({
  policyVersionId,
  scorecardVersionId,
  phrasesVersionId,
}: PinnedVersions): Promise<BankVersions> {
  const pinned = { policyVersionId, scorecardVersionId, phrasesVersionId };
  return remembered.of(Object.values(pinned).join(), () => together(pinned));
}

const remembered = new Remembered<BankVersions>(20);

async function together(pinned: PinnedVersions): Promise<BankVersions> {
  const [policy, scorecard, phrases] = await Promise.all([
    contentById("policy", pinned.policyVersionId),
    contentById("scorecard", pinned.scorecardVersionId),
    contentById("phrases", pinned.phrasesVersionId),
  ]);
  if (!policy || !scorecard || !phrases) throw new Error("an attempt points at a content version that is not stored");
  // Who scores reads no model card: it stands on the scorecard's own page.
  const { modelCard: _read, ...card } = scorecard.body;
  return {
    ...pinned,
    policy: policy.body,
    scorecard: card,
    phrases: withShippedPhrases(phrases.key, phrases.body),
  };
}
