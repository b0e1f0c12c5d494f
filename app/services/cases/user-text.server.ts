import { NotDone, workshop, type WorkerPool } from "~/services/workshop/index.server";
import { plainText } from "~/courseware";
import { sha256 } from "~/db";
import { memoProblem } from "~/domain/judgement/worksheet";

/** A long memo takes a fifth of a second; on a machine that is busy with a whole cohort some ten times that. */
const LIMIT_MS = 4_000;
/** How long a page waits for its turn and its text: then it shows the words without their layout. */
const PATIENCE_MS = 4_000;
/** What took too long may have met a busy hour: it is tried again after this. */
const TRY_AGAIN_MS = 10 * 60_000;
/** More HTML than this is no text that somebody reads. */
const MOST_HTML = 1_000_000;
/** All texts that are remembered together. */
const MOST_REMEMBERED = 20_000_000;

/**
 * What people wrote, as HTML, laid out by a worker and once for each text. Never an error: what cannot be laid out within
 * its limits, or while no worker is free, is shown as the words that were typed.
 */
export class UserTexts {
  readonly #kept = new Map<string, string>();
  readonly #underWay = new Map<string, Promise<string>>();
  #size = 0;

  constructor(
    private readonly pool: () => WorkerPool,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** A memo of a worksheet or decision. */
  memo(text: string): Promise<string> {
    return memoProblem(text) === undefined ? this.#html("memo", text) : Promise.resolve(plainText(text));
  }

  /** What a bank wrote: a lesson, a formula, the model card of an uploaded scorecard. */
  page(text: string): Promise<string> {
    return this.#html("page", text);
  }

  async #html(as: "memo" | "page", text: string): Promise<string> {
    const key = `${as} ${sha256(text)}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return this.#keep(key, kept);
    const rendered = this.#underWay.get(key) ?? this.#render(as, text, key).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, rendered);
    return await Promise.race([rendered, after(this.patienceMs).then(() => plainText(text))]);
  }

  async #render(as: "memo" | "page", text: string, key: string): Promise<string> {
    try {
      const html = await this.pool().run({ kind: "markdown", as, text }, { turn: "page", limitMs: LIMIT_MS });
      return this.#keep(key, html.length > MOST_HTML ? plainText(text) : html);
    } catch (error) {
      // The server's state passes; what lies in the text would be the same the next time.
      if (error instanceof NotDone && !error.isOfTheTask) return plainText(text);
      void after(TRY_AGAIN_MS).then(() => this.#forget(key));
      return this.#keep(key, plainText(text));
    }
  }

  /** As the one used last. */
  #keep(key: string, html: string): string {
    this.#forget(key);
    this.#kept.set(key, html);
    this.#size += html.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST_REMEMBERED) break;
      this.#forget(oldest);
    }
    return html;
  }

  #forget(key: string): void {
    this.#size -= this.#kept.get(key)?.length ?? 0;
    this.#kept.delete(key);
  }
}

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

const texts = new UserTexts(workshop);
export const memoHtml = (text: string): Promise<string> => texts.memo(text);
export const pageHtml = (text: string): Promise<string> => texts.page(text);
