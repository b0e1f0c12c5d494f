import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { migrate } from "../../../scripts/lib/database.mjs";
import { type BackupList, digestOfFile, listFile } from "~/db";
import audit from "~/i18n/en/audit";
import jobs from "~/i18n/en/jobs";
import { verified } from "~/services/admin/restore.server";
import { bankTimes } from "~/services/jobs/bank-times";
import { failureOf } from "~/services/jobs/failure";
import { JobFailure, type Run } from "~/services/jobs/job";
import { backUpInto, backup } from "~/services/jobs/kinds/backup.server";
import { LeaseLostError } from "~/services/jobs/leases.server";
import { JOBS } from "~/services/jobs/registry.server";

test("every job has a name of its own, times, and its words on the page and in the audit log", () => {
  expect(new Set(JOBS.map(({ name }) => name)).size).toBe(JOBS.length);
  const words: Readonly<Record<string, object>> = jobs.jobs;
  for (const { name, times } of JOBS) {
    expect(Object.keys(words[name] ?? {}), name).toEqual(["name", "about", "did_one", "did_other"]);
    expect(audit.subjects, name).toHaveProperty([`job ${name}`]);
    expect(bankTimes(times)(new Date("2026-03-02T00:00:00Z"))).toBeInstanceOf(Date);
  }
});

test("whatever a failure was, the page has words for it and says what to do", () => {
  const of = (code: string) => failureOf(Object.assign(new Error("x"), { code }));
  const found = [of("ENOENT"), of("ENOSPC"), failureOf(new Error("x")), failureOf(new JobFailure("attempts"))];
  expect(found).toEqual(["folder", "full", "unexpected", "attempts"]);
  for (const code of [...found, "backup", "busy", "readOnly", "broken", "lost"])
    expect(Object.keys(jobs.failure[code as "full"]), code).toEqual(["says", "do"]);
});

describe("the backup of a night", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "lendwright-backup-"))));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const night = (day: number): Run => ({
    due: new Date(`2026-03-${String(day).padStart(2, "0")}T18:30:00Z`),
    now: () => new Date("2026-03-02T18:30:01Z"),
    mustHold: async () => {},
    stopping: new AbortController().signal,
  });
  const copyOf = async (target: string) => {
    writeFileSync(target, "copy");
    writeFileSync(listFile(target), "list");
  };

  it("is a copy that restore accepts, under the name of its time; made again it is left as it is", async () => {
    const bank = path.join(folder, "bank.db");
    await migrate(bank);
    vi.stubEnv("DATABASE_URL", `file:${bank}`);
    const into = path.join(folder, "copies");
    mkdirSync(into);
    vi.stubEnv("BACKUP_FOLDER", into);
    expect(await backup.run(night(2))).toBe(1);
    expect(readdirSync(into).sort()).toEqual([
      "lendwright.2026-03-02T18-30-00.db",
      "lendwright.2026-03-02T18-30-00.db.list.json",
    ]);
    const copy = path.join(into, "lendwright.2026-03-02T18-30-00.db");
    const list = JSON.parse(readFileSync(listFile(copy), "utf8")) as BackupList;
    expect(await verified(copy, list)).toBe(0); // no event in an empty bank
    const digest = await digestOfFile(copy);
    expect(await backup.run(night(2))).toBe(0);
    expect(await digestOfFile(copy)).toBe(digest);
  });

  it("leaves fourteen copies of its own, and nothing of anybody else's is removed", async () => {
    writeFileSync(path.join(folder, "lendwright.before-0.5.0.2026.db"), "an upgrade's");
    for (let day = 1; day <= 20; day++) expect(await backUpInto(folder, night(day), copyOf)).toBe(1);
    const names = readdirSync(folder).sort();
    const days = names.flatMap((name) => /^lendwright\.2026-03-(\d\d)T18-30-00\.db$/.exec(name)?.[1] ?? []);
    expect(days).toEqual(Array.from({ length: 14 }, (_, i) => String(i + 7).padStart(2, "0")));
    expect(names).toHaveLength(14 * 2 + 1);
    expect(names).toContain("lendwright.before-0.5.0.2026.db");
  });

  it("killed in the middle leaves no copy, and the next run clears up and makes it", async () => {
    const killed = backUpInto(folder, night(2), async (target) => {
      writeFileSync(`${target}.part`, "half");
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect(readdirSync(folder).filter((name) => name.endsWith(".db"))).toEqual([]);
    expect(await backUpInto(folder, night(2), copyOf)).toBe(1);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("of a runner that was away for too long does not take the name of the copy", async () => {
    const lost = { ...night(2), mustHold: () => Promise.reject(new LeaseLostError()) };
    await expect(backUpInto(folder, lost, copyOf)).rejects.toThrow(LeaseLostError);
    expect(existsSync(path.join(folder, "lendwright.2026-03-02T18-30-00.db"))).toBe(false);
  });

  it("in a folder that is not there says so", async () => {
    const error = await backUpInto(path.join(folder, "nowhere"), night(2), copyOf).catch((caught: unknown) => caught);
    expect(failureOf(error)).toBe("folder");
  });
});
