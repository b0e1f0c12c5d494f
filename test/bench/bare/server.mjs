// The framework and nothing of ours: `node server.mjs PORT`, after it was built.
import { createRequestHandler } from "@remix-run/express";
import express from "express";

const build = await import("../../../.cache/bare/server/index.js");
const app = express();
app.all("*", createRequestHandler({ build, mode: "production" }));
app.listen(Number(process.argv[2]), "127.0.0.1", () => console.log("answers"));
