import { memo, useMemo } from "react";
import { marksIn, type Pins, type ShownDocument } from "./types";
import { viewOf } from "./views";

interface DocumentViewProps extends Pins {
  readonly document: ShownDocument;
  readonly currency: string;
}

/** One document of the file. Redrawn when it or its flags change, not while one types. */
export const DocumentView = memo(function DocumentView({
  document,
  flags,
  supports,
  planted,
  currency,
}: DocumentViewProps) {
  const pins = useMemo(() => marksIn(document, { flags, supports, planted }), [flags, supports, planted, document]);
  const View = viewOf(document.kind);
  // A file holds several accounts and two lists by age, each sorted and filtered by itself.
  return <View key={document.id} document={document} pins={pins} currency={currency} />;
});
