import { isIP } from "node:net";

export interface ServerConfig {
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Where /live and /ready answer from a thread of their own; undefined: nowhere. */
  readonly healthPort: number | undefined;
  /** Origin that pages are served under, by Host header. Any other Host is refused. */
  readonly originByHost: ReadonlyMap<string, string>;
  readonly https: boolean;
  /** Express's "trust proxy": the proxy's address, or undefined for none. */
  readonly trustProxy: string | undefined;
}

/** A setting that cannot work; the message is one line for the person who set it. */
export class ConfigError extends Error {}

/** Reads PORT, HEALTH_PORT, HOST, BASE_URL and TRUST_PROXY, and looks at what others read. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ServerConfig {
  const port = readPort("PORT", env.PORT || "3000");
  const healthPort = env.HEALTH_PORT ? readPort("HEALTH_PORT", env.HEALTH_PORT) : undefined;
  if (healthPort === port) throw new ConfigError("HEALTH_PORT must be another port than PORT");
  const host = env.HOST || "127.0.0.1";
  checkZone(env.BANK_TIME_ZONE);
  checkDemonstration(env.LENDWRIGHT_DEMO);
  const trustProxy = env.TRUST_PROXY || undefined;
  const origins = env.BASE_URL
    ? [readOrigin(env.BASE_URL)]
    : [new URL(`http://127.0.0.1:${port}`), new URL(`http://localhost:${port}`)];
  const https = origins.some(({ protocol }) => protocol === "https:");

  // This server speaks plain HTTP, so passwords may only cross the machine itself or reach it through a TLS proxy.
  if (!trustProxy && !isLoopback(host)) {
    throw new ConfigError(`HOST=${host} is reachable from outside; set TRUST_PROXY to the HTTPS proxy before it`);
  }
  if (!trustProxy && https) {
    throw new ConfigError("BASE_URL is https; set TRUST_PROXY to the address of the proxy that speaks it");
  }
  return {
    host,
    port,
    healthPort,
    https,
    trustProxy,
    originByHost: new Map(origins.map((url) => [url.host, url.origin])),
  };
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new ConfigError(`${name} must be a number from 1 to 65535, it is ${JSON.stringify(text)}`);
  }
  return port;
}

/** The seed reads it: a word that it does not know would fill a real bank with people who are made up. */
function checkDemonstration(text: string | undefined): void {
  if (text && text !== "off")
    throw new ConfigError(`LENDWRIGHT_DEMO must be off or not set, it is ${JSON.stringify(text)}`);
}

/** The pages read it themselves; a name that no clock has would fail on every one of them. */
function checkZone(name: string | undefined): void {
  if (!name) return;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    throw new ConfigError(`BANK_TIME_ZONE must be a zone such as Asia/Shanghai, it is ${JSON.stringify(name)}`);
  }
}

function readOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/" || url.search) {
    throw new ConfigError(`BASE_URL must look like https://name, it is ${JSON.stringify(text)}`);
  }
  return url;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
