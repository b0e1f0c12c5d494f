const PROBE = "http://site.invalid";

/**
 * The path to go to after sign-in, from text that anyone may have written into a link: a path on this site, or
 * `fallback`. What decides is where a browser would end up, so the text is resolved as a browser resolves it: that
 * turns backslashes into slashes and drops tabs and line breaks.
 */
export function safeRedirect(to: string | null | undefined, fallback = "/"): string {
  if (!to?.startsWith("/")) return fallback;
  if (!URL.canParse(to, PROBE)) return fallback;
  const url = new URL(to, PROBE);
  if (url.origin !== PROBE) return fallback;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith("//") ? fallback : path; // "/.//elsewhere" resolves to "//elsewhere"
}
