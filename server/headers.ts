import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { randomBytes } from "node:crypto";
import type { ServerConfig } from "./config";

/** A fresh nonce for the scripts of each response, in `res.locals.cspNonce`. */
export const nonce: RequestHandler = (_req, res, next) => {
  res.locals.cspNonce = randomBytes(16).toString("base64");
  next();
};

const ownNonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.cspNonce as string}'`;

export function securityHeaders({ https }: ServerConfig): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ownNonce],
        styleSrc: ["'self'"],
        // Formulas and charts position their parts by style attributes. Those cannot run anything, and Markdown's are
        // removed before it is shown.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    // Not helmet's "no-referrer": under it a browser posts a plain form with "Origin: null", which sameOrigin refuses.
    referrerPolicy: { policy: "same-origin" },
  });
}

/**
 * For scripts, styles and fonts, of which no browser makes a page: what is said of pages would be a sixteenth of all that the
 * workbench brings.
 */
export const assetHeaders: RequestHandler = (_req, res, next) => {
  res.set({ "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin" });
  next();
};

/** Nothing that the application renders may be kept: pages differ by person, also after signing out. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set("Cache-Control", "no-store");
  next();
};
