import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '#lib/shared/http/index.ts';
import type { CallPlan, CallPreset } from '../callApi.ts';
import CallForm from './CallForm.svelte';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const PRESET: CallPreset = {
  slug: 'petition-scheme',
  name: both('Petition scheme (Wales)'),
  about: both('To be confirmed by counsel.'),
  rules: {
    who: 'ANYONE',
    thresholds: [
      { consequence: 'ANSWER', supporters: 50, withinWorkingDays: 20, leastInArea: 10 },
      { consequence: 'DEBATE', supporters: 500, withinWorkingDays: 60, leastInArea: 100 },
    ],
    answerWithinWorkingDays: 20,
    supportsPerPerson: null,
    countsHidden: false,
    check: 'AFTER',
    below: { kind: 'REVIEW_DATE', days: 30 },
  },
};

const sent = (save: ReturnType<typeof vi.fn>) => (save.mock.calls[0]![0] as CallPlan).rules;

describe('the thresholds of a call', () => {
  it('begin with an answer; a further one brings what none has brought yet', async () => {
    const save = vi.fn().mockResolvedValue(undefined);
    render(CallForm, { save });
    await fireEvent.click(screen.getByRole('button', { name: 'Add a threshold' }));
    const second = screen.getByRole('group', { name: 'Threshold 2' });
    expect(second.querySelector('select')).toHaveValue('HEARING');
    const fields = screen.getAllByRole('textbox', { name: /^For an idea about one area/ });
    await fireEvent.input(fields[1]!, { target: { value: '100' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent(save).thresholds).toEqual([
      { consequence: 'ANSWER', supporters: 50, withinWorkingDays: 30, leastInArea: null },
      { consequence: 'HEARING', supporters: null, withinWorkingDays: null, leastInArea: 100 },
    ]);
  });

  it('are taken from a preset as it says, and what was typed elsewhere stays', async () => {
    const save = vi.fn().mockResolvedValue(undefined);
    render(CallForm, { save, presets: [PRESET] });
    const address = screen.getByRole('textbox', { name: /^Address/ });
    await fireEvent.input(address, { target: { value: 'petitions' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Begin with these rules' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent(save)).toMatchObject({
      thresholds: PRESET.rules.thresholds,
      answerWithinWorkingDays: 20,
    });
    expect((save.mock.calls[0]![0] as CallPlan).slug).toBe('petitions');
  });

  it('show what the server refused at the field itself', async () => {
    const save = vi.fn().mockRejectedValue(
      new Problem({
        status: 400,
        reason: 'common_invalid',
        title: 'Invalid',
        errors: [{ field: 'rules.thresholds[0].supporters', reason: 'common_min', message: 'At least 1' }],
      }),
    );
    render(CallForm, { save });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Supporters needed' })).toBeInvalid());
  });
});
