import "katex/dist/katex.min.css";
import { openKey } from "~/i18n/keys";
import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/reference/reference.css";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Calculator } from "~/components/reference/calculator";
import { CalculatorResults } from "~/components/reference/calculator-results";
import { Doubts } from "~/components/reference/settings-table";
import { VerificationTag } from "~/components/reference/verification-tag";
import { Card } from "~/components/ui/card";
import { formatDate } from "~/components/ui/format";
import { readCalculation, type Calculation } from "~/forms/reference/calculator";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import reference from "~/i18n/en/reference";
import { provideCatalogues } from "~/i18n/catalogues";
import { recompute, referenceEntry } from "~/services/reference/reference.server";

provideCatalogues({ reference });

export const handle = { policy: "reference.read" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => namedPage(data?.entry.title, "reference");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "reference.read");
  const { entry, formulasHtml, seeAlso } = orThrow(await referenceEntry(actor, params.entry!));
  const asked = readCalculation(entry.inputs, new URL(request.url).searchParams);
  return { entry, formulasHtml, seeAlso, ...(await answer(entry.id, asked)) };
}

/** The asked calculation with its value, or with what is wrong with it. */
async function answer(id: string, { inputs, ...asked }: Calculation) {
  if (Object.keys(asked.problems).length > 0) return { ...asked, value: undefined };
  const result = await recompute(id, inputs);
  if (result.ok) return { ...asked, value: result.value };
  return { ...asked, problems: { [result.input]: result.problem }, value: undefined };
}

export default function Entry() {
  const { entry, formulasHtml, seeAlso, typed, problems, isExample, value } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { jurisdiction, reviewBy } = entry;
  return (
    <div className="page reference">
      <p className="sm">
        <Link to={paths.reference}>← {t("back")}</Link>
      </p>
      <h1>{entry.title}</h1>
      <p className="row muted sm">
        {t(`groups.${entry.group}`)} <VerificationTag mark={entry.mark} label={t(`mark.${entry.mark}`)} />
        {jurisdiction && reviewBy && (
          <span>
            {t("jurisdiction", { name: jurisdiction })}, {t("reviewBy", { date: formatDate(reviewBy) })}
          </span>
        )}
      </p>
      {/* Rendered and sanitised on the server: see app/courseware/markdown.tsx. */}
      <section className="formulas" aria-label={t("formula")} dangerouslySetInnerHTML={{ __html: formulasHtml }} />
      <p className="serif">{entry.definition}</p>
      <Card title={t("calculator.title")}>
        <div className="calculation">
          <Calculator
            key={entry.id}
            inputs={entry.inputs}
            typed={typed}
            problems={problems}
            isExample={isExample}
            exampleUrl={paths.referencePage(entry.id)}
          />
          {value !== undefined && <CalculatorResults entry={entry} value={value} isExample={isExample} />}
        </div>
      </Card>
      <dl className="facts">
        <div>
          <dt>{t("source")}</dt>
          <dd>{entry.source}</dd>
          <dd className="muted sm">{t(`markMeans.${entry.mark}`)}</dd>
          {entry.doubts && (
            <dd>
              <Doubts all={entry.doubts} />
            </dd>
          )}
        </div>
        <div>
          <dt>{t("seeAlso")}</dt>
          {seeAlso.map(({ page, title }) => (
            <dd key={page}>
              <Link to={paths.referencePage(page)}>{title ?? t(openKey("reference:pages", page))}</Link>
            </dd>
          ))}
        </div>
      </dl>
    </div>
  );
}
