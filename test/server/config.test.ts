import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config";

describe("plain HTTP never leaves the machine unprotected", () => {
  it("without settings the server listens on loopback and knows itself by both of its names", () => {
    const config = readConfig({});
    expect(config.host).toBe("127.0.0.1");
    expect([...config.originByHost.keys()]).toEqual(["127.0.0.1:3000", "localhost:3000"]);
    expect(config.https).toBe(false);
  });

  it.each(["0.0.0.0", "::", "192.0.2.7"])("an open address (%s) without a trusted proxy is refused", (HOST) => {
    expect(() => readConfig({ HOST })).toThrow(/set TRUST_PROXY/);
    expect(readConfig({ HOST, TRUST_PROXY: "loopback" }).host).toBe(HOST);
  });

  it("an HTTPS address without a proxy that speaks it is refused", () => {
    expect(() => readConfig({ BASE_URL: "https://bank.example" })).toThrow(/TRUST_PROXY/);
    const behind = readConfig({ BASE_URL: "https://bank.example", TRUST_PROXY: "loopback" });
    expect(behind.https).toBe(true);
    expect([...behind.originByHost]).toEqual([["bank.example", "https://bank.example"]]);
  });
});

describe("a setting that cannot work is named in one line", () => {
  it.each([
    { PORT: "web" },
    { PORT: "0" },
    { PORT: "70000" },
    { BASE_URL: "bank" },
    { BASE_URL: "ftp://bank" },
    { BANK_TIME_ZONE: "Beijing" },
    { LENDWRIGHT_DEMO: "of" },
  ])("%o", (env) => {
    expect(() => readConfig(env)).toThrow(new RegExp(`^${Object.keys(env)[0]} must [^\\n]*$`));
  });
});
