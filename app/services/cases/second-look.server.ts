import { pinnedBank } from "~/services/content/bank-versions.server";
import { debriefFor } from "./debrief.server";
import { fileFor } from "./information.server";
import { inWords } from "./rendered-file.server";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { type Evidence, type Locator, type RenderedFile, renderPhrase } from "~/domain/casefile";
import type { FlagAnswer, FlagOutcome, PlantedFlag } from "~/domain/judgement/debrief";
import type { Worksheet } from "~/domain/judgement/worksheet";
import type { Phrase } from "~/domain/lending";

interface Sign {
  readonly at: Locator;
  readonly shows: string;
}

export interface SecondLook {
  readonly attemptId: string;
  readonly title: string;
  readonly file: RenderedFile;
  /** as submitted; nothing here can be changed any more */
  readonly pins: Pick<Worksheet, "flags" | "supports">;
  /** what the file says to each flag, in their order; undefined where the debrief was sealed before flags were answered */
  readonly answers: readonly FlagAnswer[] | undefined;
  readonly planted: readonly {
    readonly kind: PlantedFlag["kind"];
    readonly outcome: FlagOutcome;
    readonly what: string;
    readonly signs: readonly Sign[];
  }[];
  /** lawful things that look bad, and where the file explains them */
  readonly lawful: readonly { readonly looksBad: Sign; readonly explained: Sign }[];
  readonly note: string;
}

type Missing = { readonly ok: false; readonly reason: "notSubmitted" | "sealed" | "missing" };

/** The file of the own decided case with what was planted in it: whoever may read the debrief as its own may look again. */
export async function secondLook(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<({ ok: true } & SecondLook) | Missing> {
  const found = await debriefFor(actor, attemptId, now);
  if (!found.ok) return found;
  if (found.reader !== "own") return { ok: false, reason: "missing" };
  const attempt = await db().read.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { secondLook: { select: { text: true } } },
  });
  const { phrases, policy } = await pinnedBank(attempt);
  const { file } = await fileFor(attempt, policy, now);
  const { debrief, worksheet, title, plantedInWords } = found;
  const say = (phrase: Phrase) => renderPhrase(phrase, phrases, debrief.currency);
  const sign = ({ doc, at, shows }: Evidence): Sign => ({ at: { doc, at }, shows: say(shows) });
  return {
    ok: true,
    attemptId,
    title,
    file: inWords(file, phrases),
    pins: { flags: worksheet.flags, supports: worksheet.supports },
    answers: found.era === "today" ? found.debrief.answers : undefined,
    planted: debrief.planted.map(({ kind, outcome, evidence }, index) => ({
      kind,
      outcome,
      what: plantedInWords[index]!,
      signs: evidence.map(sign),
    })),
    lawful: debrief.anomalies.map(({ looksBad, explained }) => ({
      looksBad: sign(looksBad),
      explained: sign(explained),
    })),
    note: attempt.secondLook?.text ?? "",
  };
}

/** Keeps what the person writes on looking again; the last text counts, and an empty one takes it away. */
export async function noteSecondLook(
  actor: Actor,
  attemptId: string,
  text: string,
  now: Date,
): Promise<{ ok: true } | Missing> {
  const found = await debriefFor(actor, attemptId, now);
  if (!found.ok) return found;
  if (found.reader !== "own") return { ok: false, reason: "missing" };
  const where = { attemptId };
  if (text === "") await db().write.secondLookNote.deleteMany({ where });
  else
    await db().write.secondLookNote.upsert({
      where,
      create: { ...where, text, savedAt: now },
      update: { text, savedAt: now },
    });
  return { ok: true };
}
