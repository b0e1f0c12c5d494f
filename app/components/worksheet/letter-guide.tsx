import type { LetterDue } from "~/domain/judgement/worksheet";
import letter from "~/i18n/en/cases/letter";
import { provideCatalogues } from "~/i18n/catalogues";
import { useTranslation } from "~/i18n/use-translation";

provideCatalogues({ letter });

/** What a letter to the customer says, and what never stands in one. A script of its own, which the memo step loads. */
export default function LetterGuide({ due }: { readonly due: LetterDue }) {
  const { t } = useTranslation("letter");
  return (
    <>
      <h2>{t("title")}</h2>
      <p className="sm">{t(`why.${due}`)}</p>
      <ul className="sm">
        {(["reason", "yesIf", "when", "never", "inside"] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
    </>
  );
}
