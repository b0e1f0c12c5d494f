import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { FilterSelect } from "~/components/lists/filter-select";
import { VerificationTag } from "~/components/reference/verification-tag";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Field } from "~/components/ui/field";
import { Tag } from "~/components/ui/tag";
import { REFERENCE_GROUPS } from "~/domain/calc";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import reference from "~/i18n/en/reference";
import { provideCatalogues } from "~/i18n/catalogues";
import { referenceList } from "~/services/reference/reference.server";

provideCatalogues({ reference });

export const handle = { policy: "reference.read" } satisfies RouteHandle;
export const meta = () => pageTitle("reference");

const BANK_PAGES = ["policy", "scorecard", "backtest"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "reference.read");
  const search = new URL(request.url).searchParams;
  const filter = { words: search.get("words") ?? "", group: search.get("group") ?? "" };
  const { lines } = orThrow(await referenceList(actor, filter));
  return { lines, filter };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ReferenceList() {
  const { lines, filter } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <div className="page column">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <h2>{t("bank")}</h2>
      <ul className="rows">
        {BANK_PAGES.map((page) => (
          <li key={page}>
            <div className="grow">
              <Link to={paths.referencePage(page)}>{t(`pages.${page}`)}</Link>
              <div className="muted sm">{t(`pagesLead.${page}`)}</div>
            </div>
          </li>
        ))}
      </ul>
      <h2 data-result>{t("count", { count: lines.length })}</h2>
      <Filters filter={filter} />
      {lines.length === 0 && (
        <EmptyState title={t("empty")}>
          <ButtonLink to={paths.reference}>{t("clear")}</ButtonLink>
        </EmptyState>
      )}
      {REFERENCE_GROUPS.map((group) => {
        const ofGroup = lines.filter((line) => line.group === group);
        return ofGroup.length > 0 && <Group key={group} name={t(`groups.${group}`)} lines={ofGroup} />;
      })}
    </div>
  );
}

function Filters({ filter }: Pick<Loaded, "filter">) {
  const { t } = useTranslation("reference");
  const choices = REFERENCE_GROUPS.map((group) => ({ id: group, name: t(`groups.${group}`) }));
  return (
    // Keyed by the filter, so that going back shows what was chosen then.
    <Form className="filters" role="search" aria-label={t("search")} key={JSON.stringify(filter)} preventScrollReset>
      <Field label={t("words")}>
        <input type="search" name="words" defaultValue={filter.words} placeholder={t("wordsHint")} />
      </Field>
      <FilterSelect name="group" label={t("group")} anyLabel={t("anyGroup")} chosen={filter.group} choices={choices} />
      <Button>{t("show")}</Button>
    </Form>
  );
}

function Group({ name, lines }: { name: string } & Pick<Loaded, "lines">) {
  const { t } = useTranslation("reference");
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ul className="rows">
        {lines.map(({ id, title, summary, mark, jurisdiction }) => (
          <li key={id}>
            <div className="grow">
              <Link to={paths.referencePage(id)}>{title}</Link>
              <div className="muted sm">{summary}</div>
            </div>
            {jurisdiction && <Tag tone="acc">{jurisdiction}</Tag>}
            <VerificationTag mark={mark} label={t(`mark.${mark}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
