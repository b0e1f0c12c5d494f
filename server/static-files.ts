import express, { type RequestHandler } from "express";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** As the build leaves them (scripts/lib/compressed-files.ts), the smaller first. */
const FORMS = [
  { ending: ".br", encoding: "br" },
  { ending: ".gz", encoding: "gzip" },
] as const;

/** The browser's files below an address; where one lies compressed beside itself, in a form that the browser reads. */
export function staticFiles(
  folder: string,
  maxAge: { readonly maxAge: string; readonly immutable?: boolean },
): RequestHandler[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const addresses = new Set(names.map((name) => `/${name.split(path.sep).join("/")}`));

  const inSmallestForm: RequestHandler = (req, res, next) => {
    const { path: asked } = req;
    const forms = FORMS.filter(({ ending }) => addresses.has(asked + ending));
    if (forms.length === 0) return next();
    res.vary("Accept-Encoding");
    const form = forms.find(({ encoding }) => req.acceptsEncodings(encoding));
    if (!form) return next();
    res.type(path.extname(asked)).set("Content-Encoding", form.encoding);
    req.url = asked + form.ending;
    next();
  };
  return [inSmallestForm, express.static(folder, { ...maxAge, index: false })];
}
