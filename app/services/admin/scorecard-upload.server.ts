import { proposeContent } from "./proposals.server";
import { type NotUploaded, READ_LIMIT, readUpload } from "./read-upload.server";
import type { UploadedCard } from "~/services/workshop/card";
import { workshop } from "~/services/workshop/index.server";
import type { Actor } from "~/domain/access";
import type { Scorecard } from "~/domain/scorecard";

export type { UploadedCard };

/** The card in a file, or what is wrong with the file. */
export async function readCard(
  actor: Actor,
  upload: UploadedCard,
): Promise<{ readonly ok: true; readonly card: Scorecard } | NotUploaded> {
  const read = await readUpload(actor, upload.text, () => workshop().run({ kind: "card", ...upload }, READ_LIMIT));
  return read.ok ? { ok: true, card: read.value } : read;
}

/**
 * Proposes the card in a file as the one that the bank works with; `note` says why, for the version history. "version": this
 * version of the card was published before.
 */
export async function proposeCard(
  actor: Actor,
  upload: UploadedCard,
  note: string,
  now: Date,
): Promise<{ ok: true; proposalId: string } | NotUploaded> {
  const read = await readCard(actor, upload);
  return read.ok ? proposeContent(actor, { kind: "scorecard", body: read.card }, note, now) : read;
}
