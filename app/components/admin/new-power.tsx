import { Link } from "@remix-run/react";
import { formatDateTime } from "~/components/ui/format";
import type { Role } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

interface AuditPlace {
  readonly action: string;
  readonly actorId: string;
}

interface NewPowerProps {
  readonly grants: readonly {
    readonly personId: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly at: string;
    readonly inForceBy?: string;
    readonly proposedBy?: string;
    readonly alone: boolean;
    readonly event?: AuditPlace & { readonly seq: number };
  }[];
  readonly eventHref: (event: AuditPlace) => string;
}

/** Who came to a role of power lately: shown to every administrator. */
export function NewPower({ grants, eventHref }: NewPowerProps) {
  const { t } = useTranslation(["proposals", "common"]);
  if (grants.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="new-power">
      <h2 id="new-power">{t("grants.title")}</h2>
      <ul>
        {grants.map(({ personId, roles, at, inForceBy, alone, event, ...grant }) => (
          <li key={personId}>
            {t(`grants.${alone ? "alone" : grant.proposedBy === undefined ? "direct" : "line"}`, {
              ...grant,
              roles: roles.map((role) => t(`common:role.${role}`)),
              when: formatDateTime(at),
              inForceBy: inForceBy ?? t("grants.command"),
            })}{" "}
            {event && <Link to={eventHref(event)}>{t("grants.event", { seq: event.seq })}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
