import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import routes from "~/routes";
import { type Role, ROLES } from "~/domain/access";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import { allows, type RouteHandle } from "~/http/policy";
import { closeWorkshop } from "~/services/workshop/index.server";
import { aReachWorld, type ReachWorld, TARGETS, type TargetName, type Things } from "../../support/reach-world";
import { tableDigests } from "../../support/table-digests";

// Which scripts a build made for which paper: there is no build here.
vi.mock("~/http/paper-scripts.server", () => ({ paperScriptsOf: () => [] }));

/**
 * Every route × every role × what is one's own, a colleague's of the same unit, and somebody's of another: made from the table
 * of routes, so that a new one is walked too. Where more is open or told than nothing, it is written here by hand.
 */

type Hands = Partial<Record<Role, readonly TargetName[]>>;

/** Routes whose address names what is somebody's, and for whose things they open. */
const OPENS: Readonly<Record<string, Hands>> = {
  "cases/:caseId": { trainee: ["own"] },
  "attempts/:attemptId": { trainee: ["own"] },
  "attempts/:attemptId/file": { trainee: ["own"] },
  "attempts/:attemptId/submit": { trainee: ["own"] },
  "attempts/:attemptId/debrief": { trainee: ["own"], trainer: ["same"] },
  "attempts/:attemptId/second-look": { trainee: ["own"] },
};

/** Routes that open for everybody of the role, but not when the address asks for these. */
const CLOSED_TO: Readonly<Record<string, Hands>> = {
  author: { trainer: ["own", "other"] },
  "author/assign": { trainer: ["own", "other"] },
  admin: { administrator: ["own"] },
};

/** Whom a page that opens names, beside the person who opens it. */
const NAMES: Readonly<Record<string, Hands>> = {
  author: { trainer: ["same"] },
  "author/families/:caseId": { trainer: ["same"] },
  people: { hr: ["same", "other"] },
  "people.csv": { hr: ["same", "other"] },
  "people/extra-time": { trainer: ["same"], hr: ["same", "other"] },
  team: { manager: ["same"] },
  admin: { administrator: ["same", "other"] },
  "admin/audit": { administrator: ["same", "other"] },
  "admin/audit.csv": { administrator: ["same", "other"] },
};

const ALL = TARGETS;
/** What may be written, and is tried elsewhere: everything else that is posted here leaves no trace. */
const WRITES: Readonly<Record<string, Hands>> = {
  "cases/practice": { trainee: ALL },
  "cases/:caseId": { trainee: ["own"] },
  "attempts/:attemptId": { trainee: ["own"] },
  "attempts/:attemptId/save": { trainee: ["own"] },
  "attempts/:attemptId/ask": { trainee: ["own"] },
  "attempts/:attemptId/hint": { trainee: ["own"] },
  "attempts/:attemptId/submit": { trainee: ["own"] },
  "attempts/:attemptId/seen": { trainee: ["own"] },
  "attempts/:attemptId/second-look": { trainee: ["own"] },
  review: { reviewer: ALL },
  "author/assign": { trainer: ["same"] },
  "author/cases/:caseId": { trainer: ALL },
  "author/families/:caseId": { trainer: ALL },
  "people/extra-time": { trainer: ["same"], hr: ["same", "other"] },
  admin: { administrator: ["same", "other"] },
};

/** What a form would send about these things, whichever form it is. */
function bodyFor(path: string, { personId, cohortId, caseId }: Things): RequestInit {
  if (path.endsWith("/save")) return inJson({ version: 0, worksheet: { ...EMPTY_WORKSHEET, pd: 0.07 } });
  if (path.endsWith("/seen")) return inJson([{ kind: "document", subject: "vat", seconds: 5 }]);
  const access = { seenRole: "trainee", seenActive: "on", role: "reviewer", active: "on", intent: "apply" };
  const terms = { mode: "guided", stage: "everything" };
  const work = { step: "memo", request: "taxOffice", note: "Too fast.", version: "0" };
  return {
    body: new URLSearchParams({ personId, cohortId, caseId, extraPercent: "25", ...access, ...terms, ...work }),
  };
}
const inJson = (body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json" },
});

