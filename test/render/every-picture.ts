/** Each picture once, from made-up numbers, with long names, crowded fields and texts that try to break out. */
import { section } from '../../src/document/make.ts';
import type { Document, Figure, Tone } from '../../src/document/model.ts';
import { evidenceBars } from '../../src/document/pictures/evidence-bars.ts';
import { heatMaps } from '../../src/document/pictures/heat-map.ts';
import { riskMap } from '../../src/document/pictures/risk-map.ts';
import { timeline } from '../../src/document/pictures/timeline.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { everyKind, HOSTILE } from './every-kind.ts';

const language = await loadLanguage();
const named = (id: string) => ({ id, caption: `Picture of ${id}` });

const TONES: readonly Tone[] = ['shown', 'part', 'open', 'short', 'none', 'yours'];

const heat = heatMaps(
  {
    products: ['Zoom Meetings, paid plans', 'Jitsi Meet', '日本語の製品', HOSTILE],
    groups: ['Security', 'Privacy by design and by default', 'End-user control'].map((title, group) => ({
      title,
      criteria: Array.from({ length: [14, 9, 3][group] ?? 0 }, (_, at) => ({
        code: `${['SEC', 'PBD', 'EUC'][group]}${at + 1}`,
        title: `Criterion ${at + 1}`,
        cells: [0, 1, 2, 3].map((product) => ({
          tone: TONES[(at + product + group) % TONES.length] ?? 'open',
          figure: String((at * 17 + product * 29) % 101),
        })),
      })),
    })),
    meaning: [
      { tone: 'shown', text: 'mostly shown' },
      { tone: 'part', text: 'shown in part' },
      { tone: 'open', text: 'mostly open' },
      { tone: 'short', text: 'mostly falls short' },
      { tone: 'none', text: 'does not apply' },
      { tone: 'yours', text: 'your own to do' },
    ],
  },
  named('heat'),
  language,
);

const place = (severity: number, likelihood: number) => ({ severity, likelihood });

const risks = riskMap(
  Array.from({ length: 15 }, (_, at) => ({
    number: `R${at + 1}`,
    title: at === 0 ? HOSTILE : `Risk ${at + 1}`,
    shipped: place(at < 9 ? 3 : (at % 4) + 1, 4 - (at % 2)),
    configured: place(at < 9 ? 3 : (at % 4) + 1, Math.max(1, 3 - (at % 3))),
    after: at % 5 === 0 ? place(2, 1) : undefined,
  })),
  {
    levelOf: (severity, likelihood) =>
      severity * likelihood >= 9 ? 'high' : severity * likelihood >= 4 ? 'medium' : 'low',
    scales: {
      severity: ['slight', 'limited', 'serious', 'very serious'].map((title) => ({ title })),
      likelihood: ['remote', 'possible', 'likely', 'very likely'].map((title) => ({ title })),
    },
  },
  named('risks'),
  language,
);

const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

const time = timeline(
  {
    documents: Array.from({ length: 90 }, (_, at) => ({
      grade: GRADES[(at * 7) % 5] ?? 'C',
      year: 2026 - Math.floor(Math.sqrt(at)) - (at % 2),
    })),
    incidents: ['2018-07', '2020-03-26', '2020-04-01', '2020-04-08', '2025'].map((date, at) => ({
      title: at === 0 ? HOSTILE : `Incident ${at + 1}`,
      date,
    })),
  },
  named('time'),
  language,
);

const evidence = evidenceBars(
  [
    { grade: 'A', counts: [1, 0, 2, 0] },
    { grade: 'B', counts: [0, 0, 0, 0] },
    { grade: 'C', counts: [12, 30, 8, 3] },
    { grade: 'D', counts: [40, 1, 19, 2] },
    { grade: 'E', counts: [0, 0, 1, 11] },
  ],
  named('evidence'),
  language,
);

export const pictures: readonly Figure[] = [...heat, risks, time, evidence];

export const everyPicture: Document = {
  ...everyKind,
  title: 'Pictures',
  blocks: pictures.map((figure) => section(`of-${figure.id}`, figure.caption, [figure])),
};
