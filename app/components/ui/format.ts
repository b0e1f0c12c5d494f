import { clockReading, zoneOffset } from "~/forms/zone";

/**
 * Numbers and dates as the bank shows them in English. Written out instead of Intl, so that server and browser agree to
 * the last character whatever their locale data.
 */
const MINUS = "−";
/** A figure and its unit stay in one line. */
const JOINED = "\u00a0";
const SYMBOL: Readonly<Record<string, string>> = { CNY: "¥", GBP: "£", EUR: "€", USD: "$" };
const DAY_LENGTH = "2025-05-14".length;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A number with grouped thousands: `1,234.5`. */
export function formatNumber(value: number, digits = 0): string {
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = "", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(fixed) !== 0 ? MINUS : "";
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** Minor units as an amount in whole units, with symbol: `¥ 3,200,000`. `digits: 2` shows the minor units. */
export function formatMoney(minor: number, currency = "CNY", digits: 0 | 2 = 0): string {
  return `${SYMBOL[currency] ?? currency}${JOINED}${formatNumber(minor / 100, digits)}`;
}

/** Minor units as a bare amount for a table whose heading names the currency. */
export const formatAmount = (minor: number, digits: 0 | 2 = 0): string => formatNumber(minor / 100, digits);

/** A share or rate: `0.0845` as `8.45 %`. */
export const formatPercent = (decimal: number, digits = 1): string =>
  `${formatNumber(decimal * 100, digits)}${JOINED}%`;

/** A sentence of a file, whose figures stay in one line with their units as those of the pages do. */
export const joined = (sentence: string): string =>
  sentence.replace(/([¥£€$]) (?=\d)/g, `$1${JOINED}`).replace(/(\d) (?=%)/g, `$1${JOINED}`);

/** The bank's clock, whatever the reader's computer says. Set once, by the server and in its page. */
let bank = "UTC";
/** Of whoever reads, where they have chosen another: set at the beginning of every page that is drawn. */
let reader: string | undefined;

export function setZone(name: string): void {
  bank = name;
}

export function setReaderZone(name: string | undefined): void {
  reader = name;
}

export const bankZoneName = (): string => bank;
export const zoneName = (): string => reader ?? bank;

/** A day `2025-05-14`, or the reader's day at a moment, as `14 May 2025`. */
export function formatDate(date: string | Date): string {
  const day = typeof date === "string" && date.length === DAY_LENGTH ? date : clockReading(new Date(date), zoneName());
  const [year = "", month = "", number = ""] = day.slice(0, DAY_LENGTH).split("-");
  return `${Number(number)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A month `2025-05` as `May 2025`. */
export function formatMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${MONTHS[Number(number) - 1]} ${year}`;
}

/** A moment as `14 May 2025, 16:42 UTC+8`, by the reader's clock. */
export function formatDateTime(moment: Date | string): string {
  const at = new Date(moment);
  return `${formatDate(at)}, ${clockReading(at, zoneName()).slice(11, 16)}${JOINED}${zoneOffset(at, zoneName())}`;
}

/** A moment of today as `16:42:07 UTC+8`. */
export function formatTime(moment: Date | string): string {
  const at = new Date(moment);
  return `${clockReading(at, zoneName()).slice(11)}${JOINED}${zoneOffset(at, zoneName())}`;
}
