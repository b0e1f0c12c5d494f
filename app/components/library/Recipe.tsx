import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card";
import { formatDate, formatPercent } from "~/components/ui/format";
import type { Archetype, DifficultyBand } from "~/domain/casefile/browser";

interface RecipeProps {
  readonly archetype: Archetype;
  readonly difficulty: DifficultyBand;
  readonly honest: boolean;
}

/** An archetype in words. */
export function Recipe({ archetype, difficulty, honest }: RecipeProps) {
  const { t } = useTranslation(["library", "cases", "workbench", "debrief"]);
  const { request, facts, distortions, knockOuts, promises } = archetype;
  const given = Object.entries(facts).map(([fact, is]) => t(`facts.${is ? "is" : "not"}.${fact}`));
  const planted = [
    ...distortions.map((kind) => t(`debrief:flags.kind.${kind}`)),
    ...knockOuts.map((kind) => t(`recipe.knockOuts.${kind}`)),
  ];
  const rows = [
    [t("recipe.firm"), `${t(`cases:industry.${archetype.industry}`)}, ${t(`cases:size.${archetype.size}`)}`],
    [t("quality"), t(`qualities.${archetype.quality}`)],
    [t("recipe.given"), given.join("; ") || t("recipe.open")],
    [t("recipe.books"), t(`recipe.accounts.${archetype.books}`)],
    [t("honestyLabel"), honest ? t("honesty.honest") : planted.join("; ")],
    [t("recipe.anomalies"), archetype.anomalies === 0 ? t("recipe.none") : String(archetype.anomalies)],
    [t("difficulty"), t(`bands.${difficulty}`)],
    [t("situation"), `${t(`situations.${request.situation}`)}, ${t(`cases:purpose.${request.purpose}`)}`],
    [t("recipe.amount"), t("recipe.share", { share: formatPercent(request.shareOfSales, 0) })],
    [
      t("recipe.terms"),
      `${t("cases:facts.months", { months: request.tenorMonths })}, ${t(`recipe.repayment.${request.repayment}`)}`,
    ],
    [
      t("recipe.collateral"),
      request.collateralCover === 0
        ? t("recipe.unsecured")
        : t("recipe.cover", { share: formatPercent(request.collateralCover, 0) }),
    ],
    [t("cases:facts.asOf"), formatDate(archetype.asOf)],
    ...(promises
      ? [
          [t("recipe.promised"), t("recipe.promisedGrades", { from: promises.grades[0], to: promises.grades[1] })],
          [t("recipe.best"), t(`recipe.decision.${promises.decision}`)],
          [
            t("recipe.promisedDifficulty"),
            t("recipe.range", { from: promises.difficulty[0], to: promises.difficulty[1] }),
          ],
        ]
      : []),
  ];
  return (
    <Card title={t("recipe.title")}>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
