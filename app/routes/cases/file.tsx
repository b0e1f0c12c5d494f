import "~/styles/cases/desk.css";
import "~/styles/cases/binder.css";
import "~/styles/cases/document.css";
import "~/styles/cases/row-selection.css";
import "~/styles/cases/pins.css";
import "~/styles/cases/desk-widths.css";
import "~/styles/cases/papers.css";
import "~/styles/cases/file.css";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openFile, sentFile } from "~/components/casefile/sent";
import { WholeFile } from "~/components/casefile/whole-file";
import { requireActor } from "~/http/guard.server";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { setApart } from "~/http/set-apart.server";
import { provideCatalogues } from "~/i18n/catalogues";
import papers from "~/i18n/en/cases/papers";
import workbench from "~/i18n/en/cases/workbench";
import { namedPage } from "~/i18n/page-title";
import { attemptForWork } from "~/services/cases/attempts.server";
import { report } from "~/services/admin/report.server";
import { recordWholeFile } from "~/services/cases/visits.server";

provideCatalogues({ papers, workbench });

/** The file of the own attempt, all documents in the binder's order, for paper. The service scopes it to the person. */
export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data: found }) => namedPage(found?.title, "case");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const now = new Date();
  const { attempt, title, file } = orThrow(await attemptForWork(actor, params.attemptId!, now));
  const all = file.documents.map(({ id }) => id);
  // Where nothing can be stored the file is still there to read.
  await recordWholeFile(actor, attempt.id, all, now).catch((error: unknown) =>
    report("that a file was printed could not be kept", error),
  );
  const { flags, supports } = attempt.worksheet;
  return { title, file: setApart(context, sentFile(file)), flags, supports };
}

export default function FileRoute() {
  const { title, file, flags, supports } = useLoaderData<typeof loader>();
  return <WholeFile title={title} file={openFile(file)} pins={{ flags, supports }} />;
}
