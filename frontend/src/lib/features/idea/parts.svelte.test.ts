import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { here } from '#lib/features/place/place.svelte.ts';
import { filtersQuery, filtersSearch, readFilters } from './filters.ts';
import { projectionOf } from './geometry.ts';
import IdeaFilters from './IdeaFilters.svelte';
import IdeaHistory from './IdeaHistory.svelte';
import IdeaMap from './IdeaMap.svelte';
import IdeaNotices from './IdeaNotices.svelte';
import { ideaPage } from './ideaExample.ts';
import PinMap from './PinMap.svelte';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [-4.7, 52.4],
      [-4.5, 52.4],
      [-4.5, 52.5],
      [-4.7, 52.5],
      [-4.7, 52.4],
    ],
  ],
};
const area = {
  id: 3,
  slug: 'penlan',
  name: { en: 'Penlan', cy: 'Pen-lan' },
  parentId: null,
  population: 1,
  boundary: square,
};

beforeEach(() => {
  here.place = { ...here.place, areas: [area] as typeof here.place.areas, topics: [] };
});

describe('filters', () => {
  it('stand in the address and come back from it', () => {
    const filters = readFilters(new URLSearchParams('q=bench&area=penlan&state=answer:owed&mine=true'));
    expect(filtersSearch(filters)).toBe('?q=bench&area=penlan&state=answer%3Aowed&mine=true');
    expect(filtersQuery(filters)).toMatchObject({ q: 'bench', area: 'penlan', answer: 'owed', mine: true });
    expect(filtersSearch(readFilters(new URLSearchParams()))).toBe('');
  });

  it('change the list when an area is chosen, and can be cleared', async () => {
    const onchange = vi.fn();
    render(IdeaFilters, { filters: readFilters(new URLSearchParams('q=bench')), onchange });
    await fireEvent.change(screen.getByLabelText('Area'), { target: { value: 'penlan' } });
    expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ q: 'bench', area: 'penlan' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(onchange).toHaveBeenLastCalledWith(expect.objectContaining({ q: '', area: '' }));
  });
});

describe('the map', () => {
  it('brings a place back from its point', () => {
    const projection = projectionOf([square], [])!;
    const place = projection.place(projection.x(-4.6052), projection.y(52.4379));
    expect(place).toEqual({ longitude: -4.6052, latitude: 52.4379 });
  });

  it('has every pin and area in lists too', () => {
    const pin = { longitude: -4.6, latitude: 52.45 };
    render(IdeaMap, {
      map: {
        pins: [{ number: 142, title: 'a bench', topicId: null, areaId: 3, pin }],
        areas: [
          { areaId: 3, ideas: 7 },
          { areaId: null, ideas: 2 },
        ],
      },
      areaHref: (slug: string) => `/ideas?area=${slug}`,
    });
    expect(screen.getByRole('link', { name: 'a bench' })).toHaveAttribute('href', '/ideas/142');
    expect(screen.getByRole('link', { name: 'Penlan' })).toHaveAttribute('href', '/ideas?area=penlan');
    expect(screen.getByText('The whole place')).toBeInTheDocument();
  });

  it('takes a pin by keyboard', async () => {
    render(PinMap, { pin: null });
    const map = screen.getByRole('button', { name: 'Put a pin on the map' });
    await fireEvent.keyDown(map, { key: 'ArrowRight' });
    expect(screen.getByRole('status').textContent).toMatch(/^The pin is at 52\.4\d+, -4\.\d+$/);
    await fireEvent.click(screen.getByRole('button', { name: 'Remove the pin' }));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('the history', () => {
  it('marks what was added and removed for eye and ear', () => {
    const { container } = render(IdeaHistory, {
      lang: 'en',
      editions: [
        {
          edition: 2,
          version: 3,
          at: '2026-11-02T10:00:00Z',
          note: 'greener',
          changes: [
            {
              field: 'change',
              pieces: [
                { kind: 'SAME', text: 'a ' },
                { kind: 'REMOVED', text: 'small' },
                { kind: 'ADDED', text: 'green' },
                { kind: 'SAME', text: ' roof' },
              ],
            },
            {
              field: 'kind',
              pieces: [
                { kind: 'REMOVED', text: 'QUICK_WIN' },
                { kind: 'ADDED', text: 'NEW_WAY' },
              ],
            },
          ],
        },
      ],
    });
    expect(container.querySelector('del')).toHaveTextContent('[removed:small]');
    expect(container.querySelector('ins')).toHaveTextContent('[added:green]');
    expect(container).toHaveTextContent('A different way of doing things');
  });
});

describe('a hidden idea', () => {
  it('says why, in the words of the public list', () => {
    render(IdeaNotices, { idea: ideaPage({ visibility: 'HIDDEN', hiddenReason: 'privateDetails' }) });
    expect(screen.getByText('Gives away private details')).toBeVisible();
  });
});
