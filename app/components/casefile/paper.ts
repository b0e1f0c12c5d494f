import { columnsFor } from "./columns";
import { documentLabel } from "./document-label";
import type { ShownDocument } from "./types";
import { type NamedKey, openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Words for one paper: its title, and the headings of its columns, its own before those that all papers share. */
export function usePaper(document: ShownDocument) {
  const { t } = useTranslation("papers");
  const name = (id: string) => t([`papers:${document.kind}.${id}` as NamedKey, openKey("papers:columns", id)]);
  return { t, name, title: documentLabel(document, t), columns: <R>() => columnsFor<R>(name) };
}
