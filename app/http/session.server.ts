import { createCookie } from "@remix-run/node";

const overHttps = process.env.BASE_URL?.startsWith("https://") ?? false;

/** The session's token and nothing else; the session itself is a row that can be revoked. */
const cookie = createCookie(overHttps ? "__Host-session" : "session", {
  httpOnly: true,
  sameSite: "lax",
  secure: overHttps,
  path: "/",
});

export async function readToken(request: Request): Promise<string | undefined> {
  const token: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof token === "string" ? token : undefined;
}

/** `Set-Cookie` header that starts a session. It ends with the browser; the row's own limits end it earlier. */
export const startSession = (token: string) => cookie.serialize(token);

/** `Set-Cookie` header that ends it. */
export const endSession = () => cookie.serialize("", { maxAge: 0 });
