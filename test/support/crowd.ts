import { setTimeout as pause } from "node:timers/promises";
import { aCompleteWorksheet } from "./complete-worksheet";
import { closeDb, db, newId } from "~/db";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet";
import { openCase } from "~/services/cases/attempts.server";
import { enterPerson } from "~/services/people/enter.server";
import { hashPassword } from "~/services/auth/passwords.server";
import { demonstrationId } from "../../seed/people";

const PASSWORD = "a password of the crowd";

export interface Place {
  readonly caseId: string;
  readonly cohortId: string;
}

/** One of many trainees, as their browser sees the bank. */
export interface Trainee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Trainees of a cohort of their own beside the people of a seeded bank, with one of its cases assigned to them. Directly in
 * the database that no server has open yet.
 */
export async function enterCrowd(databaseFile: string, size: number): Promise<{ crowd: Trainee[]; place: Place }> {
  return inBank(databaseFile, async () => {
    const now = new Date();
    const passwordHash = await hashPassword(PASSWORD);
    const crowd = Array.from({ length: size }, (_, i) => {
      const number = String(i + 1).padStart(3, "0");
      return { id: newId(), name: `Trainee Number${number}`, email: `crowd-${number}@bank.example` };
    });
    // The last case of the ladder's cohort is a whole one, guided and without a price on information.
    const { caseId } = await db().read.caseAssignment.findFirstOrThrow({
      where: { cohortId: demonstrationId("cohort", "first"), mode: "guided", stage: "everything", daysBudget: null },
      orderBy: { ord: "asc" },
    });
    const cohortId = newId();
    await db().transaction(async (tx) => {
      await tx.cohort.create({ data: { id: cohortId, name: "The crowd", startsOn: "2026-01-01" } });
      for (const { id, name, email } of crowd) {
        const person = { id, name, email, passwordHash, roles: ["trainee" as const], cohortIds: [cohortId] };
        await enterPerson(tx, person, { byId: "system", now });
      }
      await tx.caseAssignment.create({ data: { cohortId, caseId, ord: 0, assignedAt: now } });
    });
    return { crowd, place: { caseId, cohortId } };
  });
}

/** Opens the case for each of them, and fills a worksheet that can be submitted. */
export const openForAll = (databaseFile: string, crowd: readonly Trainee[], { caseId }: Place) =>
  inBank(databaseFile, async () => {
    const attempts = new Map<string, string>();
    for (const { id, name } of crowd) {
      const actor = { id, name, roles: ["trainee" as const], unitId: undefined, unitIds: [] };
      const opened = await openCase(actor, { caseId, purpose: "training" }, new Date());
      if (!opened.ok) throw new Error(`the case cannot be opened: ${opened.reason}`);
      attempts.set(id, opened.attemptId);
    }
    return { attempts, complete: await aCompleteWorksheet([...attempts.values()][0]!) };
  });

/** The services of this process over that database, which is closed again afterwards. */
export async function inBank<T>(databaseFile: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.DATABASE_URL;
  await closeDb();
  process.env.DATABASE_URL = `file:${databaseFile}`;
  try {
    return await work();
  } finally {
    await closeDb();
    process.env.DATABASE_URL = before;
  }
}

export interface Answer {
  readonly kind: string;
  readonly status: number;
  readonly ms: number;
}

/** A browser of one trainee: one request at a time, and what it was told. */
export class Desk {
  cookie = "";
  version = 0;
  /** the memo of the last draft that the bank acknowledged, and of one whose answer never came */
  acknowledged = "";
  unanswered: string | undefined;
  submitted = false;
  attemptId = "";

  constructor(
    readonly trainee: Trainee,
    private readonly origin: string,
    private readonly answers: Answer[] = [],
  ) {}

  /** The same person's desk at a server that was started anew. */
  at(origin: string): Desk {
    return Object.assign(new Desk(this.trainee, origin, this.answers), this, { origin });
  }

  async signIn(): Promise<void> {
    const body = new URLSearchParams({ email: this.trainee.email, password: PASSWORD });
    const response = await this.patiently("sign-in", () =>
      this.send("/sign-in", { method: "POST", body, headers: HTML }),
    );
    this.cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
    if (response.status !== 302 || !this.cookie) throw new Error(`sign-in was answered with ${response.status}`);
  }

