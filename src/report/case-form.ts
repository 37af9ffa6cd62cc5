/** A case to fill in: valid as it stands, prefilled with what is known, with what to write above every part. */
import { type Ask, asker, type CaseFormInput, keys } from './case-form-ask.ts';
import { compliance, consultation, ending, opinions, risks } from './case-form-decision.ts';
import { description, necessity, rights } from './case-form-processing.ts';
import { comment, plain, quoted } from './yaml-text.ts';

/** The form as YAML. Texts from profiles and the catalogue stand in comments or in quotes. */
export function renderCaseForm(input: CaseFormInput): string {
  const ask = asker(input.regimes);
  return [
    ...head(input, ask),
    ...deployment(input, ask),
    ...screening(input, ask),
    ...description(input, ask),
    ...necessity(ask),
    ...rights(ask),
    ...compliance(input, ask),
    ...consultation(ask),
    ...risks(input, ask),
    ...opinions(ask),
    ...ending(ask),
    '',
  ].join('\n');
}

function head({ id, today, regimes, chosen }: CaseFormInput, ask: Ask): string[] {
  return [
    ...comment(
      'A privacy impact assessment to fill in. Write after the colons; a text of several lines begins with >- and stands further to the right; an empty line in it begins a paragraph. What stays empty is legal and is shown as a gap in the document; nothing is made up for you.',
    ),
    ...comment(
      'See what is missing: vtc-pia check FILE. Make the document: vtc-pia report FILE -o pia.pdf. Lines that begin with # are comments; the program does not read them.',
    ),
    `id: ${quoted(id)}`,
    ...ask('document'),
    'title:',
    "version: '0.1'",
    ...comment(
      'draft: marked on every page. final: decided and signed; then asOf and all that is required must stand.',
    ),
    'status: draft',
    ...ask('evidence-date'),
    `asOf: ${today}`,
    ...comment('A PNG or JPEG file beside this one, for the cover.'),
    'logo:',
    ...ask('organisation'),
    'organisation:',
    '  name:',
    '  unit:',
    '  country:',
    '  # public, private or federal-institution',
    '  sector:',
    '  contact:',
    ...ask('regimes')
      .slice(1)
      .map((line) => `  ${line}`),
    ...comment(`Known: ${regimes.regimes.map((regime) => regime.id).join(', ')}.`, '  '),
    `  regimes: [${chosen.join(', ')}]`,
    ...ask('roles'),
    ...comment(
      'part is author, evaluator, validator, data-protection-officer, security, owner or other. title is the role as readers know it.',
    ),
    'roles:',
    ...role('author', 'author'),
    ...role('validator', 'validator'),
    ...role('data-protection-officer', 'data-protection-officer', 'Data protection officer'),
    ...role('security', 'security'),
  ];
}

function role(id: string, part: string, title = ''): string[] {
  return [`  - id: ${id}`, `    part: ${part}`, `    title:${title === '' ? '' : ` ${title}`}`];
}

function deployment({ assessment, vendor, context, use }: CaseFormInput, ask: Ask): string[] {
  const settings = assessment?.settings.filter((setting) => setting.recommended !== null) ?? [];
  return [
    ...ask('product', 'deployment'),
    'deployment:',
    `  vendor:${vendor === undefined ? '' : ` ${quoted(vendor)}`}`,
    `  edition:${assessment === undefined ? '' : ` ${quoted(assessment.edition)}`}`,
    '  # desktop, mobile, web, telephone, room system',
    '  clients: []',
    ...comment('Where data are kept and routed, as chosen or contracted.', '  '),
    '  regions: []',
    '  people:',
    '  # YYYY-MM-DD',
    '  start:',
    ...ask('configuration')
      .slice(1)
      .map((line) => `  ${line}`),
    '  settings:',
    '    # default: as shipped. hardened: every setting that is recommended for the use.',
    '    base:',
    `    # Settings that are set besides those of the base.${settings.length === 0 ? '' : ' Those that are known:'}`,
    ...settings.flatMap(({ id, title }) => comment(title, '    ', `${id}: `)),
    '    applied: []',
    "    # Settings that are deliberately left, each '- setting: ID' with 'reason:'.",
    '    switched-off: []',
    '  note:',
    '',
    ...comment(
      "The use: a preset or a file of your own. What differs here may follow: 'audience', 'data', 'requirements', 'exposure', 'waived-gates', 'weights', as in a context file.",
    ),
    'context:',
    `  extends:${context === undefined ? '' : ` ${quoted(use ?? context.id)}`}`,
  ];
}

function screening({ scales, context }: CaseFormInput, ask: Ask): string[] {
  return [
    ...ask('screening'),
    ...comment(
      'met is true or false. Where the preset of the use says that one is met, it stands here; change it if it is not so with you.',
    ),
    'screening:',
    ...scales.screening.flatMap(({ number, title, meets }) => {
      const named = context?.screening?.find((one) => one.criterion === number);
      return [
        ...comment(`${title}. ${meets}`, '  '),
        `  - criterion: ${number}`,
        `    met:${named === undefined ? '' : ' true'}`,
        ...(named === undefined ? ['    reason:'] : ['    reason: >-', `      ${plain(named.reason)}`]),
      ];
    }),
    ...ask('scope'),
    ...keys('plan', ['scope', 'method', 'limits']),
  ];
}
