import { readFileSync } from "node:fs";
import { db } from "~/db";
import type { Role } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import { changePassword, endOwnSession } from "~/services/auth/account.server";
import { hashPassword } from "~/services/auth/passwords.server";
import { changeAccess } from "~/services/admin/accounts.server";
import { assignCase, withdrawCase } from "~/services/author/assign.server";
import { openCase, saveDraft } from "~/services/cases/attempts.server";
import { setExtraTime } from "~/services/people/extra-time.server";
import { takeHint } from "~/services/cases/hints.server";
import { saveImport } from "~/services/author/import-accounts.server";
import { askFor } from "~/services/cases/information.server";
import { answerQuiz, markRead } from "~/services/learn/learning-answers.server";
import { exportAudit } from "~/services/admin/audit-export.server";
import { readDebrief } from "~/services/cases/read-debrief.server";
import { reviewPanel } from "~/services/review/review-panel.server";
import { keepSample, samplesOf } from "~/services/author/library-samples.server";
import { exportStaff } from "~/services/people/staff/export.server";
import { beginStaffImport, readStaffAgain } from "~/services/people/staff/import.server";
import { putStaffInForce, undoStaffImport } from "~/services/people/staff/in-force.server";
import { invite } from "~/services/people/invite.server";
import { changeCohort, createCohort } from "~/services/people/cohort-changes.server";
import { joinCohort } from "~/services/people/cohort-joining.server";
import { changeDetails, changeFact, changeService } from "~/services/people/person-changes.server";
import { createPerson } from "~/services/people/person-entry.server";
import { closeUnit, createUnit, moveUnit, renameUnit } from "~/services/people/unit-changes.server";
import { exportPeople } from "~/services/people/people-export.server";
import { replaceVersion } from "~/services/author/replace-version.server";
import { startPractice } from "~/services/cases/practice.server";
import { proposePolicy } from "~/services/admin/policy-upload.server";
import { decide, proposeContent } from "~/services/admin/proposals.server";
import { proposeCard } from "~/services/admin/scorecard-upload.server";
import { askForJob } from "~/services/jobs/jobs-page.server";
import { noteSecondLook } from "~/services/cases/second-look.server";
import { submitDecision } from "~/services/cases/submit.server";
import { makeVariant } from "~/services/author/variants.server";
import { recordVisits, recordWholeFile } from "~/services/cases/visits.server";
import { replaceCase, withdrawFromLibrary } from "~/services/author/withdrawals.server";
import { provisionalCard } from "../../domain/scorecard/card";
import { NOW } from "../cases/ladder/bank";
import { LATE, WINDOW_CLOSED, type World } from "./world";

type Call = (world: World, actor: Actor) => Promise<{ readonly ok: boolean }>;

interface OwnWrite {
  readonly call: Call;
  /** who may: the person whose row it is */
  readonly owner: "owner" | "trainer";
  /** of the same role, and where the case is assigned to a cohort in that cohort too */
  readonly other: "colleague" | "outsider" | "otherTrainer";
}

const byTrainee = (call: Call): OwnWrite => ({ call, owner: "owner", other: "colleague" });
const VISIT = { kind: "document", subject: "vat", seconds: 5 } as const;
const GUIDED = { mode: "guided", stage: "everything" } as const;
const FORM = "f".repeat(22);

/** Use cases that take the id of something that is one person's own. */
export const OWN: Readonly<Record<string, OwnWrite>> = {
  // What a cohort works on is its own; once it is given, every attempt is its person's.
  openCase: {
    call: (world, actor) => openCase(actor, { caseId: world.notOpened, purpose: "training" }, NOW),
    owner: "owner",
    other: "outsider",
  },
  saveDraft: byTrainee((world, actor) =>
    saveDraft(actor, world.draft, { version: 0, worksheet: { ...EMPTY_WORKSHEET, pd: 0.07 } }, NOW),
  ),
  takeHint: byTrainee((world, actor) => takeHint(actor, world.draft, "memo", NOW)),
  askFor: byTrainee((world, actor) => askFor(actor, world.draft, { request: "taxOffice", opened: [] }, NOW)),
  recordVisits: byTrainee((world, actor) => recordVisits(actor, world.draft, [VISIT], NOW)),
  recordWholeFile: byTrainee((world, actor) => recordWholeFile(actor, world.draft, ["vat"], NOW)),
  submitDecision: byTrainee((world, actor) => submitDecision(actor, world.overdue, { version: 0 }, LATE)),
  noteSecondLook: byTrainee((world, actor) => noteSecondLook(actor, world.submitted, "Too fast.", WINDOW_CLOSED)),
  endOwnSession: byTrainee((world, actor) => endOwnSession(actor, world.session, NOW)),
  keepSample: {
    call: (world, actor) =>
      keepSample(actor, { batchId: world.batchId, number: 1, title: "Kept", cohortId: undefined }, NOW),
    owner: "trainer",
    other: "otherTrainer",
  },
  // Reading what is another's or secret leaves an event.
  samplesOf: {
    call: (world, actor) => samplesOf(actor, world.batchId, NOW),
    owner: "trainer",
    other: "otherTrainer",
  },
  readDebrief: {
    call: (world, actor) => readDebrief(actor, world.submitted, WINDOW_CLOSED),
    owner: "trainer",
    other: "colleague",
  },
};

