import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import type { BallotForm, BallotTerms } from './ballotApi.ts';

/** An idea that stands on the ballot, with its cost as it is typed. */
export interface ChosenIdea {
  number: number;
  title: string;
  lang?: string;
  cost: string;
}

/** What of an idea's card the form shows. */
export type KnownIdea = Pick<IdeaCardData, 'number' | 'title' | 'language'>;

export const chosenIdea = (idea: KnownIdea, cost = ''): ChosenIdea => ({
  number: idea.number,
  title: idea.title,
  lang: idea.language === 'other' ? undefined : idea.language,
  cost,
});

/** The values of the form: everything as it is typed. */
export interface TermsForm {
  nameEn: string;
  nameCy: string;
  questionEn: string;
  questionCy: string;
  form: string;
  options: ChosenIdea[];
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

const known = (idea: number, ideas: KnownIdea[]): KnownIdea =>
  ideas.find((one) => one.number === idea) ?? { number: idea, title: `#${idea}`, language: 'other' };

/** @param ideas cards of the ideas on the ballot, as far as they are public */
export const toForm = (terms: BallotTerms | null, ideas: KnownIdea[] = []): TermsForm => ({
  nameEn: terms?.name.en ?? '',
  nameCy: terms?.name.cy ?? '',
  questionEn: terms?.question.en ?? '',
  questionCy: terms?.question.cy ?? '',
  form: terms?.form ?? 'APPROVAL',
  options: terms?.options.map(({ idea, cost }) => chosenIdea(known(idea, ideas), String(cost ?? ''))) ?? [],
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
  // costs belong to a budget
  options: form.options.map((idea) => ({
    idea: idea.number,
    cost: form.budget.trim() === '' ? null : number(idea.cost),
  })),
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
  const cost = /^options\.(\d+)\.cost$/.exec(path);
  if (cost) return `cost-${cost[1]}`;
  if (path.startsWith('options')) return 'ideas';
  if (path.startsWith('bounds')) return 'bounds';
  if (path.startsWith('rule')) return 'rule';
  return path === 'minimumToPublish' ? 'minimum' : path;
}
