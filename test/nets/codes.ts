import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { UNSAFE_RouteConfigEntry as Route } from "@remix-run/dev";
import { content, type NetCase } from "./cases";
import { publications } from "~/courseware";
import { ROLES } from "~/domain/access";
import { ACTIONS } from "~/domain/access/table";
import { CALCULATION_NAMES } from "~/domain/calc";
import { AGE_BUCKETS, DISTORTION_KINDS, FLAG_KINDS, KNOCK_OUT_KINDS, ROW_FATES } from "~/domain/casefile";
import { KINDS as ANOMALIES } from "~/domain/casefile/anomalies/registry";
import { LISTS } from "~/domain/casefile/documents/screening";
import { RECONCILE_SOURCES } from "~/domain/casefile/reconcile-pairs";
import { INDUSTRY_IDS } from "~/domain/industries";
import { ATTEMPT_KINDS, STAGES } from "~/domain/judgement/assignment";
import { STORY_CODES } from "~/domain/judgement/outcome/story";
import { STEPS } from "~/domain/judgement/worksheet";
import { LENDING_SITUATIONS } from "~/domain/lending";
import { COVENANT_RATIOS } from "~/domain/pricing/covenants";
import { QUALITATIVE_FACTS } from "~/domain/scorecard/types";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  MEMO_LINES,
  PROFIT_LINES,
  TOTAL_LINES,
} from "~/domain/statements/lines";
import { RATIO_IDS } from "~/domain/statements/ratios";
import { COLLATERALS, PURPOSES, REPAYMENTS } from "~/forms/author/import-fields";
import { paths } from "~/http/paths";
import coach from "~/i18n/en/cases/coach";
import hints from "~/i18n/en/cases/hints";
import routes from "~/routes";

/**
 * Every code that databases, files and addresses of banks hold, in the order of its list where that order has a meaning:
 * a code that is renamed here can no longer be read there.
 */
export function storedCodes(cases: readonly NetCase[]) {
  return {
    industries: INDUSTRY_IDS,
    distortions: DISTORTION_KINDS,
    flags: FLAG_KINDS,
    knockOuts: KNOCK_OUT_KINDS,
    anomalies: ANOMALIES.map(({ name }) => name),
    documents: documentsIn(cases),
    situations: LENDING_SITUATIONS,
    purposes: PURPOSES,
    repayments: REPAYMENTS,
    collaterals: COLLATERALS,
    lines: [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES, ...MEMO_LINES, ...TOTAL_LINES],
    ratios: RATIO_IDS,
    covenants: COVENANT_RATIOS,
    qualitativeFacts: QUALITATIVE_FACTS,
    ageBuckets: AGE_BUCKETS,
    screeningLists: LISTS,
    rowFates: ROW_FATES,
    reconcileSources: RECONCILE_SOURCES,
    calculations: CALCULATION_NAMES,
    roles: ROLES,
    permissions: ACTIONS,
    attemptKinds: ATTEMPT_KINDS,
    stages: STAGES,
    steps: STEPS,
    stories: STORY_CODES,
    hints: leaves({ ...coach.hints, ...hints }),
    auditActions: auditActions(),
    content: publications(content).map(({ kind, key }) => `${kind} ${key}`),
    phrases: content.phrases.flatMap(({ language, templates }) =>
      Object.keys(templates).map((code) => `${language} ${code}`),
    ),
    scorecardBins: content.scorecards.flatMap(({ id, characteristics }) =>
      characteristics.flatMap((one) => one.bins.map((bin) => `${id} ${one.id} ${bin.id}`)),
    ),
    informationRequests: content.policies.flatMap(({ id, information }) =>
      information.requests.map((request) => `${id} ${request.id}`),
    ),
    urls: routes.flatMap((route) => urlsOf(route, "")),
    links: Object.entries(paths).map(([name, to]) => `${name} ${linkTo(name, to as string | Link)}`),
  };
}

const documentsIn = (cases: readonly NetCase[]): readonly string[] =>
  [...new Set(cases.flatMap(({ file }) => file.documents.map(({ kind, id }) => `${kind} ${id}`)))].sort();

const leaves = (tree: object, prefix = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? leaves(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

const urlsOf = ({ path: own, index, children }: Route, parent: string): string[] => {
  const url = own === undefined ? parent : `${parent}/${own}`;
  return [...(own !== undefined || index ? [url || "/"] : []), ...(children ?? []).flatMap((one) => urlsOf(one, url))];
};

type Link = (...args: readonly unknown[]) => string;
/** What links are made for; ids that need escaping. */
const LINKED: Readonly<Record<string, readonly unknown[]>> = {
  assign: [{ caseId: "a b", cohortId: "c/d" }],
  sample: ["a b", 7],
  samplePlace: ["a b", 7, { doc: "bank", at: "L 12" }],
  auditPage: [{ action: "case.opened", actorId: "a b" }, 7],
};
const linkTo = (name: string, to: string | Link): string =>
  typeof to === "string" ? to : to(...(LINKED[name] ?? ["a b", "c/d"]));

/** As they stand in the sources: an action is a text, followed by its subject. */
function auditActions(): readonly string[] {
  const found = ["app", "seed"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), "utf8").matchAll(/\baction: "([\w.]+)",\s+subject:/g),
      ]),
  );
  return [...new Set(found.map(([, action = ""]) => action))].sort();
}
