import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '#lib/shared/http/index.ts';
import EntryForm from './EntryForm.svelte';
import { toForm, toPlan, type FieldSpec } from './fields.ts';
import { KEPT, LISTS } from './lists.ts';

const label = () => 'Label';
const SPECS: FieldSpec[] = [
  { name: 'slug', label: () => 'Address', kind: 'text' },
  { name: 'name', label: () => 'Name', kind: 'both' },
  { name: 'about', label, kind: 'long', optional: true },
  { name: 'rules.threshold', label, kind: 'number' },
  { name: 'areas', label, kind: 'ids', options: () => [{ value: '3', label: 'Quay' }] },
  { name: 'keywords', label, kind: 'words' },
  { name: 'urgent', label: () => 'Urgent', kind: 'flag' },
  { name: 'boundary', label: () => 'Boundary', kind: 'json', optional: true },
];
const ENTRY = {
  slug: 'hill',
  name: { en: 'Hill', cy: 'Bryn' },
  about: null,
  rules: { threshold: 40 },
  areas: [3],
  keywords: { en: ['fire', 'gas leak'], cy: ['tân'] },
  urgent: true,
  boundary: { type: 'Polygon', coordinates: [] },
};

describe('a kept entry', () => {
  it('goes through its form unchanged', () => {
    expect(toPlan(SPECS, toForm(SPECS, ENTRY))).toEqual(ENTRY);
  });

  it('that is new begins empty; what is no number goes as it is, for the server to name', () => {
    const values = toForm(SPECS, null);
    expect(toPlan(SPECS, values)).toMatchObject({
      slug: null,
      about: null,
      rules: { threshold: null },
      areas: [],
    });
    expect(toPlan(SPECS, { ...values, 'rules.threshold': 'many' })).toMatchObject({
      rules: { threshold: 'many' },
    });
  });

  it('has a form for every list', () => {
    for (const list of LISTS) expect(KEPT[list].fields.length).toBeGreaterThan(1);
  });
});

describe('the form', () => {
  it('shows what the server refused at its control and keeps what was typed', async () => {
    const save = vi.fn().mockRejectedValue(
      new Problem({
        status: 400,
        reason: 'common_invalid',
        title: 'Invalid',
        errors: [
          { field: 'name', reason: 'unknown_reason', message: 'Too long' },
          { field: 'slug', reason: 'place_slug_taken', message: 'Taken' },
        ],
      }),
    );
    render(EntryForm, { specs: SPECS, entry: ENTRY, save });
    await fireEvent.input(screen.getByRole('textbox', { name: 'Address' }), { target: { value: 'town' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name, in English' })).toBeInvalid());
    expect(screen.getByRole('link', { name: 'Another entry has this address.' })).toHaveAttribute(
      'href',
      '#slug',
    );
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveValue('town');
    expect(save).toHaveBeenCalledWith({ ...ENTRY, slug: 'town' });
  });

  it('says that somebody else was quicker', async () => {
    const save = vi
      .fn()
      .mockRejectedValue(new Problem({ status: 412, reason: 'common_stale', title: 'Stale' }));
    render(EntryForm, { specs: SPECS, entry: ENTRY, save });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody else changed this meanwhile/)).toBeVisible();
  });

  it('does not send a boundary that is no JSON', async () => {
    const save = vi.fn();
    render(EntryForm, { specs: SPECS, entry: ENTRY, save });
    await fireEvent.input(screen.getByRole('textbox', { name: /^Boundary/ }), { target: { value: '{' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'This is not JSON.' })).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });
});
