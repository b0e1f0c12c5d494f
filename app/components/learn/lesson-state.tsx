import { Tag } from "~/components/ui/tag";
import { useTranslation } from "~/i18n/use-translation";

interface LessonStateProps {
  state: "new" | "read" | "done";
  best: { correct: number; total: number } | undefined;
}

/** Where a person stands in a lesson, in a word, with the best result once there is one. */
export function LessonState({ state, best }: LessonStateProps) {
  const { t } = useTranslation("learn");
  return (
    <>
      <Tag tone={state === "done" ? "good" : state === "read" ? "acc" : undefined}>{t(`state.${state}`)}</Tag>
      {best && <span className="muted sm">{t("best", best)}</span>}
    </>
  );
}
