/** Who may import whom. Each rule says why; test/import-rules.test.ts proves each one once by a wrong import. */

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'pure-rules',
      'The rules are pure: they know types and each other, nothing of disk, browser or output.',
      { path: '^src/rules/' },
      { pathNot: '^src/(rules|types)/' },
    ),
    forbid(
      'app-without-terminal',
      'A use case knows no terminal, no finished text and no browser.',
      { path: '^src/app/' },
      { path: '^src/(cli|print|build)/' },
    ),
    forbid(
      'document-from-results',
      'A builder makes a document from results: no rules, no files, no format.',
      { path: '^src/document/' },
      { pathNot: '^src/(document|types|locale|generated)/|node_modules/markdown-it/' },
    ),
    forbid(
      'exchange-of-bytes',
      'The form goes out as bytes and comes back as bytes: it knows no files, no use case, no command and no browser.',
      { path: '^src/exchange/' },
      { path: '^src/((app|print|cli|build)/|store/(?!seal))' },
    ),
    forbid(
      'render-from-documents',
      'A renderer knows the document and its format: no results, no files, no browser.',
      { path: '^src/render/' },
      {
        path: '^src/(?!render/|document/(model|outline|make|calendar|pictures/\\w+)\\.ts|store/seal\\.ts|locale/|generated/)',
      },
    ),
    forbid(
      'blank-from-schemas',
      'A file to fill in is made from a schema and plain data: no rules, no files.',
      { path: '^src/blank/', pathNot: '\\.test\\.ts$' },
      {
        pathNot:
          '^src/(blank|types|locale|generated)/|^src/(errors|names)\\.ts|^src/render/text/measure\\.ts|node_modules',
      },
    ),
    forbid(
      'locale-alone',
      'Messages and how a language puts values into them.',
      { path: '^src/locale/' },
      { path: '^src/(?!locale/|generated/|errors\\.ts)' },
    ),
    forbid(
      'store-alone',
      'Where files lie, whatever is in them.',
      { path: '^src/store/' },
      { path: '^src/(?!store/|errors\\.ts|names\\.ts|local-day\\.ts|locale/phrase\\.ts)' },
    ),
    forbid(
      'types-alone',
      'Types are made from schemas and import nothing but each other.',
      { path: '^src/types/' },
      { pathNot: '^src/types/' },
    ),
    forbid(
      'input-inward',
      'Loading knows the rules it checks against, never how results look or are printed.',
      { path: '^src/input/' },
      { path: '^src/(app|document|render|exchange|print|cli|build)/' },
    ),
    forbid(
      'print-alone',
      'Printing turns HTML into PDF and knows nothing of what the HTML says.',
      { path: '^src/print/' },
      { path: '^src/(?!print/|store/|errors\\.ts|locale/phrase\\.ts)' },
    ),
    forbid(
      'workbench-over-use-cases',
      'The workbench is a thin adapter: it asks use cases and shows what they give; it knows no rules, and only the process that does its long work knows a browser to print with.',
      { path: '^src/workbench/', pathNot: '/workbench-child\\.ts$' },
      { path: '^src/(rules|print|cli|build|exchange)/' },
    ),
    forbid(
      'nobody-calls-the-workbench',
      'The library works without the workbench.',
      { path: '^src/(?!workbench/|index\.ts)' },
      { path: '^src/workbench/' },
    ),
    forbid(
      'cli-through-the-front',
      'The command line uses the public API only; if it needs more, the API is too small.',
      { path: '^src/cli/' },
      { path: '^src/(?!cli/|index\\.ts|errors\\.ts|version\\.ts|problem\\.ts)' },
    ),
    forbid(
      'nobody-calls-the-command-line',
      'The library works without the command line.',
      { path: '^src/(?!cli/|build/)' },
      { path: '^src/cli/' },
    ),
    forbid(
      'build-stays-home',
      'What builds the package is not part of it.',
      { path: '^src/(?!build/)' },
      { path: '^src/build/' },
    ),
    forbid(
      'disk-at-the-edges',
      'Only input, the workspace on disk, print, the command line and the build touch the disk.',
      { path: '^src/', pathNot: '^src/(input|store|print|cli|build)/' },
      { path: '^(node:)?fs(/|$)', dependencyTypes: ['core'] },
    ),
    forbid(
      'browser-in-print',
      'Only print knows a browser.',
      { path: '^src/', pathNot: '^src/print/' },
      { path: 'node_modules/(puppeteer-core|@sparticuz)' },
    ),
    forbid(
      'yaml-in-input',
      'Only input parses YAML: every file comes in one way.',
      { path: '^src/', pathNot: '^src/input/' },
      { path: 'node_modules/js-yaml' },
    ),
    forbid(
      'no-circles',
      'A circle means that two files are one, or that a third is missing.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphans',
      'A file that nobody imports is dead.',
      {
        orphan: true,
        pathNot:
          '\\.d\\.ts$|^src/(cli/(main|vtc-pia)|input/yaml-worker|workbench/background/workbench-child|build/(build|generate|desktop)|index)\\.(ts|cjs)$',
      },
      {},
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/generated/|\\.test\\.ts$' },
  },
};
