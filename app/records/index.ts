/** What is stored as JSON, and how it is read. */
export { packDocument, packTruth, unpackDocument, unpackTruth } from "./documents/case-document";
export { pack, unpack } from "./pack";
