import type { Audited } from "~/domain/access";

/** A text for each code, at the place that its parts lead to: an action without one does not compile. */
type Told<Code extends string> = {
  readonly [First in Code extends `${infer Head}.${string}` ? Head : Code]: [After<Code, First>] extends [never]
    ? string
    : Told<After<Code, First>>;
};
type After<Code extends string, First extends string> = Code extends `${First}.${infer Rest}` ? Rest : never;

/** What happened and what an event adds to it, in words. */
export default {
  actions: {
    administrator: {
      first: "Became the first administrator",
      recover: "Made administrator from the command line",
    },
    audit: {
      export: "Exported the audit log",
    },
    bank: {
      restore: "Restored the bank from a backup",
      upgrade: "Upgraded the program",
    },
    case: {
      assigned: "Assigned a case to a cohort",
      created: "Stored a case",
      opened: "Opened a case",
      withdrawn: "Took a case back from a cohort",
    },
    cohort: {
      change: "Changed a cohort",
      create: "Set up a cohort",
      join: "Put people into a cohort",
    },
    content: {
      publish: "Put content in force",
    },
    debrief: {
      read: "Read another's debrief",
    },
    decision: {
      submitted: "Submitted a decision",
    },
    job: {
      ask: "Asked for a job",
    },
    key: {
      read: "Read the key of samples",
    },
    lesson: {
      read: "Read a lesson",
    },
    library: {
      replaced: "Replaced a case of the library",
      withdrawn: "Withdrew a case from the library",
    },
    link: {
      make: "Made a one-time link",
      use: "Used a one-time link",
    },
    panel: {
      read: "Read the seniors' panel",
    },
    password: {
      change: "Changed the own password",
    },
    people: {
      export: "Exported people",
      seed: "Entered the demonstration's people",
    },
    person: {
      access: {
        change: "Changed what somebody may do",
      },
      create: "Entered a person",
      details: {
        change: "Changed a person's details",
      },
      extraTime: {
        set: "Set extra time",
      },
      fact: {
        change: "Changed or corrected a posting, job, role, manager, cohort or service",
      },
      service: {
        change: "Changed whether somebody may sign in",
      },
      zone: {
        choose: "Chose the own time zone",
      },
    },
    proposal: {
      approve: "Put a proposal in force",
      make: "Proposed a change",
      refuse: "Refused a proposal",
      withdraw: "Took a proposal back",
    },
    quiz: {
      answered: "Answered a lesson's questions",
    },
    session: {
      end: "Signed out",
      refused: "Sign-ins refused",
      start: "Signed in",
    },
    staff: {
      export: "Exported the list of staff",
      import: "Put a list of staff in force",
      undo: "Took the last list of staff back",
    },
    unit: {
      close: "Closed a unit",
      create: "Set up a unit",
      move: "Moved a unit",
      rename: "Renamed a unit",
    },
  } satisfies Told<Audited>,
  /** by the name of the fact; one that is not here is shown as it is stored */
  detail: {
    action: "events: {{value}}",
    actorId: "by {{value}}",
    added: "{{value}} added",
    after: "now {{value}} %",
    before: "{{value}} % before",
    by: "by {{value}}",
    changed: "changed: {{value}}",
    closesAt: "closes {{value}}",
    code: "code {{value}}",
    cohortId: "cohort {{value}}",
    correct: "{{value}} right",
    count: "{{value}} times",
    daysBudget: "{{value}} days to ask for papers",
    documents: "{{value}} papers",
    endsOn: "ends on {{value}}",
    events: "{{value}} events",
    from: "from {{value}}",
    gains: "gains {{value}}",
    hour: "in the hour from {{value}}",
    kind: "{{value}}",
    migrations: "changes of the database: {{value}}",
    minutes: "{{value}} minutes",
    mode: "{{value}}",
    leaving: "{{value}} leaving",
    new: "{{value}} new",
    note: "{{value}}",
    opensAt: "opens {{value}}",
    origin: "{{value}}",
    ownerId: "owner {{value}}",
    parentId: "under {{value}}",
    people: "{{value}} people",
    personId: "{{value}}",
    purpose: "{{value}}",
    release: "version {{value}}",
    removed: "{{value}} taken away",
    replacedById: "in its place {{value}}",
    role: "role {{value}}",
    roles: "as {{value}}",
    rows: "{{value}} rows",
    running: "{{value}} open cases got the time",
    search: "found by “{{value}}”",
    sessionsEnded: "sessions ended: {{value}}",
    stage: "{{value}}",
    startsOn: "starts on {{value}}",
    status: "{{value}}",
    takenAt: "backup of {{value}}",
    to: "until {{value}}",
    total: "of {{value}}",
    unchanged: "{{value}} unchanged",
    unitId: "{{value}}",
    until: "until {{value}}",
    value: "{{value}}",
    version: "version {{value}}",
  },
  yes: {
    active: "may sign in",
    alone: "with no second administrator",
    demonstration: "for demonstration",
    late: "closed by the clock",
    leaves: "no longer",
    roleAdded: "made administrator again",
    searched: "of a search",
    serves: "may sign in",
  },
  no: {
    active: "may no longer sign in",
    serves: "may no longer sign in",
  },
  codes: {
    active: "may sign in",
    disabled: "may not sign in",
    assessed: "assessed",
    example: "worked example",
    guided: "guided",
    price: "the price was left open",
    decision: "the decision was left open",
    score: "the score was left open",
    everything: "everything was left open",
    imported: "a real firm",
    synthetic: "made by the generator",
    practice: "practice",
    review: "as a senior",
    training: "as a trainee",
    first: "to the first administrator",
    invite: "invitation",
    reset: "new password",
    bank: "bank",
    region: "region",
    branch: "branch",
    desk: "desk",
    posting: "posting",
    job: "job",
    manager: "line manager",
    cohort: "cohort",
    role: "role",
    service: "service",
    list: "list",
    rule: "rule",
  },
  system: "the system",
  unreadable: "cannot be read",
  subjects: {
    audit: "the audit log",
    bank: "the bank",
    "job audit-checkpoint": "checkpoint of the audit log",
    "job backup": "backup of the bank",
    "job close-overdue": "closing of overdue attempts",
    "job refused-sign-ins": "refused sign-ins into the log",
    "job staff-folder": "reading of staff lists",
    nobody: "addresses that nobody has",
    people: "people",
    proposal: "a proposal",
    staffImport: "a list of staff",
  },
} as const;
