/** What the server says where it draws no page. */
export default {
  title: "The bank is busy",
  script: "The bank is busy; nothing was done. Try again after the seconds that Retry-After names.",
  page: "More people work at this moment than this server can answer at once. What is stored is safe. This page tries again by itself in some seconds; there is nothing to press.",
  post: "More people work at this moment than this server can answer at once, so nothing was done with what you sent. Go back: what you wrote is still in the form. Send it again in {{seconds}} seconds.",
} as const;
