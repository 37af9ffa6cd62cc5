import { expect, test } from 'vitest';
import { templateFaults } from '../../src/build/lint-templates.ts';
import { templatesModule, templatesTypes } from '../../src/build/templates.ts';

test.each([
  ['text', '<p>{{a}} and {{b.c}}</p>'],
  ['a quoted attribute', `<p class="x {{a}}" title='{{b}}'>{{@root.c}}</p>`],
  ['an address through the helper', '<a href="{{url a}}">{{b}}</a>'],
  ['blocks', '{{#each a}}{{#if b}}<b>{{c}}</b>{{else if d}}<i>{{d}}</i>{{else}}–{{/if}}{{/each}}'],
  ['a block inside a quoted attribute', '<p class="a{{#if b}} c{{/if}}">x</p>'],
  ['a partial', '<div>{{> name a b=c}}</div>'],
  ['a title', '<title>{{a}}</title><style>a > b {}</style><p>{{b}}</p>'],
  ['a textarea', '<textarea name="a">{{a}}</textarea><p>{{b}}</p>'],
  ['a comment without values', '<!-- a > "b" --><p>{{a}}</p>{{!-- {{{x}}} --}}'],
])('%s is allowed', (_, text) => {
  expect(templateFaults('x.hbs', text)).toEqual([]);
});

test.each([
  ['a triple-stash', '{{{a}}}', 'unescaped'],
  ['an ampersand', '{{&a}}', 'unescaped'],
  ['an attribute without quotes', '<a title={{a}}>x</a>', 'without quotes'],
  ['the middle of an attribute without quotes', '<a title=x{{a}}>x</a>', 'without quotes'],
  ['an attribute name', '<a {{a}}>x</a>', 'quoted attribute only'],
  ['a tag name', '<{{a}}>x', 'quoted attribute only'],
  ['a style element', '<style>a { color: {{a}} }</style>', 'inside <style>'],
  ['a script element', '<script>{{a}}</script>', 'inside <script>'],
  ['an element of raw text', '<noscript>{{a}}</noscript>', 'inside <noscript>'],
  ['a comment', '<!-- {{a}} -->', 'quoted attribute only'],
  ['an event attribute', '<p onclick="{{a}}">x</p>', `'onclick'`],
  ['a style attribute', '<p style="color: {{a}}">x</p>', `'style'`],
  ['a srcdoc', '<iframe srcdoc="{{a}}"></iframe>', `'srcdoc'`],
  ['an address without the helper', '<a href="{{a}}">x</a>', '{{url …}}'],
  ['the end of an address', '<a href="https://{{url a}}">x</a>', '{{url …}}'],
  ['an address in capitals', '<A HREF="{{a}}">x</A>', '{{url …}}'],
  ['a picture', '<img src="{{a}}">', '{{url …}}'],
  ['a link of a drawing', '<svg><a xlink:href="{{a}}">x</a></svg>', '{{url …}}'],
  ['a drawing in a tag', '<p title="{{drawing a}}">x</p>', 'between elements'],
  ['another helper', '{{shout a}}', `'shout'`],
  ['lookup', '{{lookup a b}}', `'lookup'`],
  ['log', '{{log a}}', `'log'`],
  ['another block', '{{#shout}}x{{/shout}}', `'shout'`],
  ['a nested helper', '{{#if (lookup a b)}}x{{/if}}', 'nested'],
  ['a partial chosen by the data', '{{> (a)}}', 'named in the template'],
  ['a partial in a tag', '<p {{> a}}>x</p>', 'between elements'],
  ['a partial block', '{{#> a}}x{{/a}}', 'PartialBlockStatement'],
  ['an inline partial', '{{#*inline "a"}}x{{/inline}}', 'DecoratorBlock'],
  ['a decorator', '{{* a}}', 'Decorator'],
  ['a branch that opens an attribute', '<p class={{#if a}}"{{/if}}x">x</p>', 'another place'],
  ['an open tag at the end', '<p class="a', 'ends inside'],
])('%s is refused', (_, text, part) => {
  const faults = templateFaults('x.hbs', text);
  expect(faults.join('\n')).toContain(part);
  expect(faults[0]).toMatch(/^x\.hbs:\d+:\d+ /);
});

test('our own templates keep the rules and compile, and all that their module exports has a type', async () => {
  const text = await templatesModule();
  expect(text.includes('"blocks/page": {')).toBe(true);
  const exported = (module: string): string[] =>
    [...module.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
  expect(exported(text)).toContain('styles');
  expect(exported(templatesTypes())).toEqual(exported(text));
});
