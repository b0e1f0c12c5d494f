import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { alter, WITH_EARLIER_POLICY, WITH_LATER_MIGRATION, WITHOUT_A_MIGRATION } from "../support/earlier-bank";
import { startServer } from "../support/server";
import { freePort, startAt } from "../support/server-process";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm start` says when it cannot start. */
function refusedStart(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, BASE_URL: "", ...env } });
    let said = "";
    child.stdout.on("data", (data) => (said += data));
    child.stderr.on("data", (data) => (said += data));
    child.on("close", (code) => resolve({ code, said: said.trim() }));
  });
}

describe("a start that cannot work ends with one clear line", () => {
  it("the port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const DATABASE_URL = `file:${path.join(folder, "unused.db")}`;
    const { code, said } = await refusedStart({ PORT: String(port), DATABASE_URL });
    other.close();
    expect({ code, said }).toEqual({ code: 1, said: `Port ${port} is in use; choose another with PORT=…` });
  });

  it("somebody takes the port after it was looked at", async () => {
    const own = path.join(folder, "late");
    cpSync(inject("seededBank"), own, { recursive: true });
    // When the first look at the port has ended, another server listens there.
    const rival = `import net from "node:net";
      const { close } = net.Server.prototype;
      net.Server.prototype.close = function (done) {
        net.Server.prototype.close = close;
        const { port } = this.address();
        return close.call(this, () => net.createServer().listen(port, "127.0.0.1", done));
      };`;
    const port = await freePort();
    const { code, said } = await refusedStart({
      PORT: String(port),
      DATABASE_URL: `file:${path.join(own, "bank.db")}`,
      NODE_OPTIONS: `--import data:text/javascript;base64,${Buffer.from(rival).toString("base64")}`,
    });
    expect({ code, said }).toEqual({ code: 1, said: `Port ${port} is in use; choose another with PORT=…` });
  });

  it("the data folder cannot be written to", async () => {
    // A file where the folder should be: refused for everyone, also for root.
    writeFileSync(path.join(folder, "file"), "");
    const { code, said } = await refusedStart({
      PORT: String(await freePort()),
      DATABASE_URL: `file:${folder}/file/bank.db`,
    });
    expect(code).toBe(1);
    expect(said).toMatch(/^The data folder .* cannot be written to \(\w+\); DATABASE_URL moves it\.$/);
  });

  it("a setting makes no sense", async () => {
    const { code, said } = await refusedStart({ PORT: "web" });
    expect({ code, said }).toEqual({ code: 1, said: 'PORT must be a number from 1 to 65535, it is "web"' });
  });
});

/** The seeded bank in a folder of its own, altered as if another version had left it. */
async function bankOfVersion(name: string, script: string): Promise<{ own: string; file: string }> {
  const own = path.join(folder, name);
  cpSync(inject("seededBank"), own, { recursive: true });
  const file = path.join(own, "bank.db");
  await alter(file, script);
  return { own, file };
}

describe("a bank of another version", () => {
  it("is upgraded when it is older: saved first, then migrated and given the newer content, once", async () => {
    const { own } = await bankOfVersion("older", WITHOUT_A_MIGRATION + WITH_EARLIER_POLICY);
    const first = await startAt(own);
    await first.stop();
    const backups = readdirSync(own).filter((name) => /^bank\.before-.*\.db$/.test(name));
    expect(backups).toHaveLength(1);
    expect(first.said).toContain(
      `Before the upgrade the database was saved as ${path.join(own, backups[0]!)}\n` +
        "1 migration applied, 1 newer version of shipped content in force\n",
    );

    const second = await startAt(own);
    await second.stop();
    expect(second.said).toMatch(/^\s*Lendwright answers on/);
    expect(readdirSync(own).filter((name) => /^bank\.before-.*\.db$/.test(name))).toEqual(backups);
  });

  it("is refused in one line when it is newer, and stays as it is", async () => {
    const { own, file } = await bankOfVersion("newer", WITH_LATER_MIGRATION);
    const before = readFileSync(file);
    const { code, said } = await refusedStart({ PORT: String(await freePort()), DATABASE_URL: `file:${file}` });
    expect({ code, said }).toEqual({
      code: 1,
      said:
        `${file} was written by a newer Lendwright (0999_certificates): start that version or a later one, ` +
        "or name an older database with DATABASE_URL.",
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(own).filter((name) => /^bank\.before-.*\.db$/.test(name))).toEqual([]);
  });
});

describe("a server that is stopped", () => {
  it("finishes the request under way, although its connection was kept for a minute for another", async () => {
    const server = await startServer();
    const agent = new Agent({ keepAlive: true });
    let kept: string | null = null;
    const body = "email=nobody%40demo.lendwright.example&password=wrong";
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        Origin: server.origin,
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": String(body.length),
      };
      const sent = request(`${server.origin}/sign-in`, { method: "POST", agent, headers });
      sent.on("error", reject);
      sent.on("response", (response) => response.resume().on("end", () => resolve(response.statusCode)));
      sent.write(body.slice(0, 10));
      // The server has begun to read it before it is told to stop; the rest comes afterwards.
      void fetch(`${server.origin}/health`).then(({ headers }) => {
        kept = headers.get("keep-alive");
        const stopped = server.stop();
        sent.end(body.slice(10));
        return stopped;
      });
    });
    expect(await answered).toBe(200);
    expect(kept).toBe("timeout=65");
    agent.destroy();
  });
});
