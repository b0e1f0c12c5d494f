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
  i18n: [],
  styles: [],
  routes: ["services", "http", "components", "forms", "domain", "courseware", "styles", "i18n"],
  cli: ["services", "domain", "db", "courseware", "records", "components"],
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
