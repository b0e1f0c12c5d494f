import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { expect, it } from "vitest";
import { DocumentView } from "~/components/casefile/document";
import { PinningProvider } from "~/components/casefile/pin";
import { PlaceProvider } from "~/components/casefile/place";
import { canBePinned, generateCase, renderFile } from "~/domain/casefile";
import "~/i18n";
import { papers, payables } from "./papers-fixture";
import { demoFile } from "./workbench-fixture";
import { content } from "../support/content";

const { archetypes, phrases } = content;
const pinning = { hrefOf: (at: string) => `?pin=${at}`, open: () => undefined };

function pinsOffered(document: (typeof demoFile.documents)[number], query: string): readonly string[] {
  const html = renderToString(
    <StaticRouter location={`/attempts/a1?doc=${document.id}&${query}`}>
      <PlaceProvider documents={[document.id]}>
        <PinningProvider value={pinning}>
          <DocumentView document={document} flags={[]} currency="CNY" />
        </PinningProvider>
      </PlaceProvider>
    </StaticRouter>,
  );
  return [...html.matchAll(/href="\?pin=([^"]*)"/g)].map(([, at]) => at!);
}

it("every place that a page offers for a pin is one that the server takes a pin of", () => {
  const templates = phrases.find(({ language }) => language === "en")!.templates;
  const drawn = archetypes.slice(0, 4).map((archetype) => {
    const { file } = generateCase({ archetype, seed: "pins", futureCount: 2 });
    return renderFile(file, templates);
  });
  const files = [{ documents: [...Object.values(papers), payables] }, demoFile, ...drawn] as const;
  const refused = new Set<string>();
  let offered = 0;
  for (const { documents } of files as never as (typeof demoFile)[]) {
    for (const document of documents)
      for (const query of ["", "view=month"])
        for (const at of pinsOffered(document, query)) {
          offered += 1;
          if (!canBePinned(documents as never, { doc: document.id, at })) refused.add(`${document.kind} ${at}`);
        }
  }
  expect([...refused]).toEqual([]);
  expect(offered).toBeGreaterThan(500);
});
