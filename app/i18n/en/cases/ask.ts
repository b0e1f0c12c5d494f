/** Where information has a price: what may be asked for. The words come with a case that has such terms, and its debrief. */
export default {
  title: "Ask for more",
  left_one: "{{count}} working day left. Ask for what a sign in the file makes you want to see.",
  left_other: "{{count}} working days left. Ask for what a sign in the file makes you want to see.",
  days_one: "{{count}} day",
  days_other: "{{count}} days",
  none: "Everything has been asked for.",
  refused: {
    tooDear: "Not asked: it would take more days than are left.",
    closed: "Not asked: this worksheet is closed.",
  },
  requests: {
    siteVisit: "Visit the site",
    taxOffice: "Extracts of tax and social insurance offices",
    utilities: "Bills from the utilities",
    bureauUpdate: "Update of the credit report",
    supplierCall: "Call the suppliers",
  },
} as const;
