import { useTranslation } from "react-i18next";
import { HeldTable } from "./held-table";
import type { PartProps } from "./types";
import type { FlagAnswer } from "~/domain/judgement/debrief/browser";

/** What the file held and no flag rightly named: what was planted, what is owed, and what only looked bad. */
export function Unseen({
  answers,
  ...props
}: Pick<PartProps, "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords" | "anomaliesInWords"> & {
  readonly answers: readonly FlagAnswer[];
}) {
  const { t } = useTranslation("debrief");
  const { planted, burdens = [], anomalies } = props.debrief;
  const isAnswered = (index: number) => answers.some(({ of }) => of?.list === "anomalies" && of.index === index);
  const isUnseen = {
    planted: (index: number) => planted[index]?.outcome !== "found",
    burdens: (index: number) => burdens[index]?.outcome !== "found",
    anomalies: (index: number) => !isAnswered(index),
  };
  const count =
    planted.filter((_, index) => isUnseen.planted(index)).length +
    burdens.filter((_, index) => isUnseen.burdens(index)).length +
    anomalies.filter((_, index) => isUnseen.anomalies(index)).length;
  if (count === 0) return <p className="muted">{t("flags.answer.unseenNone")}</p>;
  return (
    <>
      <h3>{t("flags.answer.unseen")}</h3>
      <HeldTable {...props} heading={t("flags.answer.unseen")} isShown={(list, index) => isUnseen[list](index)} />
    </>
  );
}
