import { useMemo } from "react";
import { Binder } from "~/components/casefile/binder";
import { DocumentView } from "~/components/casefile/document";
import { inBinderOrder } from "~/components/casefile/binder-order";
import type { ShownFile } from "~/components/casefile/types";
import { PlaceProvider, usePlace } from "~/components/casefile/place";

/** A case file to read: the binder and the open document, without a worksheet. */
export function SampleFile({ file }: { file: ShownFile }) {
  const documents = useMemo(() => inBinderOrder(file.documents).map(({ id }) => id), [file.documents]);
  return (
    <PlaceProvider documents={documents}>
      <div className="desk reading">
        <Binder documents={file.documents} pins={{ flags: [] }} />
        <OpenDocument file={file} />
      </div>
    </PlaceProvider>
  );
}

function OpenDocument({ file }: { file: ShownFile }) {
  const { place } = usePlace();
  const document = file.documents.find(({ id }) => id === place.doc);
  return (
    <section className="document" aria-label={file.firm.name}>
      {document && <DocumentView document={document} flags={[]} currency={file.currency} />}
    </section>
  );
}
