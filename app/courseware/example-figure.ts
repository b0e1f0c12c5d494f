import type { WriteFigure } from "~/domain/judgement/assignment";

/** A figure and its unit stay in one line, as on the pages. */
const JOINED = "\u00a0";
const SYMBOL: Readonly<Record<string, string>> = { CNY: "¥", GBP: "£", EUR: "€", USD: "$" };
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A figure as an example in English says it: `¥ 3,200,000`, `12.5 %`, `9 September 2025`. */
export const writeFigure: WriteFigure = (value, unit, currency) => {
  if (unit === "date" || unit === "month") return dated(String(value));
  if (typeof value === "string") return value;
  switch (unit) {
    case "money":
    case "thousand":
      return `${SYMBOL[currency] ?? currency}${JOINED}${grouped(value / 100, 0)}`;
    case "percent":
      return `${grouped(value * 100, 0)}${JOINED}%`;
    case "percent1":
      return `${grouped(value * 100, 1)}${JOINED}%`;
    case "percent2":
      return `${grouped(value * 100, 2)}${JOINED}%`;
    case "times":
      return grouped(value, 2);
    case "number":
    case "days":
    case "text":
      return grouped(value, 0);
  }
};

function grouped(value: number, digits: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(digits).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return value < 0 ? `−${text}` : text;
}

function dated(date: string): string {
  const [year = "", month = "", day] = date.split("-");
  const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return day === undefined ? named : `${Number(day)}${JOINED}${named}`;
}
