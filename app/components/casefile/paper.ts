import { useTranslation } from "react-i18next";
import { columnsFor } from "./columns";
import { documentLabel } from "./document-label";
import type { ShownDocument } from "./types";

/** Words for one paper: its title, and the headings of its columns, its own before those that all papers share. */
export function usePaper(document: ShownDocument) {
  const { t } = useTranslation("papers");
  const name = (id: string) => t([`${document.kind}.${id}`, `columns.${id}`]);
  return { t, name, title: documentLabel(document, t), columns: <R>() => columnsFor<R>(name) };
}
