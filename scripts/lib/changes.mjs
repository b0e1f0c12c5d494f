import ts from "typescript";

/** @typedef {{ start: number, end: number, text: string, what: string }} Change one edit of a source, and what it does */

const K = ts.SyntaxKind;

/** An operator in the place of another: each is a slip that a person makes, and a rule must notice. */
const OPERATORS = new Map([
  [K.LessThanToken, ["<="]],
  [K.LessThanEqualsToken, ["<"]],
  [K.GreaterThanToken, [">="]],
  [K.GreaterThanEqualsToken, [">"]],
  [K.EqualsEqualsEqualsToken, ["!=="]],
  [K.ExclamationEqualsEqualsToken, ["==="]],
  [K.PlusToken, ["-"]],
  [K.MinusToken, ["+"]],
  [K.AsteriskToken, ["/"]],
  [K.SlashToken, ["*"]],
  [K.AmpersandAmpersandToken, ["||"]],
  [K.BarBarToken, ["&&"]],
  [K.PlusEqualsToken, ["-="]],
  [K.MinusEqualsToken, ["+="]],
]);
const TURNED = new Map([
  [K.LessThanToken, ">="],
  [K.LessThanEqualsToken, ">"],
  [K.GreaterThanToken, "<="],
  [K.GreaterThanEqualsToken, "<"],
]);
const METHODS = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["find", "findLast"],
]);
/** Calls whose result is of the kind of what they are called on. */
const LEFT_OUT = new Set(["filter", "slice", "sort", "reverse", "concat"]);

/**
 * Every change of one token, or of one part, that could be made in a source: comparisons at and across their border,
 * arithmetic, constants, booleans, negations, branches that change places, filters, sorting and spreads left out.
 * Types, imports and the texts of errors are no rules and stay.
 * @param {string} source TypeScript
 * @returns {Change[]} in the order of the source
 */
export function changesOf(source) {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const changes = [];
  const add = (from, text, what) => changes.push({ start: from.getStart(file), end: from.getEnd(), text, what });
  visit(file);
  return changes.sort((a, b) => a.start - b.start || a.end - b.end);

  function visit(node) {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) binary(node);
    else if (ts.isConditionalExpression(node)) swap(node.whenTrue, node.whenFalse, node);
    else if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText(file)})`, "condition turned");
    else if (ts.isNumericLiteral(node)) number(node);
    else if (node.kind === K.TrueKeyword) add(node, "false", "true → false");
    else if (node.kind === K.FalseKeyword) add(node, "true", "false → true");
    else if (ts.isPrefixUnaryExpression(node)) prefix(node);
    else if (ts.isCallExpression(node)) call(node);
    else if (ts.isSpreadElement(node)) add(node, "...[]", "spread left out");
    else if (ts.isSpreadAssignment(node)) add(node, "...{}", "spread left out");
    ts.forEachChild(node, visit);
  }

  function binary({ left, right, operatorToken }) {
    const shown = operatorToken.getText(file);
    const text = [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
    for (const other of text ? [] : (OPERATORS.get(operatorToken.kind) ?? [])) {
      add(operatorToken, other, `${shown} → ${other}`);
    }
    const turned = TURNED.get(operatorToken.kind);
    if (turned) add(operatorToken, turned, `${shown} → ${turned}`);
    if (operatorToken.kind === K.QuestionQuestionToken) add(operatorToken, "&&", "?? → &&");
  }

  function swap(whenTrue, whenFalse, whole) {
    const condition = source.slice(whole.getStart(file), whole.questionToken.getStart(file));
    add(whole, `${condition}? ${whenFalse.getText(file)} : ${whenTrue.getText(file)}`, "branches change places");
  }

  function number(literal) {
    const value = Number(literal.text);
    const other = Number.isInteger(value) ? value + 1 : value * 1.1;
    add(literal, String(other), `${literal.getText(file)} → ${other}`);
  }

  function prefix(node) {
    const rest = node.operand.getText(file);
    if (node.operator === K.ExclamationToken) add(node, rest, "! left out");
    if (node.operator === K.MinusToken) add(node, rest, "sign left out");
  }

  function call({ expression }) {
    if (!ts.isPropertyAccessExpression(expression)) return;
    const name = expression.name.text;
    const other = METHODS.get(name);
    if (other) add(expression.name, other, `${name} → ${other}`);
    if (LEFT_OUT.has(name)) {
      const on = expression.expression;
      const whole = expression.parent;
      changes.push({
        start: whole.getStart(file),
        end: whole.getEnd(),
        text: on.getText(file),
        what: `${name} left out`,
      });
    }
  }
}