/** Use cases that write in the actor's own name and take no id of anybody's row: two people get a row each. */
export const IN_OWN_NAME: Readonly<Record<string, { readonly call: Call; readonly table: string }>> = {
  markRead: { call: (world, actor) => markRead(actor, world.lesson, NOW), table: "lessonRead" },
  answerQuiz: {
    // The form's id is the browser's: made for each form, here for each person.
    call: (world, actor) =>
      answerQuiz(actor, { ...world.lesson, answerId: formOf(actor), answers: { source: ["b"] } }, NOW),
    table: "quizAnswer",
  },
  changePassword: {
    call: async (_world, actor) => {
      const [current, wanted] = ["the old password", "copper kettle morning"];
      const passwordHash = await hashPassword(current);
      await db().write.person.update({ where: { id: actor.id }, data: { passwordHash } });
      return changePassword(actor, { current, wanted }, { address: actor.id }, NOW);
    },
    table: "session", // the one in which the change is made goes on as a new one
  },
  startPractice: {
    call: (_world, actor) => startPractice(actor, {}, { seed: actor.id, now: NOW }),
    table: "attempt",
  },
};
export const formOf = ({ id }: Actor): string => (id + FORM).slice(0, FORM.length);

interface BankWrite {
  readonly may: readonly Role[];
  /** on something that is there, for those who may not */
  readonly call: Call;
  /** on something that is not there, for those who may, and what they are told */
  readonly onNothing?: Call;
  readonly told?: string;
}

const FILE = { name: "none.yaml", text: "" };
const CARD = { kind: "scorecard", body: provisionalCard } as const;
const ACCESS = { seen: { roles: ["trainee"], active: true }, wanted: { roles: ["hr"], active: true } } as const;
const STAFF = ["hr", "administrator"] as const;
const NO_LIST = { name: "staff.csv", bytes: new Uint8Array() };
const DAY = "2026-03-02";
const MANAGE = ["hr", "administrator"] as const;
const FORM_COHORTS = ["trainer", "hr"] as const;
const UNIT = { name: "New", code: "NEW", kind: "branch", parentId: "bank", from: DAY } as const;
const PERSON = { employeeNumber: "E-1", name: "New", roles: [], from: DAY } as const;
const JOB = { kind: "job", value: "Officer", from: DAY, to: null, seen: "" } as const;
const LIST = { by: "list", text: "E-1" } as const;
const template = () => readFileSync("content/imports/template.csv");

