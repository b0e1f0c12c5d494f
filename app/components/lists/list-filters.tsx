import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { listParams, PAGE_SIZES, type ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

interface ListFiltersProps {
  readonly list: ListView;
  readonly label: string;
  /** the selects of this list's own filters */
  readonly children?: ReactNode;
}

/** Search, filters and length of a page. A form that is sent by GET: the address holds it all, and a new search begins at page 1. */
export function ListFilters({ list, label, children }: ListFiltersProps) {
  const { t } = useTranslation("lists");
  const { prefix, keep, search, size, filter } = list;
  const { [`${prefix}sort`]: sort } = listParams(list);
  const hidden = { ...keep, ...(sort === undefined ? {} : { [`${prefix}sort`]: sort }) };
  return (
    // Keyed by what it shows, so that going back shows what was chosen then.
    <Form className="filters" role="search" aria-label={label} key={JSON.stringify([search, size, filter])}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label={t("search")}>
        <input type="search" name={`${prefix}q`} defaultValue={search} maxLength={100} />
      </Field>
      {children}
      <Field label={t("size")}>
        <select name={`${prefix}rows`} defaultValue={size}>
          {PAGE_SIZES.map((rows) => (
            <option key={rows}>{rows}</option>
          ))}
        </select>
      </Field>
      <Button>{t("show")}</Button>
    </Form>
  );
}
