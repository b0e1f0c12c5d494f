import { renderToStaticMarkup } from "react-dom/server";
import Markdown, { defaultUrlTransform, type Components } from "react-markdown";
import rehypeKatex from "rehype-katex";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";

/**
 * Markdown as HTML that may be put into a page as it is. It is rendered here, on the server, so that neither the
 * Markdown pipeline nor KaTeX (together far larger than a page's own script) reaches the browser.
 *
 * Safe because: raw HTML is dropped; what Markdown makes goes through an allow-list of elements, attributes and URL
 * schemes; KaTeX runs after it, since its layout would not pass the list, and with `trust` off it makes neither links
 * nor images; React escapes the rest.
 */
export function renderMarkdown(markdown: string): string {
  return renderToStaticMarkup(<Rendered markdown={markdown} />);
}

/**
 * A memo that a person typed, as HTML for a page whose own headings are larger. Through the same allow-list; without
 * formulas, because a dollar sign is an amount there, and without pictures.
 */
export function renderMemo(markdown: string): string {
  return renderToStaticMarkup(
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[[rehypeSanitize, defaultSchema]]}
      disallowedElements={["img"]}
      components={{ ...components, h1: "h3", h2: "h3", h3: "h4" }}
    >
      {markdown}
    </Markdown>,
  );
}

/** A Markdown node as far as the content check looks at it. */
export interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly depth?: number;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly MarkdownNode[];
}

/** Every node of the very tree that the page is rendered from, in reading order. */
export function markdownNodes(markdown: string): readonly MarkdownNode[] {
  let root: MarkdownNode = { type: "root" };
  const keepTree = () => (tree: MarkdownNode) => {
    root = tree;
  };
  renderToStaticMarkup(
    <Markdown remarkPlugins={[remarkGfm, remarkMath, keepTree]} rehypePlugins={[]}>
      {markdown}
    </Markdown>,
  );
  return descendants(root);
}

export const KATEX_OPTIONS = { trust: false, strict: "error", maxExpand: 200, maxSize: 20 } as const;

/** remark-math hands formulas over in `code` with these classes; everything else is the list's default. */
const allowed = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [["className", /^language-./, "math-inline", "math-display"] as ["className", RegExp, string, string]],
  },
};

function Rendered({ markdown }: { markdown: string }) {
  return (
    <Markdown
      remarkPlugins={[remarkGfm, remarkMath]}
      rehypePlugins={[
        [rehypeSanitize, allowed],
        [rehypeKatex, KATEX_OPTIONS],
      ]}
      urlTransform={(url, key) => (key === "src" ? ownImage(url) : defaultUrlTransform(url))}
      components={components}
    >
      {markdown}
    </Markdown>
  );
}

/** Pictures come from this server only: one from elsewhere would tell its host who reads what. */
function ownImage(url: string): string {
  return /^\/(?![/\\])/.test(url) ? url : "";
}

/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways on a phone must be reachable by keyboard */
const components: Components = {
  table: ({ children }) => (
    <div className="table-scroll" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  th: ({ style, children }) => (
    <th scope="col" className={style?.textAlign === "right" ? "num" : undefined}>
      {children}
    </th>
  ),
  td: ({ style, children }) => <td className={style?.textAlign === "right" ? "num" : undefined}>{children}</td>,
  span: ({ node: _node, ...rest }) =>
    rest.className === "katex-display" ? <span {...rest} tabIndex={0} /> : <span {...rest} />,
};
/* eslint-enable jsx-a11y/no-noninteractive-tabindex */

function descendants(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}
