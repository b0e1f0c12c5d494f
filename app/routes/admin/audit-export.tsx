import type { LoaderFunctionArgs } from "@remix-run/node";
import { actionWords, actorWords, detailWords, subjectWords } from "~/components/admin/audit-words";
import { auditFilter } from "~/forms/admin/audit-query";
import { listQuery } from "~/forms/list-query";
import { csvStream } from "~/http/csv.server";
import { requireCan } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { textsOf } from "~/i18n";
import { type AuditPart, exportAudit } from "~/services/admin/audit-export.server";
import { AUDIT_LIST } from "~/services/admin/audit.server";

export const handle = { policy: "audit.view" } satisfies RouteHandle;

type Row = AuditPart["events"][number] & Pick<AuditPart, "names">;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "audit.view");
  const search = new URL(request.url).searchParams;
  const [t, words] = [textsOf("admin"), textsOf("audit")];
  const asked = {
    search: listQuery(AUDIT_LIST, search).search,
    wordsOf: (action: string) => actionWords(action, words),
    now: new Date(),
  };
  const { parts } = orThrow(await exportAudit(actor, auditFilter(search), asked));
  const columns = {
    [t("audit.seq")]: ({ seq }: Row) => seq,
    [t("audit.at")]: ({ at }: Row) => at.toISOString(),
    [t("audit.actor")]: (row: Row) => actorWords(row, words),
    [t("audit.action")]: ({ action }: Row) => actionWords(action, words),
    [t("audit.subject")]: (row: Row) => subjectWords(row, words),
    [t("audit.detail")]: (row: Row) => detailWords(row, row.names, words),
    // As the log has it, for whoever compares.
    [t("audit.csv.actorId")]: ({ actorId }: Row) => actorId,
    [t("audit.csv.action")]: ({ action }: Row) => action,
    [t("audit.csv.subject")]: ({ subject }: Row) => subject,
    [t("audit.csv.detail")]: ({ detail }: Row) => detail && JSON.stringify(detail),
  };
  return new Response(csvStream([{ csv: columns }], rowsOf(parts)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "no-store",
    },
  });
}

async function* rowsOf(parts: AsyncIterable<AuditPart>): AsyncGenerator<Row[]> {
  for await (const { events, names } of parts) yield events.map((event) => ({ ...event, names }));
}
