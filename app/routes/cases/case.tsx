import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { formatDate, formatDateTime, formatMoney } from "~/components/ui/format";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { openCase } from "~/services/cases/attempts.server";
import cases from "~/i18n/en/cases/cases";
import { provideCatalogues } from "~/i18n/catalogues";
import { assignedCase } from "~/services/cases/case-lists.server";

provideCatalogues({ cases });

export const handle = { policy: "case.work" } satisfies RouteHandle;
export const meta = () => pageTitle("cases");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.work");
  const { row } = orThrow(await assignedCase(actor, params.caseId!, new Date()));
  if (row.attemptId)
    throw redirect(
      row.state === "done" && !row.sealedUntil ? paths.debrief(row.attemptId) : paths.attempt(row.attemptId),
    );
  const { title, origin, summary, kind, minutes, opensAt, closesAt, state } = row;
  return { title, origin, summary, kind, minutes, opensAt, closesAt, state };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "case.work");
  const opened = orThrow(await openCase(actor, { caseId: params.caseId!, purpose: "training" }, new Date()));
  return redirect(paths.attempt(opened.attemptId));
}

export default function Case() {
  const { title, origin, summary, kind, minutes, opensAt, closesAt, state } = useLoaderData<typeof loader>();
  const { t } = useTranslation("cases");
  const over = state === "over";
  const early = state === "early";
  const notStated = t("facts.notStated");
  const facts: [string, string][] = [
    [t("facts.firm"), summary.firmName],
    [t("facts.industry"), t("common:list", { items: [t(`industry.${summary.industry}`), t(`size.${summary.size}`)] })],
    [t("facts.city"), summary.city ?? notStated],
    [t("facts.founded"), summary.foundedOn ? formatDate(summary.foundedOn) : notStated],
    [t("facts.owner"), summary.ownerName ?? notStated],
    [t("facts.amount"), formatMoney(summary.amount, summary.currency)],
    [t("facts.tenor"), t("facts.months", { months: summary.tenorMonths })],
    [t("facts.purpose"), t(openKey("cases:purpose", summary.purpose))],
    [t("facts.asOf"), formatDate(summary.asOf)],
  ];
  return (
    <div className="page column">
      <p className="sm">
        <Link to={paths.cases}>← {t("back")}</Link>
      </p>
      <h1>{title}</h1>
      <p>
        <span className="tag">{t(origin)}</span>
      </p>
      <section className="card" aria-labelledby="request">
        <h2 id="request">{t("facts.heading")}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{t("what.heading")}</h2>
        <ol className="steps-to-do">
          <li>{t("what.verify")}</li>
          <li>{t("what.spread")}</li>
          <li>{t("what.decide")}</li>
          <li>{t(origin === "imported" ? "what.imported" : "what.submit")}</li>
        </ol>
      </section>
      {kind === "example" && <p className="notice">{t("terms.example")}</p>}
      {closesAt && (
        <p className="notice">
          {early && opensAt && `${t("terms.early", { when: formatDateTime(opensAt) })} `}
          {t(over ? "terms.over" : minutes === undefined ? "terms.until" : "terms.minutes", {
            minutes,
            when: formatDateTime(closesAt),
          })}{" "}
          {!over && t("terms.assessed")}
        </p>
      )}
      {!over && !early && (
        <Form method="post">
          <button className="btn primary">{t("open")}</button>
        </Form>
      )}
    </div>
  );
}
