import { formatDate, formatNumber } from '#lib/shared/format/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { Stage } from '#lib/shared/ui/StagePath.svelte';
import type { IdeaCardData } from './ideaApi.ts';
import { answerNote, outcomeText } from './words.ts';

/** The council's turn: before the first answer, and again where it did not answer those who asked. */
const OWING = ['OWED', 'OVERDUE', 'CONTESTED'];
const DELIVERED = ['TAKEN_UP', 'TRIAL', 'IN_PLACE', 'SPREAD', 'NOT_TAKEN'];

/** What was brought in has its path where it came from, until somebody here supports it or is owed an answer. */
export const hasPath = ({ support, answer }: IdeaCardData): boolean =>
  support.imported === null || (support.count ?? 0) > 0 || answer.owedSince !== null || !!answer.undatedSince;

/** Shared → Supported → Council's answer → Innovation council → Outcome; the first that is not done is now. */
export function pathOf(idea: IdeaCardData): Stage[] {
  const { support, answer, outcome } = idea;
  const owed = answer.state !== 'NONE' || !!answer.undatedSince;
  const answered = answer.answeredAt !== null;
  const steps: { label: string; done: boolean; note?: string }[] = [
    {
      label: m.idea_path_shared(),
      done: idea.sharedAt !== null,
      note: idea.sharedAt ? formatDate(idea.sharedAt) : undefined,
    },
    {
      label: m.idea_path_supported(),
      done: owed || answered || (support.count !== null && support.remaining === 0),
      note:
        support.count === null
          ? undefined
          : `${formatNumber(support.count)} / ${formatNumber(support.threshold)}`,
    },
    {
      label: m.idea_path_answer(),
      done: answered && !OWING.includes(answer.state),
      note: answerNote(answer),
    },
    {
      label: m.idea_path_council(),
      done: outcome === 'SHORTLISTED' || DELIVERED.includes(outcome),
      note: outcome === 'NONE' ? undefined : outcomeText(outcome),
    },
    { label: m.idea_path_outcome(), done: outcome === 'IN_PLACE' || outcome === 'SPREAD' },
  ];
  // an idea can come before the innovation council while its answer is still owed: only what follows nothing is "now"
  const now = steps.findIndex((step) => !step.done);
  return steps.map(({ label, done, note }, index) => ({
    label,
    note,
    state: done ? 'done' : index === now && idea.stage !== 'WITHDRAWN' ? 'now' : 'next',
  }));
}
