import { parentPort } from "node:worker_threads";
import { readAccounts } from "~/services/author/read-accounts.server";
import { readStaff } from "~/services/people/staff/read-staff.server";
import { tidyAtRest } from "./at-rest";
import { readCardFile } from "./card";
import { readSample } from "./sample";
import { sealDecision } from "./seal";
import type { Answer, Task } from "./tasks";
import { renderMarkdown, renderMemo } from "~/courseware";
import { parsePolicy } from "~/courseware/policy";
import { generateCase, makePractice } from "~/domain/casefile";
import { twinAt } from "~/domain/judgement/assignment";
import { effectOn } from "~/domain/proposals";
import { readCaseRows } from "~/records";

const noteWork = tidyAtRest();

parentPort?.on("message", async (task: Task) => {
  let answer: Answer;
  try {
    answer = { ok: true, value: await done(task) };
  } catch (error) {
    answer = { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
  noteWork();
});

function done(task: Task): unknown {
  switch (task.kind) {
    case "case":
      return generateCase(task);
    case "practice":
      return makePractice(task.order);
    case "line":
      return JSON.stringify(generateCase(task));
    case "sample":
      return readSample(generateCase(task), task.bank);
    case "seal":
      return sealDecision(task);
    case "accounts":
      return readAccounts(task);
    case "staff":
      return readStaff(task);
    case "card":
      return readCardFile(task);
    case "policy":
      return parsePolicy(task.text, task.name);
    case "effect": {
      const file = readCaseRows(task.rows, task.caseId);
      return { currency: file.currency, ...effectOn(file, task.before, task.after) };
    }
    case "markdown":
      return task.as === "memo" ? renderMemo(task.text) : renderMarkdown(task.text);
    case "twin": {
      const { variant, differences } = twinAt(task, task.bank);
      return differences.length === 0 ? variant : undefined;
    }
  }
}

// Everything is loaded: from here on a task takes its own time alone.
parentPort?.postMessage("ready" satisfies Answer);
