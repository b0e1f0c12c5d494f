/** Who may import whom: folder of app/ → folders of app/ that it may import beside itself. Test and lint read it. */
export const MAY_IMPORT = {
  domain: [],
  forms: ["domain"],
  records: ["domain"],
  db: ["domain"],
  courseware: ["domain"],
  services: ["domain", "db", "courseware", "records"],
  http: ["services", "domain"],
  components: ["forms", "domain", "i18n"],
  // The words know the codes they must have a text for: types only.
  i18n: ["domain"],
  styles: [],
  routes: ["services", "http", "components", "forms", "domain", "courseware", "styles", "i18n"],
  cli: ["services", "domain", "db", "courseware", "components"],
};

/**
 * Inside the domain: folder → folders whose face it may import. No way leads back, so no circle runs through a face.
 * The folders of judgement, and the fitting of scorecards, show a face of their own.
 */
export const DOMAIN_MAY_IMPORT = {
  access: [],
  calendar: ["money"],
  "typed-numbers": [],
  learning: ["typed-numbers"],
  money: [],
  random: [],
  workout: [],
  integrity: [],
  lending: ["money", "random"],
  statements: ["industries", "money"],
  statistics: ["statements"],
  industries: ["lending"],
  pricing: ["integrity", "lending", "money", "statements", "statistics", "workout"],
  calc: ["pricing", "statements", "statistics", "workout"],
  economy: ["industries", "money", "random"],
  firm: ["calendar", "economy", "industries", "lending", "money", "random"],
  casefile: ["calendar", "economy", "firm", "industries", "lending", "money", "random", "statements"],
  accounts: ["casefile", "lending", "money", "statements", "typed-numbers"],
  scorecard: ["casefile", "lending", "pricing", "statements", "statistics"],
  "scorecard/fitting": ["casefile", "lending", "pricing", "random", "scorecard", "statements", "statistics"],
  plausibility: ["casefile", "industries", "lending", "money", "statements"],
  realism: ["casefile", "firm", "industries", "lending", "money", "random", "statements", "statistics"],
  "judgement/opinion": ["casefile", "economy", "lending", "money", "pricing", "scorecard", "statements"],
  "judgement/worksheet": ["casefile", "judgement/opinion", "lending", "money", "pricing", "scorecard", "statements"],
  "judgement/integrity": ["casefile", "integrity"],
  "judgement/outcome": [
    "casefile",
    "firm",
    "judgement/integrity",
    "judgement/opinion",
    "judgement/worksheet",
    "lending",
    "money",
    "pricing",
    "random",
    "scorecard",
    "statements",
    "statistics",
  ],
  "judgement/debrief": [
    "casefile",
    "integrity",
    "judgement/analysts",
    "judgement/integrity",
    "judgement/opinion",
    "judgement/outcome",
    "judgement/readers",
    "judgement/worksheet",
    "lending",
    "money",
    "pricing",
    "scorecard",
    "statements",
  ],
  "judgement/seniors": [
    "casefile",
    "judgement/debrief",
    "judgement/integrity",
    "judgement/opinion",
    "judgement/outcome",
    "judgement/worksheet",
    "lending",
    "money",
    "pricing",
    "random",
    "scorecard",
    "statements",
    "statistics",
  ],
  "judgement/backtest": ["casefile", "judgement/opinion", "lending", "random", "statistics"],
  "judgement/assignment": [
    "casefile",
    "judgement/opinion",
    "judgement/outcome",
    "judgement/worksheet",
    "lending",
    "money",
    "pricing",
    "scorecard",
    "statements",
  ],
  "judgement/readers": [
    "casefile",
    "judgement/opinion",
    "lending",
    "money",
    "pricing",
    "random",
    "scorecard",
    "statements",
    "statistics",
  ],
  "judgement/analysts": [
    "casefile",
    "judgement/integrity",
    "judgement/outcome",
    "judgement/readers",
    "pricing",
    "random",
    "statements",
    "statistics",
  ],
  "judgement/ranking": [
    "casefile",
    "judgement/analysts",
    "judgement/outcome",
    "judgement/readers",
    "lending",
    "pricing",
    "random",
    "statistics",
  ],
  world: [
    "casefile",
    "firm",
    "judgement/outcome",
    "lending",
    "money",
    "plausibility",
    "pricing",
    "random",
    "scorecard/fitting",
    "statements",
    "statistics",
  ],
  archetypes: ["casefile", "firm", "judgement/outcome", "lending", "money", "pricing", "random", "statements"],
};

/** Packages that only some folders may know. */
export const PACKAGE_OF = {
  "@prisma/": ["db"],
  "@remix-run/": ["routes", "http", "components"],
  "@faker-js/": [],
};

const folders = Object.keys(MAY_IMPORT);

/** For each folder the patterns that `no-restricted-imports` refuses. */
export const restrictedImports = folders.map((folder) => ({
  files: [`app/${folder}/**/*.{ts,tsx}`],
  patterns: [
    ...folders
      .filter((other) => other !== folder && !MAY_IMPORT[folder].includes(other))
      .flatMap((other) => [`~/${other}`, `~/${other}/**`]),
    ...Object.entries(PACKAGE_OF)
      .filter(([, allowed]) => !allowed.includes(folder))
      .map(([name]) => `${name}**`),
    "**/test/**",
  ],
}));
