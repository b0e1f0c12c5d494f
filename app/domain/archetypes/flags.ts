import {
  type Archetype,
  DISTORTIONS,
  type DistortionKind,
  type Evidence,
  type GeneratedCase,
  isThere,
  LEAST_PAPERS,
  papersThatShow,
  readFor,
  rowAt,
} from "../casefile";
import type { Finding } from "./problem";

/** Signs and anomalies stand where their evidence says, with the figures that it says. */
export function checkEvidence({ file, truth }: GeneratedCase): Finding[] {
  const all: readonly { kind: string; one: Evidence; param?: string | undefined }[] = [
    ...truth.distortions.flatMap(({ kind, evidence }) =>
      evidence.map((one) => ({ kind, one, param: figureOf(kind, one) })),
    ),
    ...truth.knockOuts.flatMap(({ kind, evidence }) => evidence.map((one) => ({ kind, one }))),
    ...(truth.burdens ?? []).flatMap(({ kind, evidence }) => evidence.map((one) => ({ kind, one }))),
    ...truth.anomalies.flatMap(({ kind, looksBad, explained }) => [looksBad, explained].map((one) => ({ kind, one }))),
  ];
  return all.flatMap(({ kind, one, param }): Finding[] => {
    const where = `${kind}: ${one.doc} ${one.at}`;
    if (!isThere(file.documents, one)) return [{ reason: "evidenceWithoutPlace", detail: where }];
    const figure = param === undefined ? undefined : one.shows.params?.[param];
    if (typeof figure !== "number" || numbersIn(rowAt(file.documents, one)).includes(figure)) return [];
    return [{ reason: "evidenceAmount", detail: `${where}: ${codeOf(one)} says ${figure}` }];
  });
}

/** The parameter whose figure must stand in the very row that this evidence points at. */
const figureOf = (kind: DistortionKind, one: Evidence): string | undefined =>
  DISTORTIONS[kind].says.evidence[codeOf(one)];

const codeOf = ({ shows }: Evidence): string => shows.code.replace(/^evidence\./, "");

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(numbersIn);
}

/** The lies are those of the recipe; each shows in two papers at least, and a reader of the papers alone finds it. */
export function checkFlags(archetype: Archetype, { file, truth }: GeneratedCase): Finding[] {
  const planted = [...truth.distortions, ...truth.knockOuts].map(({ kind }) => kind);
  const wanted = [...archetype.distortions, ...archetype.knockOuts];
  const wrong: Finding[] =
    planted.join() === wanted.join()
      ? []
      : [{ reason: "wrongFlags", detail: `${planted.join(", ") || "none"}, not ${wanted.join(", ") || "none"}` }];
  const hidden = truth.distortions.flatMap((lie): Finding[] => {
    const { kind } = lie;
    const { found, band, standsOut } = readFor(kind, file.documents);
    return [
      ...(papersThatShow(lie) < LEAST_PAPERS ? [{ reason: "flagInOnePaper" as const, detail: kind }] : []),
      ...(standsOut
        ? []
        : [{ reason: "flagNotFound" as const, detail: `${kind}: ${found?.toFixed(4) ?? "no paper"}, noise ${band}` }]),
    ];
  });
  const missing = truth.knockOuts.filter(({ evidence }) => evidence.length === 0);
  return [...wrong, ...hidden, ...missing.map(({ kind }) => ({ reason: "flagNotFound" as const, detail: kind }))];
}
