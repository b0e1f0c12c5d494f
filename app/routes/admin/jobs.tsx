import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { jobName } from "~/components/admin/job-words";
import { FailuresTable, JobsTable } from "~/components/admin/jobs-tables";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import admin from "~/i18n/en/admin";
import jobs from "~/i18n/en/jobs";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { askForJob, listJobs } from "~/services/jobs/jobs-page.server";

provideCatalogues({ admin, jobs, lists });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta = () => pageTitle("jobs");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const found = orThrow(await listJobs(actor, new Date()));
  const asked = new URL(request.url).searchParams.get("asked");
  return { jobs: found.jobs, failures: found.failures, asked: found.jobs.find(({ name }) => name === asked)?.name };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const name = String((await request.formData()).get("job") ?? "");
  const result = await askForJob(actor, name, new Date());
  if (result.ok) return redirect(paths.jobAsked(name));
  const { reason } = result;
  if (reason === "forbidden" || reason === "missing") return orThrow({ ok: false, reason });
  return { name, reason };
}

const LOOK_AGAIN_MS = 2_000;

export default function Jobs() {
  const { jobs, failures, asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["jobs", "admin"]);
  const { revalidate } = useRevalidator();
  const isMoving = jobs.some(({ running, soon }) => running || soon);
  useEffect(() => {
    if (!isMoving) return;
    const timer = window.setInterval(revalidate, LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [isMoving, revalidate]);
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.bank}>← {t("admin:people.title")}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p className="muted">{t("lead")}</p>
      {refused && (
        <p className="notice bad" role="alert">
          {t(`notice.${refused.reason}`, { name: jobName(refused.name, t) })}
        </p>
      )}
      {!refused && asked !== undefined && (
        <p className="notice" role="status">
          {t("notice.asked", { name: jobName(asked, t) })}
        </p>
      )}
      <JobsTable jobs={jobs} />
      <h2>{t("failures.title")}</h2>
      <FailuresTable failures={failures} />
    </div>
  );
}
