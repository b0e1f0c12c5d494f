import { VersionTakenError } from "~/services/content/content-store.server";
import { putInForce } from "~/services/reference/scorecard-in-force.server";
import type { UploadedCard } from "~/services/workshop/card";
import { notReadBecause, type NotRead, workshop } from "~/services/workshop/index.server";
import { type Actor, can } from "~/domain/access";
import type { Scorecard } from "~/domain/scorecard";

/** A card is some tens of kilobytes. */
export const LARGEST_CARD_BYTES = 500_000;

export type { UploadedCard };

type Refused =
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "tooLarge" | "version" | NotRead }
  | {
      readonly ok: false;
      readonly reason: "file";
      readonly errors: readonly { readonly line: number; readonly message: string }[];
    };

/** A card of the largest size is read in a second. */
const LIMIT_MS = 5_000;
/** Whoever corrects these reads the file again. */
const MOST_ERRORS = 50;

/** The card in a file, or what is wrong with the file, by line. Read beside the serving thread; nothing is stored. */
export async function readCard(actor: Actor, upload: UploadedCard): Promise<{ ok: true; card: Scorecard } | Refused> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  if (Buffer.byteLength(upload.text) > LARGEST_CARD_BYTES) return { ok: false, reason: "tooLarge" };
  try {
    const parsed = await workshop().run({ kind: "card", ...upload }, { turn: "soon", limitMs: LIMIT_MS });
    if (parsed.ok) return { ok: true, card: parsed.value };
    const errors = parsed.errors.slice(0, MOST_ERRORS).map(({ line, message }) => ({ line, message }));
    return { ok: false, reason: "file", errors };
  } catch (error) {
    return { ok: false, reason: notReadBecause(error) };
  }
}

/**
 * Makes the card in a file the one that the bank works with; `note` says why, for the version history. "version": this
 * version of the card is taken by another body, or was in force before.
 */
export async function takeOverCard(
  actor: Actor,
  upload: UploadedCard,
  note: string,
  now: Date,
): Promise<{ ok: true; versionId: string } | Refused> {
  const read = await readCard(actor, upload);
  if (!read.ok) return read;
  try {
    return { ok: true, versionId: await putInForce(read.card, now, { actorId: actor.id, note }) };
  } catch (error) {
    if (error instanceof VersionTakenError) return { ok: false, reason: "version" };
    throw error;
  }
}
