import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface CpuProfile {
  readonly startTime: number;
  readonly nodes: readonly { id: number; callFrame: { functionName: string; url: string } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Share {
  readonly name: string;
  /** of the time in which the thread worked */
  readonly share: number;
}

/**
 * Where the server's thread worked between two moments (of the monotonic clock, in microseconds): by function, and by the
 * package that the function stands in.
 */
export function heaviest(folder: string, from: number, to: number): Record<"functions" | "packages", Share[]> {
  const file = readdirSync(folder).find((name) => /^CPU\..*\.0\.\d+\.cpuprofile$/.test(name)); // 0: the main thread
  const profile = JSON.parse(readFileSync(path.join(folder, file!), "utf8")) as CpuProfile;
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const packages = new Map<string, number>();
  let at = profile.startTime;
  let worked = 0;
  profile.samples.forEach((id, index) => {
    const delta = profile.timeDeltas[index]!;
    at += delta;
    const { functionName, url } = frames.get(id)!;
    if (at < from || at > to || functionName === "(idle)" || functionName === "(root)") return;
    worked += delta;
    const home = homeOf(functionName, url);
    add(packages, home.startsWith("node:") ? "node" : home, delta);
    add(functions, `${functionName || "(nameless)"}, ${home}`, delta);
  });
  return { functions: inOrder(functions, worked), packages: inOrder(packages, worked) };
}

function homeOf(functionName: string, url: string): string {
  if (functionName.startsWith("(")) return functionName;
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name ?? (url.startsWith("node:") ? url : url === "" ? "node" : "lendwright");
}

function add(sums: Map<string, number>, name: string, time: number): void {
  sums.set(name, (sums.get(name) ?? 0) + time);
}

const inOrder = (sums: ReadonlyMap<string, number>, whole: number): Share[] =>
  [...sums].sort(([, a], [, b]) => b - a).map(([name, time]) => ({ name, share: time / whole }));
