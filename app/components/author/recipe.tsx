import { Card } from "~/components/ui/card";
import { formatDate, formatPercent } from "~/components/ui/format";
import type { DifficultyBand, Recipe as Archetype, Weights } from "~/domain/casefile/browser";
import { clauses } from "~/i18n/clauses";
import { type Branch, openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface RecipeProps {
  readonly archetype: Archetype;
  readonly difficulty: DifficultyBand;
}

const percent = (share: number): string => formatPercent(share, 0);

/** An archetype in words. */
export function Recipe({ archetype, difficulty }: RecipeProps) {
  const { t } = useTranslation(["library", "cases", "debrief"]);
  const { request, facts, distortions, knockOuts, promises } = archetype;
  const given = Object.entries(facts).map(([fact, is]) => t(openKey(`library:facts.${is ? "is" : "not"}`, fact)));
  const planted = [
    ...distortions.map((kind) => t(`debrief:flags.kind.${kind}`)),
    ...knockOuts.map((kind) => t(`recipe.knockOuts.${kind}`)),
  ];
  const shares = (weights: Weights<string>, key: Branch): string =>
    t("common:list", {
      items: (Object.entries(weights) as [string, number][]).map(([name, share]) =>
        t("recipe.each", { name: t(openKey(key, name)), share: percent(share) }),
      ),
    });
  const [low, high] = request.shareOfSales;
  const [least, most] = request.collateralCover;
  const [from, to] = archetype.asOf;
  const rows = [
    [
      t("recipe.firm"),
      t("common:list", { items: [t(`cases:industry.${archetype.industry}`), t(`cases:size.${archetype.size}`)] }),
    ],
    [t("quality"), shares(archetype.quality, "library:qualities")],
    [t("recipe.given"), given.length === 0 ? t("recipe.open") : clauses(t, given)],
    [t("recipe.books"), t(`recipe.accounts.${archetype.books}`)],
    [
      t("recipe.planted"),
      planted.length === 0
        ? t("recipe.none")
        : t("recipe.plantedIn", { share: percent(archetype.bent), what: clauses(t, planted) }),
    ],
    [t("recipe.anomalies"), archetype.anomalies === 0 ? t("recipe.none") : String(archetype.anomalies)],
    [t("difficulty"), t(`bands.${difficulty}`)],
    [t("situation"), shares(request.situation, "library:situations")],
    [t("recipe.purpose"), shares(request.purpose, "cases:purpose")],
    [t("recipe.amount"), t("recipe.share", { from: percent(low), to: percent(high) })],
    [t("recipe.oversized"), t("recipe.oversizedIn", { share: percent(archetype.oversized) })],
    [t("recipe.tenor"), t("common:list", { items: request.tenorMonths })],
    [t("recipe.repaid"), shares(request.repayment, "library:recipe.repayment")],
    [
      t("recipe.collateral"),
      t("recipe.cover", { unsecured: percent(request.unsecured), from: percent(least), to: percent(most) }),
    ],
    [t("recipe.dated"), t("recipe.days", { from: formatDate(from), to: formatDate(to) })],
    ...(promises
      ? [
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
