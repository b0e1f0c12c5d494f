import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/cases/desk.css";
import "~/styles/cases/binder.css";
import "~/styles/cases/document.css";
import "~/styles/cases/row-selection.css";
import "~/styles/cases/pins.css";
import "~/styles/cases/desk-widths.css";
import "~/styles/cases/papers.css";
import "~/styles/cases/second-look.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { openFile, sentFile } from "~/components/casefile/sent";
import { SecondLook } from "~/components/debrief/second-look";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { secondLookNote, NOTE_LENGTH } from "~/forms/cases/second-look";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { setApart } from "~/http/set-apart.server";
import debrief from "~/i18n/en/cases/debrief";
import papers from "~/i18n/en/cases/papers";
import workbench from "~/i18n/en/cases/workbench";
import { provideCatalogues } from "~/i18n/catalogues";
import { noteSecondLook, secondLook } from "~/services/cases/second-look.server";

provideCatalogues({ debrief, papers, workbench });

/** The own decided case alone; the service scopes it to the person. */
export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle("secondLook", { title: data.title }) : pageTitle("case");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = await secondLook(actor, params.attemptId!, new Date());
  if (found.ok) return { ...found, file: setApart(context, sentFile(found.file)) };
  if (found.reason === "notSubmitted") throw redirect(paths.attempt(params.attemptId!));
  throw new Response(null, { status: 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const note = secondLookNote(await request.formData());
  if (note === undefined) throw new Response(null, { status: 400 });
  const noted = await noteSecondLook(actor, params.attemptId!, note, new Date());
  if (!noted.ok) throw new Response(null, { status: 404 });
  return redirect(`${paths.secondLook(params.attemptId!)}?noted`);
}

export default function SecondLookRoute() {
  const { attemptId, title, file, pins, answers, planted, lawful, note } = useLoaderData<typeof loader>();
  const { t } = useTranslation("debrief");
  const [query] = useSearchParams();
  return (
    <div className="workbench">
      <header className="bar desk-bar">
        <Link className="muted sm" to={paths.debrief(attemptId)}>
          ← {t("again.back")}
        </Link>
        <h1 className="desk-title">{title}</h1>
        <span className="tag acc">{t("again.title")}</span>
        <span className="muted sm">{t("again.untouched")}</span>
      </header>
      <SecondLook file={openFile(file)} pins={pins} answers={answers} planted={planted} lawful={lawful}>
        <Form method="post" className="own-note">
          <h2>{t("again.note")}</h2>
          <Field label={t("again.noteLabel")} hint={t("again.noteHint")}>
            <textarea name="note" rows={6} maxLength={NOTE_LENGTH} defaultValue={note} />
          </Field>
          <Button>{t("again.save")}</Button> {query.has("noted") && <span role="status">{t("again.saved")}</span>}
        </Form>
      </SecondLook>
    </div>
  );
}
