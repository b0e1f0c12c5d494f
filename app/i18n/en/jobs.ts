/** What the bank does by itself. Jobs and failures stand by their codes; another one is a few lines here. */
export default {
  title: "Jobs",
  lead: "What the bank does by itself. A job that was missed or broken off is made up for by one run.",
  table: "Jobs with their last and next runs",
  none: "There are no jobs.",
  column: { job: "Job", last: "Last run", next: "Next run", run: "Run now" },
  notYet: "Has not run yet.",
  running: "running since {{since}}",
  soon: "now",
  tried: "To be tried again {{at}}.",
  needs: "Not set up: the setting {{setting}} is missing.",
  outcome: { done: "done", failed: "failed", stopped: "broken off", lost: "broken off" },
  asked: "Was asked for.",
  run: "Run now",
  runOf: "Run now: {{name}}",
  notice: {
    asked: "Asked for: {{name}}. It runs within seconds.",
    running: "It is running already: {{name}}. Look again when it has ended.",
    needs: "It is not set up: {{name}}. Its line says which setting is missing.",
  },
  failures: {
    title: "What went wrong lately",
    table: "Runs that failed or were broken off",
    none: "Nothing went wrong in the runs that are kept.",
    job: "Job",
    at: "When",
    what: "What happened",
    do: "What to do",
  },
  jobs: {
    "close-overdue": {
      name: "Close overdue attempts",
      about: "Every minute. Closes what was left when its time ran out, with the last saved work.",
      did_one: "{{count}} attempt closed",
      did_other: "{{count}} attempts closed",
    },
    backup: {
      name: "Back up the bank",
      about: "Each night at 02:30. Makes and verifies a copy of the database, and keeps the last 14.",
      did_one: "{{count}} copy made",
      did_other: "no new copy was needed",
    },
    "audit-checkpoint": {
      name: "Keep a checkpoint of the audit log",
      about: "Every hour. Signs the last event and keeps it outside the database.",
      did_one: "{{count}} checkpoint kept",
      did_other: "nothing new in the log",
    },
    "refused-sign-ins": {
      name: "Log refused sign-ins",
      about: "Every five minutes. Writes what an hour refused into the audit log once that hour is over.",
      did_one: "{{count}} event written",
      did_other: "{{count}} events written",
    },
    "staff-folder": {
      name: "Read staff lists",
      about: "Every three minutes. Takes what the personnel system put into its folder.",
      did_one: "{{count}} list taken",
      did_other: "{{count}} lists taken",
    },
  },
  failure: {
    attempts: {
      says: "Some attempts could not be closed.",
      do: "They are tried again every minute. If it goes on, the server's log names each attempt.",
    },
    backup: {
      says: "The copy could not be made, or did not hold when it was verified.",
      do: "Run “lendwright backup FILE” on the server: it says why. Earlier copies are still there.",
    },
    folder: {
      says: "A folder is not there, or the server may not use it.",
      do: "Look at the folder that the setting names, and at its rights.",
    },
    full: { says: "The disk is full.", do: "Make room. It is tried again by itself." },
    busy: {
      says: "Another program was working on the database.",
      do: "End that program. It is tried again by itself.",
    },
    readOnly: {
      says: "The database may not be written.",
      do: "Look at the rights of the file and its folder, and whether the disk is mounted read-only.",
    },
    broken: { says: "The disk did not work.", do: "Stop the server, look at the disk, run “lendwright doctor”." },
    unexpected: {
      says: "Something happened that the program did not expect.",
      do: "It is tried again by itself. If it goes on, look at the server's log.",
    },
    lost: {
      says: "The program ended while this ran.",
      do: "Nothing: it was begun again by itself. If it goes on, look at the server's log.",
    },
  },
} as const;
