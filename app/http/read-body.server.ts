import { parsePosted } from "~/services/cases/posted-json.server";

/** A worksheet has some hundred fields. */
const MOST_FIELDS = 2_000;
/** A posted form, its fields counted before they are taken apart: a million of them would hold up everybody. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  const body = Buffer.from(await request.arrayBuffer());
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (occurMoreThan(MOST_FIELDS, boundary === undefined ? "&" : `--${boundary}`, body))
    throw new Response("This form has more fields than any page of this server.", { status: 413 });
  try {
    return await new Response(body, { headers: { "Content-Type": type } }).formData();
  } catch {
    throw new Response("This is no form that can be read.", { status: 400 });
  }
}

/** Posted JSON; undefined where it is none that this server takes. */
export const readJson = async (request: Request): Promise<unknown> => parsePosted(await request.text());

function occurMoreThan(most: number, sought: string, within: Buffer): boolean {
  let found = 0;
  for (let at = within.indexOf(sought); at >= 0 && found <= most; at = within.indexOf(sought, at + sought.length))
    found++;
  return found > most;
}
