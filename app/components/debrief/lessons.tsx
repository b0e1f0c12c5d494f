import type { PartProps } from "./types";
import { Card } from "~/components/ui/card";
import { useTranslation } from "~/i18n/use-translation";

/** Lessons on what went unseen; nothing where there are none. */
export function Lessons({ lessons, lessonHref }: Pick<PartProps, "lessons" | "lessonHref">) {
  const { t } = useTranslation("debrief");
  if (lessons.length === 0) return null;
  return (
    <Card title={t("lessons.heading")}>
      <ul>
        {lessons.map(({ slug, title, minutes }) => (
          <li key={slug}>
            <a href={lessonHref(slug)}>{title}</a> <span className="muted sm">{t("lessons.minutes", { minutes })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
