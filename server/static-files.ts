import express, { type RequestHandler } from "express";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** As the build leaves them (scripts/lib/compressed-files.ts), the smaller first. */
const FORMS = [
  { ending: ".br", encoding: "br" },
  { ending: ".gz", encoding: "gzip" },
] as const;

/**
 * The browser's files below an address; where one lies compressed beside itself, in a form that the browser reads. What they
 * are is read once: a page's address is none of them, and no request for a page looks at the disk.
 */
export function staticFiles(
  folder: string,
  maxAge: { readonly maxAge: string; readonly immutable?: boolean },
): RequestHandler {
  const addresses = addressesIn(folder);
  const serve = express.static(folder, { ...maxAge, index: false });
  return (req, res, next) => {
    const asked = req.path;
    if (!addresses.has(asked)) return next();
    const forms = FORMS.filter(({ ending }) => addresses.has(asked + ending));
    const form = forms.find(({ encoding }) => req.acceptsEncodings(encoding));
    if (forms.length > 0) res.vary("Accept-Encoding");
    if (form) {
      res.type(path.extname(asked)).set("Content-Encoding", form.encoding);
      req.url = asked + form.ending;
    }
    serve(req, res, next);
  };
}

function addressesIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return new Set(files.map((file) => `/${path.relative(folder, file).split(path.sep).join("/")}`));
}