  /** A page as a browser gets it: one that is refused comes again by itself. Whole, and this person's own. */
  async page(path: string, kind = "page"): Promise<string> {
    const response = await this.patiently(kind, () => this.send(path, { headers: HTML }));
    const html = response.text;
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}: ${html.slice(0, 200)}`);
    // The last piece of a page that the server sends in pieces: its data has come to an end.
    if (!html.includes("</html>") || !html.includes("__remixContext.streamController.close()"))
      throw new Error(`${path} was cut`);
    const names = new Set(html.match(/Trainee Number\d+/g));
    if (names.size !== 1 || !names.has(this.trainee.name)) throw new Error(`${path} names ${[...names].join()}`);
    return html;
  }

  async open(caseId: string): Promise<void> {
    const response = await this.patiently("open", () =>
      this.send(`/cases/${caseId}`, { method: "POST", body: new URLSearchParams(), headers: HTML }),
    );
    this.attemptId = /^\/attempts\/([\w-]+)$/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
    if (!this.attemptId) throw new Error(`opening was answered with ${response.status}`);
  }

  /** One try to save, as the page makes it; the status of the answer. */
  async save(note: string, worksheet: Worksheet = EMPTY_WORKSHEET): Promise<number> {
    const memo = memoWith(note, worksheet);
    this.unanswered = memo;
    const { status, text } = await this.timed("save", () =>
      this.send(`/attempts/${this.attemptId}/save`, {
        method: "POST",
        body: JSON.stringify({ version: this.version, worksheet: { ...worksheet, memo } }),
        headers: { "Content-Type": "application/json" },
      }),
    );
    this.unanswered = undefined;
    if (status === 200) {
      this.version = (JSON.parse(text) as { version: number }).version;
      this.acknowledged = memo;
    } else if (status !== 503) throw new Error(`a save was answered with ${status}: ${text.slice(0, 200)}`);
    return status;
  }

  /** Until it is saved, as often as the bank asks to come again. */
  async saveSurely(note: string, worksheet?: Worksheet): Promise<void> {
    while ((await this.save(note, worksheet)) !== 200) await pause(2_000);
  }

  async submit(): Promise<void> {
    const body = new URLSearchParams({ version: String(this.version) });
    const response = await this.patiently("submission", () =>
      this.send(`/attempts/${this.attemptId}/submit`, { method: "POST", body, headers: HTML }),
    );
    const to = response.headers.get("location");
    if (to !== `/attempts/${this.attemptId}/debrief`)
      throw new Error(`a submission was answered with ${response.status} ${to}: ${response.text.slice(0, 200)}`);
    this.submitted = true;
  }

  private async patiently(kind: string, send: () => Promise<Received>): Promise<Received> {
    for (;;) {
      const response = await this.timed(kind, send);
      if (response.status !== 503) return response;
      const again = Number(response.headers.get("retry-after"));
      if (!response.headers.has("x-busy") || !again) throw new Error(`refused without a word: ${response.text}`);
      await pause(again * 1_000);
    }
  }

  private async timed(kind: string, send: () => Promise<Received>): Promise<Received> {
    const start = performance.now();
    const response = await send();
    this.answers.push({ kind, status: response.status, ms: performance.now() - start });
    return response;
  }

  private async send(path: string, init: RequestInit): Promise<Received> {
    const headers = { ...(init.headers as Record<string, string>), Cookie: this.cookie, Origin: this.origin };
    const response = await fetch(this.origin + path, { ...init, headers, redirect: "manual" });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** The memo of a worksheet under a note by which one draft is told from another; a short one could not be submitted. */
export const memoWith = (note: string, { memo }: Worksheet): string => (memo === "" ? note : `${note}. ${memo}`);

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const HTML = { Accept: "text/html" };

/** What was asked and how it was answered: for the closing note of a run. */
export function figures(answers: readonly Answer[]): string {
  const kinds = [...new Set(answers.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = answers.filter((answer) => answer.kind === kind);
    const done = own.filter(({ status }) => status < 400).map(({ ms }) => ms);
    done.sort((a, b) => a - b);
    const at = (q: number) => `${Math.round(done[Math.floor(q * (done.length - 1))] ?? 0)} ms`;
    const told = own.filter(({ status }) => status === 503).length;
    return `${kind}: ${done.length} done (p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}), ${told} told to come again, ${own.length - done.length - told} otherwise`;
  });
  return rows.join("\n");
}
