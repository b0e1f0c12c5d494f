import { randomStream } from "../../random";
import { follow, type Moved } from "../distortions/rewrite";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import type { InnocentAnomaly } from "../flags";
import { KINDS } from "./registry";

/**
 * Writes `count` lawful things that look bad into the file, each with its explanation elsewhere; fewer where the life
 * gives no occasion. Things that really happened to the firm come first. No total of any document changes.
 */
export function plantAnomalies(
  world: World,
  honest: readonly CaseDocument[],
  count: number,
): { readonly documents: readonly CaseDocument[]; readonly anomalies: readonly InnocentAnomaly[] } {
  let documents = honest;
  const anomalies: InnocentAnomaly[] = [];
  for (const { plant } of inOrder(world)) {
    if (anomalies.length >= count) break;
    const planted = plant(world, documents);
    if (!planted || clashes(planted.anomaly, anomalies)) continue;
    documents = planted.documents;
    anomalies.push(planted.anomaly);
  }
  return { documents, anomalies };
}

/** Anomalies where their rows stand after lines were written into a document. */
export const followAnomalies = (anomalies: readonly InnocentAnomaly[], moved: readonly Moved[]): InnocentAnomaly[] =>
  anomalies.map((anomaly) => {
    const [looksBad = anomaly.looksBad, explained = anomaly.explained] = follow(
      [anomaly.looksBad, anomaly.explained],
      moved,
    );
    return { ...anomaly, looksBad, explained };
  });

/** What happened in the life first, then what is only told; shuffled within both. */
function inOrder({ archetype, seed }: World): typeof KINDS {
  return KINDS.filter(({ avoids }) => !avoids?.some((kind) => archetype.distortions.includes(kind)))
    .map((kind) => ({ kind, key: randomStream(seed, `anomaly/${kind.name}`).uniform() + (kind.lived ? 0 : 1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ kind }) => kind);
}

/** One answer or row explains one thing. */
const clashes = (one: InnocentAnomaly, others: readonly InnocentAnomaly[]): boolean =>
  others.some(({ looksBad, explained }) =>
    [looksBad, explained].some((place) =>
      [one.looksBad, one.explained].some(({ doc, at }) => doc === place.doc && at === place.at),
    ),
  );
