import { HeldTable, type HeldList } from "./held-table";
import type { PartProps } from "./types";
import type { FlagAnswer } from "~/domain/judgement/debrief/browser";
import { useTranslation } from "~/i18n/use-translation";

/** Of rows so many stand open: what was missed comes first. */
const SHOWN = 1;

/** What the file held and no flag rightly named: what was planted, what is owed, and what only looked bad. */
export function Unseen({
  answers,
  ...props
}: Pick<PartProps, "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords" | "anomaliesInWords"> & {
  readonly answers: readonly FlagAnswer[];
}) {
  const { t } = useTranslation("debrief");
  const { planted, burdens = [], anomalies } = props.debrief;
  const isAnswered = (list: HeldList, index: number) =>
    answers.some(({ of }) => of?.list === list && of.index === index);
  const isUnseen = (list: HeldList, index: number) => {
    if (list === "anomalies") return !isAnswered(list, index);
    return (list === "planted" ? planted : burdens)[index]?.outcome !== "found";
  };
  const lists = { planted, burdens, anomalies };
  const hasUnseen = (["planted", "burdens", "anomalies"] as const).some((list) =>
    lists[list].some((_, index) => isUnseen(list, index)),
  );
  if (!hasUnseen) return <p className="muted">{t("flags.answer.unseenNone")}</p>;
  return (
    <>
      <h3>{t("flags.answer.unseen")}</h3>
      <HeldTable
        {...props}
        heading={t("flags.answer.unseen")}
        isShown={isUnseen}
        isTold={isAnswered}
        open={SHOWN}
        more="flags.answer.unseenMore"
      />
    </>
  );
}