/** Use cases on what belongs to the bank: everybody of the role may, nobody else, and an id of nothing changes nothing. */
export const THE_BANKS: Readonly<Record<string, BankWrite>> = {
  assignCase: {
    may: ["trainer"],
    call: ({ caseId }, actor) => assignCase(actor, { cohortId: "other", caseId, ...GUIDED }, NOW),
    onNothing: ({ caseId }, actor) => assignCase(actor, { cohortId: "nowhere", caseId, ...GUIDED }, NOW),
  },
  withdrawCase: {
    may: ["trainer"],
    call: ({ notOpened }, actor) => withdrawCase(actor, { cohortId: "cohort", caseId: notOpened }, NOW),
    onNothing: ({ notOpened }, actor) => withdrawCase(actor, { cohortId: "other", caseId: notOpened }, NOW),
  },
  setExtraTime: {
    may: ["trainer", "hr"],
    call: ({ owner }, actor) => setExtraTime(actor, { personId: owner.id, extraPercent: 25 }, NOW),
    onNothing: (_world, actor) => setExtraTime(actor, { personId: "nobody", extraPercent: 25 }, NOW),
  },
  makeVariant: {
    may: ["trainer"],
    call: ({ caseId }, actor) => makeVariant(actor, caseId, { seed: "s", now: NOW }),
    onNothing: (_world, actor) => makeVariant(actor, "nothing", { seed: "s", now: NOW }),
  },
  withdrawFromLibrary: {
    may: ["trainer"],
    call: ({ notOpened }, actor) => withdrawFromLibrary(actor, { caseId: notOpened, reason: "old" }, NOW),
    onNothing: (_world, actor) => withdrawFromLibrary(actor, { caseId: "nothing", reason: "old" }, NOW),
  },
  replaceCase: {
    may: ["trainer"],
    call: ({ notOpened }, actor) => replaceCase(actor, { caseId: notOpened, reason: "old" }, { seed: "s", now: NOW }),
    onNothing: (_world, actor) => replaceCase(actor, { caseId: "nothing", reason: "old" }, { seed: "s", now: NOW }),
  },
  replaceVersion: {
    may: ["trainer"],
    call: (_world, actor) => replaceVersion(actor, { version: "4", reason: "old", chosen: {} }, () => NOW),
    onNothing: (_world, actor) => replaceVersion(actor, { version: "4", reason: "old", chosen: {} }, () => NOW),
  },
  saveImport: {
    may: ["trainer"],
    call: (_world, actor) => saveImport(actor, template(), { firm: "FIRM-1" }, NOW),
    onNothing: (_world, actor) => saveImport(actor, template(), { firm: "FIRM-1", cohortId: "nowhere" }, NOW),
    told: "cohort",
  },
  changeAccess: {
    may: ["administrator"],
    call: ({ owner }, actor) => changeAccess(actor, { personId: owner.id, ...ACCESS }, NOW),
    onNothing: (_world, actor) => changeAccess(actor, { personId: "nobody", ...ACCESS }, NOW),
  },
  invite: {
    may: ["hr", "administrator"],
    call: ({ owner }, actor) => invite(actor, owner.id, NOW),
    onNothing: (_world, actor) => invite(actor, "nobody", NOW),
  },
  proposeCard: {
    may: ["administrator"],
    call: (_world, actor) => proposeCard(actor, FILE, "why", NOW),
    onNothing: (_world, actor) => proposeCard(actor, FILE, "why", NOW),
    told: "file",
  },
  proposePolicy: {
    may: ["administrator"],
    call: (_world, actor) => proposePolicy(actor, FILE, "why", NOW),
    onNothing: (_world, actor) => proposePolicy(actor, FILE, "why", NOW),
    told: "file",
  },
  proposeContent: {
    may: ["administrator"],
    call: (_world, actor) => proposeContent(actor, CARD, "why", NOW),
  },
  decide: {
    may: ["administrator"],
    call: (_world, actor) => decide(actor, { proposalId: "nothing", outcome: "approved", note: "" }, NOW),
    onNothing: (_world, actor) => decide(actor, { proposalId: "nothing", outcome: "approved", note: "" }, NOW),
  },
  reviewPanel: {
    may: ["reviewer"],
    call: (world, actor) => reviewPanel(actor, world.caseId, NOW),
    onNothing: (_world, actor) => reviewPanel(actor, "nowhere", NOW),
  },
  exportAudit: { may: ["administrator"], call: (_world, actor) => exportAudit(actor, {}, { search: "", now: NOW }) },
  createUnit: {
    may: MANAGE,
    call: (_world, actor) => createUnit(actor, UNIT, NOW),
    onNothing: (_world, actor) => createUnit(actor, { ...UNIT, parentId: "nowhere" }, NOW),
    told: "problems",
  },
  renameUnit: {
    may: MANAGE,
    call: (_world, actor) => renameUnit(actor, { unitId: "branch", name: "New", seen: "" }, NOW),
    onNothing: (_world, actor) => renameUnit(actor, { unitId: "nowhere", name: "New", seen: "" }, NOW),
  },
  moveUnit: {
    may: MANAGE,
    call: (_world, actor) => moveUnit(actor, { unitId: "branch", parentId: "bank", from: DAY, seen: "" }, NOW),
    onNothing: (_world, actor) => moveUnit(actor, { unitId: "nowhere", parentId: "bank", from: DAY, seen: "" }, NOW),
  },
  closeUnit: {
    may: MANAGE,
    call: (_world, actor) => closeUnit(actor, { unitId: "branch", from: DAY, seen: "" }, NOW),
    onNothing: (_world, actor) => closeUnit(actor, { unitId: "nowhere", from: DAY, seen: "" }, NOW),
  },
  createPerson: {
    may: MANAGE,
    call: (_world, actor) => createPerson(actor, PERSON, NOW),
    onNothing: (_world, actor) => createPerson(actor, { ...PERSON, unitId: "nowhere" }, NOW),
    told: "problems",
  },
  changeDetails: {
    may: MANAGE,
    call: ({ owner }, actor) => changeDetails(actor, { personId: owner.id, name: "New", seen: "" }, NOW),
    onNothing: (_world, actor) => changeDetails(actor, { personId: "nobody", name: "New", seen: "" }, NOW),
  },
  changeFact: {
    may: MANAGE,
    call: ({ owner }, actor) => changeFact(actor, { ...JOB, personId: owner.id }, NOW),
    onNothing: (_world, actor) => changeFact(actor, { ...JOB, personId: "nobody" }, NOW),
  },
  changeService: {
    may: MANAGE,
    call: ({ owner }, actor) => changeService(actor, { personId: owner.id, serves: false, seen: "" }, NOW),
    onNothing: (_world, actor) => changeService(actor, { personId: "nobody", serves: false, seen: "" }, NOW),
  },
  createCohort: {
    may: FORM_COHORTS,
    call: (_world, actor) => createCohort(actor, { name: "New", startsOn: DAY }, NOW),
    onNothing: (_world, actor) => createCohort(actor, { name: "New", startsOn: DAY, ownerId: "nobody" }, NOW),
    told: "problems",
  },
  changeCohort: {
    may: FORM_COHORTS,
    call: (_world, actor) => changeCohort(actor, { cohortId: "other", name: "New", startsOn: DAY, seen: "" }, NOW),
    onNothing: (_world, actor) =>
      changeCohort(actor, { cohortId: "nowhere", name: "New", startsOn: DAY, seen: "" }, NOW),
  },
  joinCohort: {
    may: FORM_COHORTS,
    call: (_world, actor) => joinCohort(actor, { cohortId: "other", joiners: LIST, from: DAY, seen: "" }, NOW),
    onNothing: (_world, actor) => joinCohort(actor, { cohortId: "nowhere", joiners: LIST, from: DAY, seen: "" }, NOW),
  },
  askForJob: {
    may: ["administrator"],
    call: (_world, actor) => askForJob(actor, "close-overdue", NOW),
    onNothing: (_world, actor) => askForJob(actor, "nothing", NOW),
  },
  exportPeople: { may: ["hr"], call: (_world, actor) => exportPeople(actor, {}, NOW) },
  exportStaff: { may: STAFF, call: (_world, actor) => exportStaff(actor, NOW) },
  beginStaffImport: {
    may: STAFF,
    call: (_world, actor) => beginStaffImport(actor, NO_LIST, NOW),
    onNothing: (_world, actor) => beginStaffImport(actor, NO_LIST, NOW),
    told: "file",
  },
  readStaffAgain: {
    may: STAFF,
    call: (_world, actor) => readStaffAgain(actor, { importId: "nothing" }, NOW),
    onNothing: (_world, actor) => readStaffAgain(actor, { importId: "nothing" }, NOW),
  },
  putStaffInForce: {
    may: STAFF,
    call: (_world, actor) => putStaffInForce(actor, "nothing", NOW),
    onNothing: (_world, actor) => putStaffInForce(actor, "nothing", NOW),
  },
  undoStaffImport: {
    may: STAFF,
    call: (_world, actor) => undoStaffImport(actor, "nothing", NOW),
    onNothing: (_world, actor) => undoStaffImport(actor, "nothing", NOW),
  },
};

