import type { PartProps } from "./types";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** What a paper of the file is called; where a file holds several of a kind, its id tells them apart. */
export function usePaperName({ documents }: Pick<PartProps["debrief"], "documents">): (doc: string) => string {
  const { t } = useTranslation("debrief");
  return (doc) => {
    const kind = documents.find(({ id }) => id === doc)?.kind;
    return t(openKey("debrief:place.paper", doc), { defaultValue: t(openKey("debrief:place", kind ?? "unknown")) });
  };
}
