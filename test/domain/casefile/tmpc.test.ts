import { it } from "vitest";
import { loadContent } from "~/courseware";
import { drawWorld } from "~/domain/casefile/draw-world";
import { renderFile } from "~/domain/casefile/phrases";
import * as d from "~/domain/casefile/documents";
it("x", () => { console.log(Object.keys(d)); });
