/**
 * Refuses what would make a template unsafe for text from outside. Handlebars escapes for text and for quoted
 * attributes only, so a value may stand in no other place; and nothing in the data may choose what is run.
 */
import Handlebars from 'handlebars';
import { HtmlPlace } from './html-place.ts';

/** Helpers that the templates may use. */
export const HELPERS = ['each', 'if', 'unless', 'with', 'url', 'drawing'] as const;
/** Helpers that give text out; a drawing is checked when it is put in. */
const OUTPUTS = ['url', 'drawing'];
const BLOCKS = ['each', 'if', 'unless', 'with'];

/** Every fault of a template as `file:line:column message`. */
export function templateFaults(file: string, text: string): string[] {
  const faults: string[] = [];
  const place = new HtmlPlace();
  const say = (node: hbs.AST.Node, message: string): void => {
    faults.push(`${file}:${node.loc.start.line}:${node.loc.start.column + 1} ${message}`);
  };
  const program = Handlebars.parse(text);
  walk(program, place, say);
  if (!place.isText) say(program, 'ends inside a tag, a comment or a style');
  return faults;
}

type Say = (node: hbs.AST.Node, message: string) => void;

function walk(program: hbs.AST.Program, place: HtmlPlace, say: Say): void {
  for (const node of program.body) statement(node, place, say);
}

function statement(node: hbs.AST.Statement, place: HtmlPlace, say: Say): void {
  if (node.type === 'ContentStatement') {
    place.read((node as hbs.AST.ContentStatement).value);
    return;
  }
  if (node.type === 'CommentStatement') return;
  if (node.type === 'MustacheStatement') {
    mustache(node as hbs.AST.MustacheStatement, place, say);
    return;
  }
  if (node.type === 'BlockStatement') {
    block(node as hbs.AST.BlockStatement, place, say);
    return;
  }
  if (node.type === 'PartialStatement') {
    partial(node as hbs.AST.PartialStatement, place, say);
    return;
  }
  say(node, `${node.type} is not allowed: no decorators, inline partials or partial blocks`);
}

function mustache(node: hbs.AST.MustacheStatement, place: HtmlPlace, say: Say): void {
  // Handlebars leaves the hash out where there is none, whatever its types say.
  const hash = node.hash as hbs.AST.Hash | undefined;
  const helper = node.params.length > 0 || hash !== undefined ? nameOf(node.path) : null;
  if (!node.escaped) say(node, 'unescaped output ({{{ or {{&) is not allowed');
  if (helper !== null && !OUTPUTS.includes(helper))
    say(node, `helper '${helper}' is not allowed in an output`);
  if (helper === 'drawing' && !place.isText) say(node, 'a drawing may stand between elements only');
  if (['lookup', 'log', 'constructor', '__proto__'].includes(nameOf(node.path)))
    say(node, `'${nameOf(node.path)}' is not allowed`);
  plainParams(node, say);
  const refusal = place.refusal(helper === 'url' || helper === 'picture');
  if (refusal !== null) say(node, refusal);
  place.read(PLACEHOLDER);
}

/** Stands for a value while reading on: no space, no quote. */
const PLACEHOLDER = 'x';

function block(node: hbs.AST.BlockStatement, place: HtmlPlace, say: Say): void {
  if (!BLOCKS.includes(nameOf(node.path))) say(node, `block '${nameOf(node.path)}' is not allowed`);
  plainParams(node, say);
  const before = place.copy();
  const after = branches(node).map((branch) => {
    const inside = before.copy();
    walk(branch, inside, say);
    return inside;
  });
  if (after.some((one) => !one.equals(before)))
    say(node, 'a branch ends in another place (tag, attribute) than it begins in');
}

/** `inverse` is undefined without an else, whatever the types say. */
function branches({ program, inverse }: hbs.AST.BlockStatement): hbs.AST.Program[] {
  return [program, inverse].filter((one: hbs.AST.Program | undefined) => one !== undefined);
}

function partial(node: hbs.AST.PartialStatement, place: HtmlPlace, say: Say): void {
  if (node.name.type !== 'PathExpression') say(node, 'a partial must be named in the template');
  if (!place.isText) say(node, 'a partial may stand between elements only');
  plainParams(node, say);
}

function plainParams({ params, hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>, say: Say): void {
  // `hash` is undefined where there is none, whatever the types say.
  const pairs = (hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const values = [...params, ...pairs.map((pair) => pair.value)];
  for (const value of values)
    if (value.type === 'SubExpression') say(value, 'nested helpers are not allowed');
}

function nameOf(path: hbs.AST.PathExpression | hbs.AST.Literal): string {
  return 'original' in path ? path.original : path.type;
}
