import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import AreaPicker from './AreaPicker.svelte';
import { nested, withDescendants } from './areas.ts';
import { fit, middle, path, rings } from './outline.ts';
import { here, UNKNOWN_PLACE, type Area, type RightDoor } from './place.svelte.ts';
import PlaceMap from './PlaceMap.svelte';
import PreElectionNotice from './PreElectionNotice.svelte';
import RightDoorNotice from './RightDoorNotice.svelte';
import TopicChips from './TopicChips.svelte';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const area = (id: number, name: string, parentId: number | null, boundary: unknown = null): Area => ({
  id,
  slug: name.toLowerCase(),
  name: both(name),
  about: null,
  parentId,
  population: 100,
  boundary,
  version: 0,
});
const AREAS = [
  area(3, 'Quay', 2, square(0.2, 52.2, 0.1)),
  area(1, 'Bryncoed', null, square(0, 52, 1)),
  area(4, 'Hill', 1, square(0.6, 52.6, 0.2)),
  area(2, 'Coast', 1, square(0.1, 52.1, 0.4)),
];

beforeEach(() => {
  here.place = { ...UNKNOWN_PLACE, areas: AREAS };
});

describe('nested areas', () => {
  it('come from the outside in, each followed by what lies in it', () => {
    expect(nested(AREAS, (a) => a.name.en).map(({ area: a, depth }) => [a.name.en, depth])).toEqual([
      ['Bryncoed', 0],
      ['Coast', 1],
      ['Quay', 2],
      ['Hill', 1],
    ]);
  });

  it('hold what lies in them at any depth', () => {
    expect([...withDescendants(AREAS, [2])].sort()).toEqual([2, 3]);
  });

  it('are offered with no area first', () => {
    render(AreaPicker, { value: '' });
    const options = within(screen.getByRole('combobox', { name: 'Area' })).getAllByRole('option');
    expect(options.map((option) => option.textContent?.trim())).toEqual([
      'The whole area',
      'Bryncoed',
      'Coast',
      'Quay',
      'Hill',
    ]);
  });
});

describe('an outline', () => {
  it('keeps its shape: as many kilometres look as long north as east', () => {
    const all = rings(square(0, 60, 1));
    const projection = fit(all, 200, 0)!;
    // at 60 degrees north a degree of longitude is half as long as one of latitude
    expect(projection.height / projection.width).toBeCloseTo(1 / Math.cos((60.5 * Math.PI) / 180), 5);
    expect(projection.project([0, 61])).toEqual([0, 0]);
    expect(path(all, projection)).toMatch(/^M0\.0 \d.*Z$/);
    expect(middle(all, projection)[0]).toBeCloseTo(100, 0);
  });

  it('of nothing is nothing', () => {
    expect(fit(rings(null))).toBeNull();
    expect(rings({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
  });
});

describe('the map', () => {
  const link = (a: Area) => `/ideas?area=${a.id}`;

  it('has a link for each area, inner ones above outer ones, and the same as a list', () => {
    render(PlaceMap, { link });
    const map = screen.getByRole('group', { name: 'Map of the areas' });
    const shapes = within(map).getAllByRole('link');
    expect(shapes.map((shape) => shape.getAttribute('href'))).toEqual([
      '/ideas?area=1',
      '/ideas?area=2',
      '/ideas?area=4',
      '/ideas?area=3',
    ]);
    const list = screen.getByRole('navigation', { name: 'The areas as a list' });
    expect(within(list).getAllByRole('link')).toHaveLength(4);
  });

  it('shows pins as links with a name', () => {
    const pins = [{ key: 142, lon: 0.25, lat: 52.25, label: 'Idea 142: A bench', href: '/ideas/142' }];
    render(PlaceMap, { pins });
    expect(screen.getByRole('link', { name: 'Idea 142: A bench' })).toHaveAttribute('href', '/ideas/142');
  });

  it('says so when there is nothing to draw, and still lists the areas', () => {
    render(PlaceMap, { areas: [area(9, 'Somewhere', null)], link });
    expect(screen.getByText('No area has a boundary yet.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Somewhere' })).toBeVisible();
  });
});

describe('the right door', () => {
  const door: RightDoor = {
    id: 1,
    slug: 'danger',
    urgent: true,
    name: both('Someone is in danger'),
    text: both('Ring now.'),
    link: 'https://council.example/danger',
    telephone: '01632 960 999',
    keywords: { en: [], cy: [] },
    position: 0,
    version: 0,
  };

  it('says where to go and lets an idea be an idea', async () => {
    const onstay = vi.fn();
    render(RightDoorNotice, { doors: [door], onstay });
    expect(screen.getByText('This cannot wait')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ring 01632 960 999' })).toHaveAttribute(
      'href',
      'tel:01632960999',
    );
    expect(screen.getByRole('link', { name: /Go there: Someone is in danger/ })).toHaveAttribute(
      'href',
      door.link,
    );
    await fireEvent.click(screen.getByRole('button', { name: 'It is an idea all the same' }));
    expect(onstay).toHaveBeenCalledOnce();
  });

  it('is not there without a door', () => {
    const { container } = render(RightDoorNotice, { doors: [] });
    expect(container).toHaveTextContent('');
  });
});

describe('a pre-election period', () => {
  const period = (areas: number[], now = true) => ({
    id: 1,
    from: '2026-11-01',
    to: '2026-12-03',
    name: both('An election'),
    why: both('The law asks for it.'),
    areas,
    now,
    version: 0,
  });
  const shown = (areas: number[]) => {
    const { unmount } = render(PreElectionNotice, { areas });
    const there = screen.queryByText('An election') !== null;
    unmount();
    return there;
  };

  it('is said where it holds, inside it and around it, and nowhere else', () => {
    here.place = { ...here.place, preElection: [period([2])] };
    expect([shown([2]), shown([3]), shown([1]), shown([]), shown([4])]).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is said only while it runs, with its last day', () => {
    here.place = { ...here.place, preElection: [period([], false)] };
    expect(shown([])).toBe(false);
    here.place = { ...here.place, preElection: [period([2])] };
    render(PreElectionNotice, {});
    expect(screen.getByText(/In Coast\./)).toHaveTextContent('Until 3 December 2026');
  });
});

describe('topics', () => {
  it('are chips, with all of them first where it is a filter', async () => {
    const topic = {
      id: 7,
      slug: 'nature',
      name: both('Nature'),
      about: null,
      icon: 'nature',
      colour: 'nature',
      version: 0,
    };
    here.place = { ...here.place, topics: [topic] };
    const onchange = vi.fn();
    render(TopicChips, { all: true, onchange });
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['', '7']);
    await fireEvent.click(screen.getByRole('radio', { name: 'Nature' }));
    expect(onchange).toHaveBeenCalledWith('7');
  });
});
