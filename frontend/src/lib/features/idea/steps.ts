import { m } from '#lib/shared/i18n/index.ts';
import type { IdeaText } from './ideaApi.ts';

/** The questions, one a page, in their order. */
export const STEPS = [
  'title',
  'now',
  'change',
  'have',
  'by',
  'topic',
  'area',
  'kind',
  'call',
  'warnings',
  'check',
] as const;
export type Step = (typeof STEPS)[number];
/** Where only the open door takes ideas, nothing is asked about the call. */
export const stepsFor = (calls: number): Step[] => STEPS.filter((step) => step !== 'call' || calls > 1);

export const TITLE_LIMIT = 120;
export const SECTION_LIMIT = 3000;
export const LINE_LIMIT = 200;

export const stepOf = (word: string | null): Step | null => STEPS.find((step) => step === word) ?? null;
export const after = (step: Step, steps: Step[]): Step =>
  steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)]!;
export const before = (step: Step, steps: Step[]): Step | null => steps[steps.indexOf(step) - 1] ?? null;

/** Which page asks for a field of the API. */
export const stepFor = (field: string): Step =>
  ({
    title: 'title',
    callId: 'call',
    now: 'now',
    change: 'change',
    forWhom: 'change',
    need: 'change',
    have: 'have',
    by: 'by',
    topicId: 'topic',
    areaId: 'area',
    pin: 'area',
    kind: 'kind',
  })[field] as Step;

export interface Missing {
  field: string;
  message: string;
}

const length = (text: string) => [...text.trim()].length;

/** What a page still needs before the next one; the server asks the same when the idea is handed in. */
export function missing(step: Step, text: IdeaText, areaChosen: boolean): Missing[] {
  const found: Missing[] = [];
  const need = (field: string, lacks: boolean, message: string) => {
    if (lacks && !found.some((one) => one.field === field)) found.push({ field, message });
  };
  const short = (field: 'now' | 'change' | 'have') =>
    need(field, length(text[field]) > SECTION_LIMIT, m.idea_need_shorter({ limit: SECTION_LIMIT }));
  switch (step) {
    case 'title':
      need('title', length(text.title) < 8, m.idea_need_title());
      need('title', length(text.title) > TITLE_LIMIT, m.idea_need_title_long());
      break;
    case 'now':
      need('now', length(text.now) < 1, m.idea_need_now());
      short('now');
      break;
    case 'change':
      need('change', length(text.change) < 20, m.idea_need_change());
      short('change');
      need('forWhom', length(text.forWhom) > LINE_LIMIT, m.idea_need_shorter({ limit: LINE_LIMIT }));
      need('need', text.need === null, m.idea_need_need());
      break;
    case 'have':
      short('have');
      break;
    case 'by':
      need('by', text.by === null, m.idea_need_by());
      break;
    case 'topic':
      need('topicId', text.topicId === null, m.idea_need_topic());
      break;
    case 'area':
      need('areaId', !areaChosen, m.idea_need_area());
      break;
    case 'kind':
      need('kind', text.kind === null, m.idea_need_kind());
      break;
    case 'call': // the open door, if nothing else was chosen
    case 'warnings':
    case 'check':
      break;
  }
  return found;
}
