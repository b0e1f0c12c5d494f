import { loadContent } from "~/courseware";

const loaded = loadContent("content");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));

/** The shipped content, parsed and checked once in each worker. */
export const content = loaded.value;
