import { describe, expect, it } from "vitest";
import { renderMarkdown, renderMemo } from "~/courseware/markdown";

const ATTACKS: readonly [string, string][] = [
  ["a script element", "<script>alert(1)</script>"],
  ["a script inside a paragraph", "text <script src=//evil.example></script> text"],
  ["an image with onerror", "<img src=x onerror=alert(1)>"],
  ["an svg with onload", "<svg onload=alert(1)><script>alert(1)</script></svg>"],
  ["a javascript: link", "[read](javascript:alert(1))"],
  ["a javascript: link in disguise", "[read](JaVaScRiPt&colon;alert(1))"],
  ["a javascript: link with a tab", "[read](java&Tab;script:alert(1))"],
  ["a javascript: autolink", "<javascript:alert(1)>"],
  ["a javascript: link by reference", "[read][a]\n\n[a]: javascript:alert(1)"],
  ["a vbscript: link", "[read](vbscript:msgbox(1))"],
  ["a data: link", "[read](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)"],
  ["a data: image", "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)"],
  ["an image from elsewhere", "![x](https://evil.example/pixel.png)"],
  ["an image from elsewhere without a scheme", "![x](//evil.example/pixel.png)"],
  ["an image from elsewhere with backslashes", "![x](/\\evil.example/pixel.png)"],
  ["an iframe", "<iframe src='https://evil.example'></iframe>"],
  ["a style element", "<style>body{display:none}</style>"],
  ["a form", "<form action=https://evil.example><input name=password></form>"],
  ["an event in a link's title", '[x](https://example.org "a\\" onmouseover=\\"alert(1)")'],
  ["a link made by a formula", "$\\href{javascript:alert(1)}{x}$"],
  ["HTML made by a formula", "$\\htmlData{x=1, onclick=alert(1)}{x} \\htmlStyle{position:fixed}{x}$"],
  ["an image made by a formula", "$\\includegraphics{https://evil.example/x.png}$"],
  ["HTML as a formula's text", "$\\text{<img src=x onerror=alert(1)>}$"],
  ["a formula that does not parse", "$\\frac{<script>alert(1)</script>$"],
  ["an id that shadows a global", '<a id="location" name="location">x</a>'],
];

/** Tags of the output, with their attributes: what a browser would act on. */
function tagsOf(html: string): string[] {
  return html.match(/<[a-z][^>]*>/gi) ?? [];
}

describe("hostile Markdown", () => {
  it.each(ATTACKS)("is harmless: %s", (_name, markdown) => {
    for (const tag of [...tagsOf(renderMarkdown(markdown)), ...tagsOf(renderMemo(markdown))]) {
      expect(tag).not.toMatch(/^<(script|iframe|object|embed|style|form|input|base|meta|link|foreignobject)\b/i);
      const unquoted = tag.replace(/"[^"]*"/g, '""');
      expect(unquoted).not.toMatch(/\son[a-z]+\s*=/i);
      expect(tag).not.toMatch(/\s(href|src|xlink:href|action)="\s*(javascript|vbscript|data):/i);
      const [, src] = /\ssrc="([^"]*)"/.exec(tag) ?? [];
      if (src !== undefined) expect(new URL(src, "https://bank.example").host).toBe("bank.example");
      expect(unquoted).not.toMatch(/\s(id|name)=/i);
    }
  });

  it("cannot make a formula expand without end", () => {
    const bomb = "$" + "\\def\\a{\\a\\a}\\a" + "$";
    expect(renderMarkdown(bomb)).toContain("katex-error");
  });
});

describe("a memo's Markdown", () => {
  it("has headings below those of the page around it", () => {
    expect(renderMemo("# Request\n\n## Firm\n\n**3.0m**")).toBe(
      "<h3>Request</h3>\n<h3>Firm</h3>\n<p><strong>3.0m</strong></p>",
    );
  });
  it("takes a dollar sign for an amount, not for a formula", () => {
    expect(renderMemo("Lend $5m, not $8m.")).toBe("<p>Lend $5m, not $8m.</p>");
  });
  it("shows no pictures", () => {
    expect(renderMemo("![a till](/figures/till.svg)")).not.toContain("img");
  });
});

describe("a lesson's Markdown", () => {
  it("shows formulas, laid out and as MathML for screen readers", () => {
    const html = renderMarkdown("$$\nd = \\frac{S - E}{S}\n$$");
    expect(html).toContain('<span class="katex-display" tabindex="0">');
    expect(html).toContain("<mfrac>");
  });

  it("aligns columns of figures to the right and lets a table scroll in its own box", () => {
    const html = renderMarkdown("| Source | Sales |\n|---|---:|\n| VAT | 8,160 |");
    expect(html).toContain('<div class="table-scroll" tabindex="0">');
    expect(html).toContain('<th scope="col" class="num">Sales</th>');
    expect(html).toContain('<td class="num">8,160</td>');
    expect(html).toContain("<td>VAT</td>");
  });

  it("keeps pictures of this server and links to the web and to lessons", () => {
    expect(renderMarkdown("![a till](/figures/till.svg)")).toContain('src="/figures/till.svg"');
    expect(renderMarkdown("[source](https://example.org/a)")).toContain('href="https://example.org/a"');
    expect(renderMarkdown("[next](second)")).toContain('href="second"');
  });
});
