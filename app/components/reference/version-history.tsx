import { Link } from "@remix-run/react";
import { formatDateTime } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { Tag } from "~/components/ui/tag";
import { useTranslation } from "~/i18n/use-translation";

export interface HistoryLine {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly inForce: boolean;
  readonly publishedAt: string;
  readonly publishedBy: string | undefined;
  readonly note: string | undefined;
}

interface VersionHistoryProps {
  readonly title: string;
  readonly history: readonly HistoryLine[];
  readonly shownId: string;
  /** where a version is opened */
  readonly href: (id: string) => string;
}

/** Every version there was: when it came, from whom, and why. */
export function VersionHistory({ title, history, shownId, href }: VersionHistoryProps) {
  const { t } = useTranslation("reference");
  return (
    <div>
      <h2>{title}</h2>
      <StackTable
        label={title}
        caption={t("versions.caption")}
        columns={[
          { label: t("versions.version") },
          { label: t("versions.published") },
          { label: t("versions.by") },
          { label: t("versions.note"), whole: true },
        ]}
        rows={history.map(({ id, key, version, inForce, publishedAt, publishedBy, note }) => ({
          key: id,
          head: (
            <>
              <Link to={href(id)} aria-current={id === shownId ? "page" : undefined}>
                {key} {version}
              </Link>{" "}
              <Tag tone={inForce ? "good" : undefined}>{t(inForce ? "versions.inForce" : "versions.superseded")}</Tag>{" "}
              {id === shownId && <Tag>{t("versions.shown")}</Tag>}
            </>
          ),
          cells: [formatDateTime(publishedAt), publishedBy ?? t("versions.system"), note ?? "–"],
        }))}
      />
    </div>
  );
}

/** Above an old version: that it is one, and the way to today's. */
export function OldVersion({ shown, currentHref }: { shown: HistoryLine; currentHref: string }) {
  const { t } = useTranslation("reference");
  if (shown.inForce) return null;
  return (
    <p className="notice">
      {t("versions.old", { version: shown.version, when: formatDateTime(shown.publishedAt) })}{" "}
      <Link to={currentHref}>{t("versions.toCurrent")}</Link>
    </p>
  );
}
