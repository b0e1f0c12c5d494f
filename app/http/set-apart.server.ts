import type { AppLoadContext } from "@remix-run/node";

/**
 * Long texts that many pages carry unchanged (a case's papers, a policy). A loader sets such a text apart: what it gives
 * out has a sign in its place, and the text itself is written into the finished page as bytes that were made once. Else the
 * framework would write it out and read it again five times over for every page.
 */
export interface Apart {
  /** in no other text of the page: made by chance for this request, and told to nobody */
  readonly sign: string;
  readonly texts: string[];
}

/** For a page; a request for data alone (`.data`) has nothing set apart, and gets the text itself. */
export const nothingApart = (nonce: string): Apart => ({ sign: `apart-${nonce}-`, texts: [] });

export function setApart({ apart }: AppLoadContext, text: string): string {
  return apart ? `${apart.sign}${apart.texts.push(text) - 1};` : text;
}

/** What loaders gave out, with the texts in place of their signs. */
export function withTexts<Data extends Readonly<Record<string, unknown>>>(data: Data, apart: Apart | undefined): Data {
  if (!apart?.texts.length) return data;
  const { sign, texts } = apart;
  const textOf = (value: unknown) =>
    typeof value === "string" && value.startsWith(sign) ? texts[Number(value.slice(sign.length, -1))] : value;
  const ofRoute = (route: unknown) =>
    typeof route === "object" && route !== null
      ? Object.fromEntries(Object.entries(route).map(([name, value]) => [name, textOf(value)]))
      : route;
  return Object.fromEntries(Object.entries(data).map(([route, found]) => [route, ofRoute(found)])) as Data;
}

/** The finished page, whose data stands in a script, with the texts in place of their signs. */
export function pageBytes(page: string, apart: Apart | undefined): Buffer<ArrayBuffer> {
  if (!apart?.texts.length) return Buffer.from(page);
  const [before = "", ...rest] = page.split(apart.sign);
  const parts = rest.flatMap((part) => {
    const end = part.indexOf(";");
    return [inScript(apart.texts[Number(part.slice(0, end))]!), Buffer.from(part.slice(end + 1))];
  });
  return Buffer.concat([Buffer.from(before), ...parts]);
}

/** The files that are being worked on, each with its papers, card and policy. */
const MOST = 64;
const written = new Map<string, Buffer>();

/** As the framework writes a text into a page: as JSON, in a text that is JSON, with no sign of HTML. */
function inScript(text: string): Buffer {
  const bytes = written.get(text) ?? Buffer.from(quoted(quoted(text)).replace(/[&<>\u2028\u2029]/g, asCode));
  written.delete(text); // as the one used last
  written.set(text, bytes);
  if (written.size > MOST) written.delete(written.keys().next().value!);
  return bytes;
}

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
const asCode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
