import type { ShownDocument } from "./types";

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What a document is called in the binder. A file holds several bank statements and two lists by age. */
export function documentLabel(document: ShownDocument, t: Translate): string {
  switch (document.kind) {
    case "bankStatement":
      return t(holderKey(document.holder));
    case "ageing":
      return t(`workbench:ageingSides.${document.side}`);
    default:
      return t(`workbench:documents.${document.kind}`);
  }
}

/** Files drawn before there were several accounts do not say whose it is. */
function holderKey(holder: string | undefined): string {
  return holder === undefined ? "workbench:documents.bankStatement" : `workbench:accountHolders.${holder}`;
}
