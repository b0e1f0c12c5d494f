export default {
  title: "Today",
  next: {
    minutes: "Next step · about {{minutes}} minutes",
    continueCase: "Your draft was saved {{when}}. Go on where you stopped.",
    readLesson: "From “{{course}}”. A lesson with questions, before the next case.",
    openCase: "{{request}}, {{industry}}. Read the whole file before you decide.",
    nothing: "Nothing is due",
    nothingWhy:
      "Every lesson is done and every assigned case is decided. New work appears here when your trainer assigns it.",
  },
  action: {
    continueCase: "Go on with the case",
    readLesson: "Read the lesson",
    openCase: "Open the case",
    seeCases: "See all {{count}} cases",
  },
  alsoDue: "Also due",
  start: "Start, {{minutes}} min",
  startOf: "Start, {{minutes}} min: {{title}}",
  progress: "Your progress",
  lessons: "Lessons done",
  cases: "Cases decided",
  of: "{{done}} of {{all}}",
  lastDebrief: "From your last debrief",
  readDebrief: "Read it again",
} as const;
