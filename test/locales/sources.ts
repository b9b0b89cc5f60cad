import { globSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Source {
  file: string;
  program: ESTree.Program;
}

/** What draws and what speaks: screens, pages and the worker. */
export const sources: Source[] = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']).map(sourceIn);

/** What may name a text: also the core, whose tables have keys in them. */
export const allSources: Source[] = [...sources, ...globSync('utils/**/*.ts').map(sourceIn)];

function sourceIn(file: string): Source {
  return { file, program: sourceOf(readFileSync(file, 'utf8'), file) };
}

export function sourceOf(text: string, file = 'screen.tsx'): ESTree.Program {
  return parseSync(file, text).program;
}

/** Every string that stands in a source as it is. */
export function stringsIn(program: ESTree.Program): string[] {
  const strings: string[] = [];
  new Visitor({ Literal: ({ value }) => typeof value === 'string' && strings.push(value) }).visit(program);
  return strings;
}

/** The keys that are handed to a function such as `countOf`, where they stand in the call. */
export function keysGivenTo(name: string, program: ESTree.Program): string[] {
  const keys: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Identifier' && callee.name === name && first) keys.push(...choicesIn(first).flatMap(textOf));
    },
  }).visit(program);
  return keys;
}

/** Texts in JSX that a person would see or hear and no translation would reach. */
export function literalTexts(program: ESTree.Program): string[] {
  const texts: string[] = [];
  const take = (node: ESTree.Node) => texts.push(...choicesIn(node).flatMap(textOf).filter(isWorded));
  new Visitor({
    JSXElement: ({ children }) => children.forEach(take),
    JSXFragment: ({ children }) => children.forEach(take),
    JSXAttribute: ({ name, value }) => value && spoken.has(String(name.name)) && take(value),
  }).visit(program);
  return texts;
}

/** Attributes whose values are seen or heard; those of our own components among them. */
const spoken = new Set(
  'aria-description aria-label aria-placeholder aria-roledescription aria-valuetext alt label name placeholder title'
    .split(' ')
    .concat('addLabel amountName currencyName help words'.split(' ')),
);

const isWorded = (text: string) => /\p{L}/u.test(text);

/** The values that an expression can have, as far as they stand in it. */
function choicesIn(node: ESTree.Node): ESTree.Node[] {
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return choicesIn(node.expression);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(choicesIn);
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(choicesIn);
    case 'TemplateLiteral':
      return [node, ...node.expressions.flatMap(choicesIn)];
    default:
      return [node];
  }
}

function textOf(node: ESTree.Node): string[] {
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw);
  if (node.type === 'JSXText') return [node.value.trim()];
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}
