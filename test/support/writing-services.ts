import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SERVICES = "app/services";
const WRITES = /^(create|createMany|update|updateMany|upsert|delete|deleteMany|\$executeRaw\w*)$/;

interface Service {
  readonly name: string;
  readonly exported: boolean;
  /** Its first parameter is an open transaction: a part of a use case, never one of its own. */
  readonly partOfAnother: boolean;
  readonly body: ts.Node;
}

/**
 * The use cases that change a row, by name: every exported function of app/services that reaches a writing query or an
 * audit event, itself or through other functions there. Not those that take a transaction: whoever began it is named.
 */
export function writingServices(): string[] {
  const files = readdirSync(SERVICES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const services = files.flatMap((file) => functionsOf(path.join(SERVICES, file)));
  const writing = new Set(["audit"]);
  let known: number;
  do {
    known = writing.size;
    for (const { name, body } of services) if (writesOrCalls(body, writing)) writing.add(name);
  } while (writing.size > known);
  return services
    .filter(({ name, exported, partOfAnother }) => exported && !partOfAnother && writing.has(name))
    .map(({ name }) => name)
    .sort();
}

/** The functions at the top of a file, declared or arrows. A local name that two files share counts as one: at worst too many are named. */
function functionsOf(file: string): Service[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): Service[] => {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return [service(statement.name.text, statement, statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer && ts.isArrowFunction(initializer)
        ? [service(name.text, initializer, statement)]
        : [],
    );
  });
}

function service(name: string, fn: ts.FunctionLikeDeclaration, statement: ts.HasModifiers): Service {
  return {
    name,
    exported: statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false,
    partOfAnother: fn.parameters[0]?.type?.getText() === "Tx",
    body: fn.body!,
  };
}

/** A query has its model before its name, `tx.attempt.update(…)`; a Map's `delete` has none. */
function writesOrCalls(node: ts.Node, writing: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node) && writing.has(node.text)) return !ts.isPropertyAccessExpression(node.parent);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (WRITES.test(name.text) && ts.isPropertyAccessExpression(expression)) return true;
  }
  return ts.forEachChild(node, (child) => writesOrCalls(child, writing) || undefined) ?? false;
}