let world: ReachWorld;
beforeAll(async () => {
  world = await aReachWorld();
});
afterAll(closeWorkshop);

interface Module {
  readonly handle: RouteHandle;
  readonly loader?: (args: object) => unknown;
  readonly action?: (args: object) => unknown;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function answered(ask: () => unknown): Promise<Answer> {
  const answer = await Promise.resolve()
    .then(ask)
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
  if (answer instanceof Response) return { status: answer.status, body: await answer.text() };
  return { status: 200, body: JSON.stringify(answer) };
}

/** The parameters of an address, for what is somebody's; of other kinds something that is not there. */
const paramsOf = (path: string, { caseId, draft, submitted }: Things) =>
  Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [
      name,
      { caseId, attemptId: /debrief|second-look/.test(path) ? submitted : draft }[name] ?? "nothing",
    ]),
  );

/** What a page may be asked for by its address, all of it somebody's; as a list has them its own way to a person. */
function queryOf({ personId, unitId, cohortId, name }: Things, by: "ids" | "name"): Record<string, string> {
  if (by === "name") return { q: name.split(" ")[0]! }; // a page says again what is searched for
  return { person: personId, unitId, cohortId, cohort: cohortId, rows: "100" };
}

const WALKED = routes.flatMap(({ path, index, file }) => (index || !path ? [] : [{ path, file }]));
const moduleOf = (file: string) => import(`../../../app/${file}`) as Promise<Module>;
/** Whose the thing is that an address names, or nobody's: a case of the library is the bank's. */
const isPersonal = (path: string) => /:attemptId|^cases\/:caseId/.test(path);

function request(role: Role, path: string, init: RequestInit = {}): Request {
  return new Request(`http://bank.example/${path}`, {
    ...init,
    headers: { ...init.headers, Cookie: world.cookies[role], Origin: "http://bank.example" },
  });
}

describe.each(WALKED)("$path", ({ path, file }) => {
  it("is read by nobody whose it is not, and names nobody out of reach", async () => {
    const { handle, loader } = await moduleOf(file);
    if (!loader) return;
    for (const role of ROLES) {
      for (const target of TARGETS) {
        for (const by of ["ids", "name"] as const) {
          const things = world.things(role, target);
          const search = new URLSearchParams(queryOf(things, by)).toString();
          const { status, body } = await answered(() =>
            loader({ request: request(role, `${path}?${search}`), params: paramsOf(path, things), context: {} }),
          );
          const says = `${role}, ${target} by ${by}`;
          const named = TARGETS.slice(1).filter((one) => body.includes(world.things(role, one).name));
          const may = NAMES[path]?.[role] ?? [];
          const closed =
            !allows(handle.policy, [role]) ||
            (isPersonal(path) && !OPENS[path]?.[role]?.includes(target)) ||
            (by === "ids" && CLOSED_TO[path]?.[role]?.includes(target));
          if (closed) expect([403, 404, 405], says).toContain(status);
          else if (isPersonal(path) || !path.includes(":")) expect([200, 302, 405], says).toContain(status);
          if (closed) expect(named, says).toEqual([]);
          else expect(may, says).toEqual(expect.arrayContaining(named));
          if (!closed && by === "name" && may.includes(target)) expect(named, says).toContain(target);
        }
      }
    }
  });

  it("is written by nobody whose it is not", async () => {
    const { action } = await moduleOf(file);
    if (!action || path.startsWith("sign-")) return;
    const before = await tableDigests();
    for (const role of ROLES) {
      for (const target of TARGETS) {
        if (WRITES[path]?.[role]?.includes(target)) continue;
        const things = world.things(role, target);
        const posted = request(role, path, { method: "POST", ...bodyFor(path, things) });
        await answered(() => action({ request: posted, params: paramsOf(path, things), context: {} }));
      }
    }
    expect(await tableDigests()).toEqual(before);
  });
});
