import { type CaseFile, type RenderedFile, renderFile } from "~/domain/casefile";

type Paper = CaseFile["documents"][number];
type RenderedPaper = RenderedFile["documents"][number];
type Phrases = Parameters<typeof renderFile>[1];

const rendered = new WeakMap<Phrases, WeakMap<Paper, RenderedPaper>>();

/** The file with its sentences, of the papers that it holds: each is written out once, as long as file and phrases are remembered. */
export function inWords(file: CaseFile, phrases: Phrases): RenderedFile {
  const known = rendered.get(phrases) ?? new WeakMap<Paper, RenderedPaper>();
  rendered.set(phrases, known);
  const documents = file.documents.map((paper) => {
    const written = known.get(paper) ?? renderFile({ ...file, documents: [paper] }, phrases).documents[0]!;
    known.set(paper, written);
    return written;
  });
  return { ...renderFile({ ...file, documents: [] }, phrases), documents };
}
