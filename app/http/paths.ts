/** Every URL of the application, in one place. Ids are URL-safe, but are encoded all the same. */
const id = encodeURIComponent;
const searchOf = (query: Readonly<Record<string, string>>) => {
  const search = new URLSearchParams(query).toString();
  return search && `?${search}`;
};

export const paths = {
  home: "/",
  signIn: "/sign-in",
  /** Sign-in that returns to a page of this site afterwards. */
  signInTo: (to: string) => `/sign-in?to=${encodeURIComponent(to)}`,
  signOut: "/sign-out",
  join: (token: string) => `/join/${id(token)}`,
  account: "/account",
  accountChanged: (done: "password" | "session" | "zone") => `/account?done=${done}`,
  today: "/today",
  courses: "/learn",
  course: (course: string) => `/learn/${id(course)}`,
  lesson: (course: string, lesson: string) => `/learn/${id(course)}/${id(lesson)}`,
  cases: "/cases",
  practice: "/cases/practice",
  case: (caseId: string) => `/cases/${id(caseId)}`,
  attempt: (attemptId: string) => `/attempts/${id(attemptId)}`,
  saveAttempt: (attemptId: string) => `/attempts/${id(attemptId)}/save`,
  printFile: (attemptId: string) => `/attempts/${id(attemptId)}/file`,
  ask: (attemptId: string) => `/attempts/${id(attemptId)}/ask`,
  hint: (attemptId: string) => `/attempts/${id(attemptId)}/hint`,
  submitAttempt: (attemptId: string) => `/attempts/${id(attemptId)}/submit`,
  seen: (attemptId: string) => `/attempts/${id(attemptId)}/seen`,
  debrief: (attemptId: string) => `/attempts/${id(attemptId)}/debrief`,
  secondLook: (attemptId: string) => `/attempts/${id(attemptId)}/second-look`,
  reference: "/reference",
  /** A formula by its function's name, or "policy", "scorecard" or "backtest". */
  referencePage: (page: string) => `/reference/${id(page)}`,
  policyVersion: (versionId: string) => `/reference/policy?version=${id(versionId)}`,
  rulesVersion: (versionId: string) => `/reference/policy?rules=${id(versionId)}`,
  scorecardVersion: (versionId: string) => `/reference/scorecard?version=${id(versionId)}`,
  reviewQueue: "/review",
  reviewPanel: (caseId: string) => `/review/${id(caseId)}`,
  cohorts: "/author",
  /** The assignments of a cohort, and the form at a chosen case; `done`: what has just been changed. */
  assign: (query: { caseId?: string; cohortId?: string; done?: "assigned" | "withdrawn" } = {}) => {
    const search = new URLSearchParams(query).toString();
    return `/author/assign${search && `?${search}`}${query.caseId === undefined || query.done ? "" : "#assign"}`;
  },
  library: "/author/library",
  archetype: (key: string) => `/author/library/${id(key)}`,
  samples: (batchId: string) => `/author/samples/${id(batchId)}`,
  sample: (batchId: string, number: number) => `/author/samples/${id(batchId)}/${number}`,
  /** A place in a sample's document. */
  samplePlace: (batchId: string, number: number, place: { doc: string; at: string }) =>
    `/author/samples/${id(batchId)}/${number}?${new URLSearchParams({ doc: place.doc, at: place.at }).toString()}`,
  /** Of one generator version ("none": real firms), or all; `done`: what has just been changed. */
  casesByVersion: (query: { version?: string; done?: "withdrawn" | "replaced" } = {}) => {
    const search = new URLSearchParams(query).toString();
    return `/author/cases${search && `?${search}`}`;
  },
  withdrawal: (caseId: string) => `/author/cases/${id(caseId)}`,
  replaceVersion: (version: string) => `/author/cases/replace/${id(version)}`,
  families: "/author/families",
  family: (caseId: string) => `/author/families/${id(caseId)}`,
  familyGrown: (caseId: string) => `/author/families/${id(caseId)}?made`,
  importAccounts: "/author/import",
  importDone: "/author/import?done#done",
  importTemplate: "/author/template.csv",
  team: "/team",
  people: "/people",
  newPerson: "/people/new",
  /** `done`: what has just been changed. */
  person: (personId: string, query: { done?: string } = {}) => `/people/${id(personId)}${searchOf(query)}`,
  units: "/people/units",
  unit: (unitId: string, query: { done?: string } = {}) => `/people/units/${id(unitId)}${searchOf(query)}`,
  manageCohorts: "/author/cohorts",
  cohort: (cohortId: string, query: { done?: string; leave?: string } = {}) =>
    `/author/cohorts/${id(cohortId)}${searchOf(query)}`,
  watchCohort: (cohortId: string) => `/author?cohort=${id(cohortId)}`,
  extraTime: "/people/extra-time",
  peopleCsv: "/people.csv",
  staffImports: "/people/import",
  staffImport: (importId: string) => `/people/import/${id(importId)}`,
  staffCsv: "/people/staff.csv",
  invite: (personId: string) => `/people/${id(personId)}/link`,
  bank: "/admin",
  bankChanged: "/admin?done",
  access: (personId: string) => `/admin?person=${id(personId)}`,
  ownScorecard: "/admin/scorecard",
  ownPolicy: "/admin/policy",
  proposals: "/admin/proposals",
  proposal: (proposalId: string) => `/admin/proposals/${id(proposalId)}`,
  /** `made`: just proposed; `done`: just decided. */
  proposalNow: (proposalId: string, now: "made" | "done") => `/admin/proposals/${id(proposalId)}?${now}#now`,
  /** What somebody did of one kind. */
  auditOf: ({ action, actorId }: { action: string; actorId: string }) =>
    `/admin/audit?${new URLSearchParams({ action, actorId }).toString()}`,
  jobs: "/admin/jobs",
  jobAsked: (job: string) => `/admin/jobs?asked=${id(job)}`,
  audit: "/admin/audit",
  auditExport: "/admin/audit.csv",
  auditCheckpoint: "/admin/checkpoint.json",
} as const;
