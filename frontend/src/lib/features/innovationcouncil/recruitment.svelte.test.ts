import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import DrawProgress from './DrawProgress.svelte';
import DrawShown from './DrawShown.svelte';
import type { DrawData, DrawDetail, OwnApplication, RecruitmentData, Stratum } from './recruitmentApi.ts';
import { chanceText, fromRows, groupName, keyOf, TEMPLATES } from './recruitmentWords.ts';
import VolunteerForm from './VolunteerForm.svelte';

const words = (text: string) => ({ en: text, cy: text });
const strata: Stratum[] = [
  {
    key: 'area',
    label: words('Area'),
    groups: [
      { key: 'north', label: words('North'), min: 4, max: 5 },
      { key: 'south', label: words('South'), min: 1, max: 5 },
    ],
  },
];
const draw = (more: Partial<DrawData>): DrawData => ({
  round: 1,
  replacement: false,
  state: 'COMMITTED',
  seats: 5,
  commitment: 'c',
  committedAt: '2026-11-01T10:00:00Z',
  requestedAt: null,
  finishedAt: null,
  seed: null,
  command: null,
  smallest: null,
  certified: false,
  gap: null,
  panels: 0,
  levels: 0,
  panel: [],
  unmet: [],
  ...more,
});
const recruitment: RecruitmentData = {
  way: 'SORTITION',
  text: words('Come'),
  opensAt: '2026-11-01T10:00:00Z',
  closesAt: '2026-12-01T10:00:00Z',
  open: true,
  seats: 5,
  onePerHousehold: true,
  strata,
  volunteers: 7,
  draws: [],
};

describe('groups', () => {
  it('get keys that a file can hold', () => {
    expect(keyOf('16 to 24')).toBe('16-to-24');
    expect(keyOf('  Tŷ Mawr, north! ')).toBe('ty-mawr-north');
    expect(groupName(strata, 'area', 'north')).toBe('Area: North');
    expect(groupName(strata, 'age', 'old')).toBe('age: old');
  });

  it('have no maximum where none was typed, and keep the key that was published', () => {
    const rows = [TEMPLATES.age()];
    rows[0]!.groups[0]!.label.en = 'Up to 29';
    const [age] = fromRows(rows, 12);
    expect(age!.groups[0]).toMatchObject({ key: '16-to-29', min: 0, max: 12 });
  });
});

describe('a draw', () => {
  it('says which quota to relax and by how much', () => {
    const unmet = [{ stratum: 'area', group: 'north', min: 4, max: 5, toMin: 3, toMax: 5 }];
    render(DrawProgress, { draw: draw({ state: 'UNMET', unmet }), strata });
    expect(screen.getByText('Area: North: lower the least from 4 to 3.')).toBeInTheDocument();
  });

  it('says how far it is while it is computed', () => {
    render(DrawProgress, { draw: draw({ state: 'COMPUTING', panels: 17, smallest: 0.0714 }), strata });
    expect(screen.getByRole('status')).toHaveTextContent('17 possible panels');
    expect(screen.getByRole('status')).toHaveTextContent('7.1%');
  });

  it('shows chances, groups and the command that repeats it', () => {
    const drawn = draw({ state: 'DRAWN', seed: 's', command: 'java -jar …', panel: [2], smallest: 0.5 });
    const detail: DrawDetail = {
      draw: drawn,
      pool: 2,
      tickets: 1_000_000,
      ticket: 7,
      chances: [
        { number: 1, probability: 0.5, drawn: false },
        { number: 2, probability: 0.5, drawn: true },
      ],
      groups: [{ stratum: 'area', group: 'north', pool: 2, min: 1, max: 1, panel: 1 }],
    };
    render(DrawShown, { slug: 'x', draw: { ...drawn, certified: true }, detail, strata });
    const [chances, groups] = screen.getAllByRole('table', { hidden: true });
    expect(within(chances!).getAllByRole('row', { hidden: true })[1]).toHaveTextContent('50.0%');
    expect(groups).toHaveTextContent('Area: North');
    expect(screen.getByText('java -jar …')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'candidates.csv' })).toHaveAttribute(
      'href',
      '/api/councils/x/draws/1/candidates.csv',
    );
    expect(chanceText(0.06781)).toBe('6.8%');
  });
});

describe('volunteering', () => {
  const own = {
    groups: {},
    home: '',
    why: '',
    accessNeeds: '',
    expenses: '',
    volunteered: false,
  } as unknown as OwnApplication;

  it('sends the groups, and only what was chosen', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(own));
    const onchange = vi.fn(async () => {});
    render(VolunteerForm, { slug: 'x', own, recruitment, onchange });
    await fireEvent.click(screen.getByRole('radio', { name: 'North' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: /I understand/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Volunteer' }));
    await vi.waitFor(() => expect(onchange).toHaveBeenCalled());
    const request = fetched.mock.calls[0]![0] as Request;
    expect(await request.json()).toEqual({
      groups: { area: 'north' },
      home: '',
      why: '',
      accessNeeds: '',
      expenses: '',
      understands: true,
    });
    fetched.mockRestore();
  });
});
