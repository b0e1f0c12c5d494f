/** Of the staff's lists and forms. */
export default {
  range: "{{from}}–{{to}} of {{total}}",
  none: "0 of 0",
  pages: "Pages: {{list}}",
  previous: "Previous page",
  next: "Next page",
  page: "Page {{page}} of {{pages}}",
  sortBy: "Sort by",
  upwards: "upwards",
  downwards: "downwards",
  search: "Search",
  size: "Rows a page",
  show: "Show",
  all: "Show all",
  wrong_one: "One field needs another look:",
  wrong_other: "{{count}} fields need another look:",
} as const;
