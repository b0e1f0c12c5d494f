export default {
  product: "Lendwright",
  demonstration: "Demonstration bank",
  skipToContent: "Skip to content",
  signOut: "Sign out",
  leaving: {
    saving: "Saving…",
    title: "Not everything is saved",
    kept_one: "One worksheet on this computer could not be saved now.",
    kept_other: "{{count}} worksheets on this computer could not be saved now.",
    keepHint:
      "Kept, it stays in this browser for {{days}} days. Lendwright shows it to nobody else who signs in here, and goes on with it when you open the case again. On a computer that is not the bank's, delete it.",
    stay: "Stay signed in",
    keep: "Sign out and keep it here",
    discard: "Sign out and delete it",
  },
  mainNavigation: "Main",
  nav: {
    today: "Today",
    learn: "Learn",
    cases: "Cases",
    review: "Review",
    cohorts: "Cohorts",
    assign: "Assign",
    library: "Library",
    import: "Import",
    extraTime: "Extra time",
    people: "People",
    bank: "People and roles",
    audit: "Audit",
    reference: "Reference",
  },
  role: {
    trainee: "trainee",
    reviewer: "senior reviewer",
    trainer: "trainer",
    hr: "HR",
    administrator: "administrator",
  },
  figure: {
    understood: "= {{figure}} {{unit}}",
    oneMeaning: "If you mean {{first}}, write it so: commas between thousands, a point for decimals.",
    twoMeanings: "This may mean {{first}} or {{second}}. Write the one you mean.",
  },
  busy: {
    title: "The bank is busy",
    trying: "The bank is busy. Your work is kept here; trying again.",
    script: "The bank is busy; nothing was done. Try again after the seconds that Retry-After names.",
    page: "More people work at this moment than this server can answer at once. What is stored is safe. This page tries again by itself in some seconds; there is nothing to press.",
    post: "More people work at this moment than this server can answer at once, so nothing was done with what you sent. Go back: what you wrote is still in the form. Send it again in {{seconds}} seconds.",
  },
  error: {
    title: "Something did not work",
    400: {
      title: "This request could not be read",
      advice: "Go back, reload the page and try again.",
    },
    401: {
      title: "Your session has ended",
      advice:
        "Sign in in a new tab, then come back here and reload this page: your browser sends the form again, with what you wrote.",
    },
    403: {
      title: "This page is not open to you",
      advice: "Your roles do not include it. If you need it, ask your bank's Lendwright administrator.",
    },
    404: {
      title: "There is nothing at this address",
      advice: "The link may be old, or what it named may belong to someone else.",
    },
    409: {
      title: "This was changed in the meantime",
      advice: "Go back and reload the page to see the newer state. Nothing was overwritten.",
    },
    410: {
      title: "This is no longer here",
      advice: "It was withdrawn. Start again from your first page.",
    },
    413: {
      title: "This is too large",
      advice: "Go back and send a smaller file or text.",
    },
    503: {
      title: "The server cannot store at the moment",
      busy: "Another program is working on the bank's database. Nothing of this was stored. Go back: what you wrote is still in the form. Send it again in a minute; if it fails again, tell your administrator.",
      full: "Its disk is full. Nothing of this was stored; what was stored before is safe and can be read. Go back: what you wrote is still in the form. Tell your administrator, and keep the page open until it can be sent.",
      readOnly:
        "It may not write to the bank's database. Nothing of this was stored; what was stored before is safe. Go back: what you wrote is still in the form. Tell your administrator, and keep the page open until it can be sent.",
      broken:
        "Its disk does not work as it must. Nothing of this was stored. Go back: what you wrote is still in the form. Tell your administrator at once, and keep the page open.",
      advice: "Nothing of this was stored. Go back: what you wrote is still in the form. Send it again in a minute.",
    },
    500: {
      title: "The server could not finish this",
      advice:
        "Nothing that you saved before is lost. Reload the page; if it fails again, tell your administrator the time it happened.",
    },
    request: "In the server's log: {{request}}",
    signIn: "Sign in in a new tab",
    home: "To my first page",
  },
} as const;