/** Nobody asks for these by an id: whose row it is follows from what stands beside the name. */
export const WITHOUT_ACTOR: Readonly<Record<string, string>> = {
  closeOverdue: "the clock closes what is overdue",
  sweepOverdue: "the clock closes what is overdue",
  noteReading: "readDebrief, reviewPanel and samplesOf, which know who may",
  countRefusal: "signIn",
  logRefusals: "the clock writes what an hour refused",
  boot: "the server starts",
  enterJobs: "the server, and askForJob",
  takeLease: "the server's runner of jobs, and runOnce",
  renewLease: "runJob, while a job of its own runs",
  endRun: "runJob, which took the job",
  runJob: "the server's runner of jobs, and runOnce",
  runOnce: "the command line, which is the operator's own",
  startRunner: "the server starts",
  startJobs: "the server starts",
  keepFile: "beginStaffImport and importStaffNow",
  readInTurn: "beginStaffImport, readStaffAgain, putStaffInForce and importStaffNow",
  changeKept: "readStaffAgain, putStaffInForce and readInTurn",
  dropStaged: "keepFile and takeOver",
  takeOver: "putStaffInForce and importStaffNow",
  importStaffNow: "the folder of staff lists and the command line, which are the operator's own",
  takeStaffFolder: "the folder of staff lists, which is the operator's own",
  upgradeDatabase: "the program starts on the database of an earlier version, before anybody is served",
  publishShipped: "upgradeDatabase",
  restoreBackup: "the command line, which is the administrator's own",
  importCardNow: "the command line, which is the operator's own",
  signIn: "an e-mail address with its password",
  joinByLink: "the link's own secret token",
  joinFirst: "the link's own secret token",
  firstLink: "the server starts in a bank that nobody is entered in",
  recoverAdministrator: "the command line, which is the administrator's own",
  chooseZone: "the session's own person, and nobody's id is taken",
  signOut: "the session's own secret token",
  actorForToken: "the session's own secret token",
};
