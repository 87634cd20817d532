import type { BallotForm, BallotTerms } from './ballotApi.ts';

/** The values of the form: everything as it is typed. */
export interface TermsForm {
  nameEn: string;
  nameCy: string;
  questionEn: string;
  questionCy: string;
  form: string;
  options: string;
  budget: string;
  seats: string;
  most: string;
  points: string;
  rule: string;
  tie: string;
  seed: string;
  bounds: string;
  opensAt: string;
  closesAt: string;
  papersUntil: string;
  minimum: string;
}

/** 2026-11-26T09:30 in the reader's time zone, as `<input type="datetime-local">` takes it. */
export function localTime(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const instant = (local: string): string | null => {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
};

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const toForm = (terms: BallotTerms | null): TermsForm => ({
  nameEn: terms?.name.en ?? '',
  nameCy: terms?.name.cy ?? '',
  questionEn: terms?.question.en ?? '',
  questionCy: terms?.question.cy ?? '',
  form: terms?.form ?? 'APPROVAL',
  options: terms?.options.map((option) => [option.idea, option.cost ?? ''].join(' ').trim()).join('\n') ?? '',
  budget: String(terms?.budget ?? ''),
  seats: String(terms?.seats ?? ''),
  most: String(terms?.most ?? ''),
  points: String(terms?.points ?? ''),
  rule: terms?.rule.rule ?? 'equal-shares',
  tie: terms?.tie ?? 'votes,cheaper',
  seed: terms?.seed ?? '',
  bounds: terms?.bounds.join('\n') ?? '',
  opensAt: localTime(terms?.opensAt),
  closesAt: localTime(terms?.closesAt),
  papersUntil: localTime(terms?.papersUntil),
  minimum: String(terms?.minimumToPublish ?? 10),
});

/** As the API takes it; what is missing goes as null, so that the server names the field. */
export const toTerms = (form: TermsForm, before: BallotTerms | null): BallotTerms => ({
  name: { en: form.nameEn, cy: form.nameCy },
  question: { en: form.questionEn, cy: form.questionCy },
  form: form.form as BallotForm,
  options: lines(form.options).map((line) => {
    const [idea, cost] = line.split(/[\s,;]+/);
    return { idea: Number(idea), cost: cost ? Number(cost) : null };
  }),
  budget: number(form.budget),
  seats: number(form.seats),
  most: number(form.most),
  points: number(form.points),
  rule: {
    utility: null,
    completion: null,
    increment: null,
    comparison: null,
    minVotes: null,
    ...(before?.rule.rule === form.rule ? before.rule : {}),
    rule: form.rule,
  },
  tie: form.tie.replaceAll(' ', ''),
  seed: form.seed || null,
  bounds: lines(form.bounds),
  opensAt: instant(form.opensAt) as string,
  closesAt: instant(form.closesAt) as string,
  papersUntil: instant(form.papersUntil),
  minimumToPublish: Number(form.minimum),
});

/** The control that shows a fault which the API names by its path. */
export function controlOf(field: string): string {
  const path = field.replace(/^terms\./, '');
  const both = /^(name|question)(?:\.(en|cy))?$/.exec(path);
  if (both) return both[1]! + (both[2] === 'cy' ? 'Cy' : 'En');
  if (path.startsWith('options')) return 'options';
  if (path.startsWith('bounds')) return 'bounds';
  if (path.startsWith('rule')) return 'rule';
  return path === 'minimumToPublish' ? 'minimum' : path;
}
