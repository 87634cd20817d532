// An idea to which the council has said yes, and what it promised.
import type { Browser, Page } from '@playwright/test';
import { anIdea, as, type Shared } from './world.ts';

export interface Step {
  en: string;
  cy: string;
  inDays: number;
}

export interface Answered extends Shared {
  /** The ids of the commitments, in the order of the steps. */
  commitments: number[];
}

const both = (en: string, cy: string) => ({ en, cy });
const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

/** A councillor decides that it is owed an answer, an officer drafts a yes with these steps, an answerer publishes it. */
export async function anAnsweredIdea(browser: Browser, steps: Step[]): Promise<Answered> {
  const idea = await anIdea(browser);
  await as(browser, 'rhian', (api) =>
    api.post(`/api/ideas/${idea.number}/answer/duty`, {
      reason: both('People ask about it at every stall.', 'Mae pobl yn holi amdano ym mhob stondin.'),
    }),
  );
  const duty = await as(browser, 'sian', async (api) => {
    const { duty } = await api.get<{ duty: { id: number } }>(`/api/ideas/${idea.number}/answer`);
    const content = {
      decision: 'YES',
      reasons: both('It costs little and helps many.', "Mae'n costio ychydig ac yn helpu llawer."),
      power: both('Delegated power 3.1', 'Pŵer dirprwyedig 3.1'),
      nextSteps: steps.map((step) => ({ text: both(step.en, step.cy), due: day(step.inDays) })),
    };
    await api.put(`/api/duties/${duty.id}/draft`, { content, ready: true }, '"0"');
    return duty.id;
  });
  await as(browser, 'gwyn', (api) => api.post(`/api/duties/${duty}/publish`, undefined, '"1"'));
  return as(browser, 'sian', async (api) => {
    const { commitments } = await api.get<{ commitments: { id: number }[] }>(
      `/api/ideas/${idea.number}/delivery`,
    );
    return { ...idea, commitments: commitments.map((one) => one.id) };
  });
}

/** A picture as a telephone would send it: what is on the screen. */
export const aPicture = (page: Page): Promise<Buffer> =>
  page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 150 } });
