import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { Cover, MarkingSheet, Passages, PrintedFile } from "./printed-files";
import type { ShownFile } from "~/components/casefile/types";
import { textsOf } from "~/i18n";

/**
 * Case files as one HTML document to print: cover, marking sheet, every paper of every file, and after every second file
 * room for remarks at passages. It holds nothing but what a trainee would see. `css`: the styles of the binder's papers.
 */
export function printedDocument(files: readonly ShownFile[], css: string): string {
  let part = 0;
  const render = (node: ReactNode) =>
    renderToStaticMarkup(<StaticRouter location="/">{node}</StaticRouter>, { identifierPrefix: `p${part++}` });
  const numbered = files.map((file, index) => ({ number: index + 1, file }));
  const marked = numbered.filter(({ number }) => number % 2 === 1).map(({ number }) => number);
  const body = [
    render(<Cover files={numbered} marked={marked} />),
    render(<MarkingSheet files={numbered} />),
    ...numbered.flatMap(({ number, file }) => [
      render(<PrintedFile number={number} file={file} />),
      marked.includes(number) ? render(<Passages number={number} file={file} />) : "",
    ]),
  ];
  const head = `<meta charset="utf-8"><title>${textsOf("print")("title", { count: files.length })}</title><style>${css}</style>`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>${body.join("\n")}</body></html>\n`;
}
