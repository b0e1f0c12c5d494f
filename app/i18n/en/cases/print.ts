export default {
  title: "{{count}} loan files to judge",
  lead: "These files are synthetic: no such firm exists. They are meant to be as a branch would get them. Tell us where they are not.",
  todo: {
    read: "Read each file as you would read an application at your desk.",
    mark: "On the marking sheet say of each file whether you believe it. If not, finish the sentence: it would not happen, because …",
    passages:
      "After files {{numbers, list}} there is a page for remarks: name the paper and the place of whatever would not happen there, and why.",
  },
  noKey:
    "What is true of each firm, and what was planted in some of the files, stands in a key of its own. Whoever marks does not get it.",
  name: "Name",
  date: "Date",
  marking: "Marking sheet",
  number: "File",
  firm: "Firm",
  believable: "Believable?",
  yesNo: "yes ☐  no ☐",
  because: "Would not happen, because …",
  file: "File {{number}}",
  asOf: "application of {{date}}",
  papers_one: "{{count}} paper",
  papers_other: "{{count}} papers",
  running: "File {{number}}, {{firm}}",
  passagesOf: "Remarks on file {{number}}, {{firm}}",
  paper: "Paper",
  place: "Line, month or item",
} as const;
