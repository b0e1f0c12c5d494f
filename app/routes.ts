import type { UNSAFE_RouteConfigEntry as Route } from "@remix-run/dev";

/** The table of URLs. Every file named here exports `handle.policy`; test/routes/policies.test.ts walks this table. */
const routes: Route[] = [
  { index: true, file: "routes/home.tsx" },
  { path: "sign-in", file: "routes/auth/sign-in.tsx" },
  { path: "sign-out", file: "routes/auth/sign-out.tsx" },
  { path: "today", file: "routes/today.tsx" },
  { path: "learn", file: "routes/learn/courses.tsx" },
  { path: "learn/:course", file: "routes/learn/course.tsx" },
  { path: "learn/:course/:lesson", file: "routes/learn/lesson.tsx" },
  { path: "cases", file: "routes/cases/list.tsx" },
  { path: "cases/:caseId", file: "routes/cases/case.tsx" },
  { path: "attempts/:attemptId", file: "routes/cases/workbench.tsx" },
  { path: "attempts/:attemptId/save", file: "routes/cases/save.tsx" },
  { path: "attempts/:attemptId/file", file: "routes/cases/file.tsx" },
  { path: "attempts/:attemptId/ask", file: "routes/cases/ask.tsx" },
  { path: "attempts/:attemptId/hint", file: "routes/cases/hint.tsx" },
  { path: "attempts/:attemptId/submit", file: "routes/cases/submit.tsx" },
  { path: "attempts/:attemptId/debrief", file: "routes/cases/debrief.tsx" },
  { path: "reference", file: "routes/reference/list.tsx" },
  { path: "reference/policy", file: "routes/reference/policy.tsx" },
  { path: "reference/scorecard", file: "routes/reference/scorecard.tsx" },
  { path: "reference/:entry", file: "routes/reference/entry.tsx" },
  { path: "review", file: "routes/review/queue.tsx" },
  { path: "review/:caseId", file: "routes/review/panel.tsx" },
  { path: "author", file: "routes/author/cohorts.tsx" },
  { path: "author/import", file: "routes/author/import.tsx" },
  { path: "author/template.csv", file: "routes/author/template.tsx" },
  { path: "people", file: "routes/people/list.tsx" },
  { path: "people/extra-time", file: "routes/people/extra-time.tsx" },
  { path: "people.csv", file: "routes/people/export.tsx" },
  { path: "admin", file: "routes/admin/people.tsx" },
  { path: "admin/scorecard", file: "routes/admin/scorecard.tsx" },
  { path: "admin/audit", file: "routes/admin/audit.tsx" },
  { path: "admin/checkpoint.json", file: "routes/admin/checkpoint.tsx" },
];

export default routes;
