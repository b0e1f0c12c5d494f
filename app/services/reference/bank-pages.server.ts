import { currentBank } from "~/services/content/bank-versions.server";
import { contentById, currentContent, type ContentKind } from "~/services/content/content-store.server";
import { pageHtml } from "~/services/cases/user-text.server";
import { db, pages, people, Remembered } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { CountryRules, Policy } from "~/domain/pricing";
import { scaling, type Scorecard } from "~/domain/scorecard";
import { type ContentBodies, readAuditDetail } from "~/records";

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** A published version of one kind of content, as the history lists it. */
export interface VersionLine {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly inForce: boolean;
  readonly publishedAt: string;
  /** undefined: the system, or a person who is no longer there */
  readonly publishedBy: string | undefined;
  readonly note: string | undefined;
}

/** One version of something of the bank's, and all there are. */
interface Versioned<Body> {
  readonly body: Body;
  readonly shown: VersionLine;
  readonly history: readonly VersionLine[];
}

export interface PolicyPage {
  readonly policy: Versioned<Policy>;
  /** undefined: no rules of a country are published */
  readonly rules: Versioned<CountryRules> | undefined;
}

/** The bank's policy and the rules beside it: those in force, or the versions asked for. */
export async function policyPage(
  actor: Actor,
  asked: { readonly policy?: string; readonly rules?: string },
): Promise<({ readonly ok: true } & PolicyPage) | Denied> {
  if (!can(actor.roles, "reference.read")) return { ok: false, reason: "forbidden" };
  const [{ policyVersionId }, [currentRules]] = await Promise.all([currentBank(), currentContent("rules")]);
  const [policy, rules] = await Promise.all([
    versioned("policy", asked.policy ?? policyVersionId),
    versioned("rules", asked.rules ?? currentRules?.id),
  ]);
  if (!policy || (asked.rules !== undefined && !rules)) return { ok: false, reason: "missing" };
  return { ok: true, policy, rules };
}

export interface ScorecardPage {
  readonly scorecard: Versioned<Scorecard>;
  /** the formula from points to PD with this card's own numbers, sanitised */
  readonly pointsToPdHtml: string;
  /** sanitised; undefined: this version came without a model card */
  readonly modelCardHtml: string | undefined;
}

/** The bank's scorecard with its model card: the one in force, or the version asked for. */
export async function scorecardPage(
  actor: Actor,
  asked: string | undefined,
): Promise<({ readonly ok: true } & ScorecardPage) | Denied> {
  if (!can(actor.roles, "reference.read")) return { ok: false, reason: "forbidden" };
  const scorecard = await versioned("scorecard", asked ?? (await currentBank()).scorecardVersionId);
  if (!scorecard) return { ok: false, reason: "missing" };
  const { modelCard, ...body } = scorecard.body;
  return {
    ok: true,
    scorecard: { ...scorecard, body },
    pointsToPdHtml: await pageHtml(pointsToPd(scorecard.body)),
    // The page has a heading of its own above it.
    modelCardHtml: modelCard === undefined ? undefined : await pageHtml(modelCard.replace(/^# .*\n/, "")),
  };
}

function pointsToPd(card: Scorecard): string {
  const { factor, offset } = scaling(card);
  const exponent = String.raw`\frac{\text{points} - ${offset.toFixed(4)}}{${factor.toFixed(4)}}`;
  return ["$$", String.raw`\ln(\text{odds}) = ${exponent} \qquad \text{PD} = \frac{1}{1 + \text{odds}}`, "$$"].join(
    "\n",
  );
}

/** A draft is nobody's policy yet: only what is or was in force can be opened. */
async function versioned<K extends ContentKind>(
  kind: K,
  id: string | undefined,
): Promise<Versioned<ContentBodies[K]> | undefined> {
  const history = await versionsOf(kind);
  const shown = history.find((line) => line.id === id);
  const content = shown && (await contentById(kind, shown.id));
  return shown && content && { body: content.body, shown, history };
}

/** Every version that is or was in force, newest first. Who published it and why stands in the audit log. */
async function versionsOf(kind: ContentKind): Promise<VersionLine[]> {
  const { reads } = db();
  const rows = await reads.all(pages.VERSIONS, kind);
  const lines = rows.map(async ({ id, key, version, status, publishedAt }): Promise<VersionLine> => {
    const { actorId, note } = await publications.of(id, () => publicationOf(id));
    return {
      id,
      key,
      version,
      inForce: status === "published",
      publishedAt: new Date(publishedAt).toISOString(),
      // Asked each time: a name may be taken away.
      publishedBy: actorId === undefined ? undefined : (await reads.first(people.NAME_OF, actorId))?.name,
      note,
    };
  });
  return Promise.all(lines);
}

interface Publication {
  readonly actorId?: string;
  readonly note?: string;
}

/** An event never changes, and to find one the whole log is gone through. */
const publications = new Remembered<Publication>(500);

async function publicationOf(contentId: string): Promise<Publication> {
  const event = await db().reads.first(pages.PUBLICATION, `content:${contentId}`);
  if (!event) return {};
  const { note } = readAuditDetail(event.detail, event.seq);
  return { actorId: event.actorId, ...(typeof note === "string" ? { note } : {}) };
}
