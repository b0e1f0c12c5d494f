import { memo, useMemo } from "react";
import { Application } from "./application";
import { BankStatement } from "./bank-statement";
import { Electricity } from "./electricity";
import { Interview } from "./interview";
import { SourceNotes } from "./source-notes";
import { Statements } from "./statements";
import type { PinsByPlace, ShownDocument } from "./types";
import { VatReturns } from "./vat-returns";
import type { FlagPin } from "~/domain/judgement/types";

interface DocumentViewProps {
  readonly document: ShownDocument;
  readonly flags: readonly FlagPin[];
  readonly currency: string;
}

/** One document of the file, each kind as it looks on paper. Redrawn when it or its flags change, not while one types. */
export const DocumentView = memo(function DocumentView({ document, flags, currency }: DocumentViewProps) {
  const pins: PinsByPlace = useMemo(
    () => new Map(flags.filter((flag) => flag.at.doc === document.id).map((flag) => [flag.at.at, flag] as const)),
    [flags, document.id],
  );
  const shared = { pins, currency };
  switch (document.kind) {
    case "application":
      return <Application document={document} {...shared} />;
    case "statements":
      return <Statements document={document} {...shared} />;
    case "bankStatement":
      return <BankStatement key={document.id} document={document} {...shared} />;
    case "vatReturns":
      return <VatReturns document={document} {...shared} />;
    case "electricity":
      return <Electricity document={document} {...shared} />;
    case "interview":
      return <Interview document={document} {...shared} />;
    case "sourceNotes":
      return <SourceNotes document={document} {...shared} />;
  }
});
