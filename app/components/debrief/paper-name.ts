import { useTranslation } from "react-i18next";
import type { PartProps } from "./types";

/** What a paper of the file is called; where a file holds several of a kind, its id tells them apart. */
export function usePaperName({ documents }: Pick<PartProps["debrief"], "documents">): (doc: string) => string {
  const { t } = useTranslation("debrief");
  return (doc) => {
    const kind = documents.find(({ id }) => id === doc)?.kind;
    return t(`place.paper.${doc}`, { defaultValue: t(`place.${kind ?? "unknown"}`) });
  };
}
