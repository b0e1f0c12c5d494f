import { kindOf, type Translate } from "./kinds";
import type { ShownDocument } from "./types";

/** What a document is called in the binder. A file holds several bank statements and two lists by age. */
export const documentLabel = (document: ShownDocument, t: Translate): string =>
  kindOf(document).label?.(document, t) ?? t(`workbench:documents.${document.kind}`);
