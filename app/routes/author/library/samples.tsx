import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/author/library.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { SampleCard } from "~/components/author/sample-card";
import { Trial } from "~/components/author/trial";
import { Button } from "~/components/ui/button";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import debrief from "~/i18n/en/cases/debrief";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { BATCH_SIZES, samplesOf } from "~/services/author/library-samples.server";

provideCatalogues({ debrief, library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("samples");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const batchId = params.batchId!;
  const found = await samplesOf(actor, batchId, new Date());
  if (!found.ok && found.reason === "failed") throw new Response(null, { status: 503 });
  const { archetype, samples } = orThrow(found);
  return { batchId, archetype, samples, isTrial: samples.length === BATCH_SIZES.trial };
}

export default function Samples() {
  const { batchId, archetype, samples, isTrial } = useLoaderData<typeof loader>();
  const { t } = useTranslation("library");
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.archetype(archetype.id)}>← {archetype.title}</Link>
      </p>
      <h1>{t(isTrial ? "trial.title" : "samples.title", { count: samples.length })}</h1>
      <p className="lead">{t(isTrial ? "trial.lead" : "samples.lead")}</p>
      <Form method="post" action={paths.archetype(archetype.id)}>
        <Button name="intent" value={isTrial ? "trial" : "samples"}>
          {t("again")}
        </Button>
      </Form>
      {isTrial ? (
        <Trial samples={samples} sampleHref={(number) => paths.sample(batchId, number)} />
      ) : (
        samples.map((sample, index) => (
          <SampleCard
            key={index}
            sample={sample}
            number={index + 1}
            sampleHref={paths.sample(batchId, index + 1)}
            placeHref={(place) => paths.samplePlace(batchId, index + 1, place)}
          />
        ))
      )}
    </div>
  );
}
