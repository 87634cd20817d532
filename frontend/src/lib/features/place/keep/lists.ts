import { localised, m, type Localised } from '#lib/shared/i18n/index.ts';
import { formatDate } from '#lib/shared/format/index.ts';
import { nested } from '../areas.ts';
import { here, type Place } from '../place.svelte.ts';
import type { FieldSpec } from './fields.ts';

export const LISTS = ['areas', 'topics', 'services', 'closures', 'pre-election', 'right-doors'] as const;
export type ListName = (typeof LISTS)[number];

/** What every list's entries have. */
export interface Entry {
  id: number;
  version: number;
  name: Localised;
}

interface List {
  title: () => string;
  entries: (place: Place) => Entry[];
  /** One line beneath the name. */
  note: (entry: never) => string;
  fields: FieldSpec[];
}

const slug: FieldSpec = {
  name: 'slug',
  label: m.place_field_slug,
  hint: m.place_field_slug_hint,
  kind: 'text',
};
const name: FieldSpec = { name: 'name', label: m.place_field_name, kind: 'both' };
const about: FieldSpec = { name: 'about', label: m.place_field_about, kind: 'long', optional: true };

const topicOptions = () =>
  here.place.topics.map((topic) => ({ value: String(topic.id), label: localised(topic.name) }));
const areaOptions = () =>
  nested(here.place.areas, (area) => localised(area.name)).map(({ area }) => ({
    value: String(area.id),
    label: localised(area.name),
  }));
const LOOKS = {
  nature: m.place_look_nature,
  streets: m.place_look_streets,
  culture: m.place_look_culture,
  young: m.place_look_young,
  care: m.place_look_care,
  homes: m.place_look_homes,
  energy: m.place_look_energy,
  money: m.place_look_money,
  place: m.place_look_place,
};
const lookOptions = () => Object.entries(LOOKS).map(([value, label]) => ({ value, label: label() }));

export const topicsField = (label: () => string): FieldSpec => ({
  name: 'topics',
  label,
  kind: 'ids',
  options: topicOptions,
});
export const areasField = (label: () => string): FieldSpec => ({
  name: 'areas',
  label,
  kind: 'ids',
  options: areaOptions,
});

export const COUNCIL_FIELDS: FieldSpec[] = [
  name,
  { name: 'shortName', label: m.place_field_short_name, kind: 'both' },
  { name: 'strapline', label: m.place_field_strapline, kind: 'both' },
  { name: 'welcome', label: m.place_field_welcome, kind: 'long', optional: true },
  { name: 'note', label: m.place_field_note, kind: 'long', optional: true },
  { name: 'address', label: m.place_field_address, kind: 'long', optional: true },
  { name: 'opening', label: m.place_field_opening, kind: 'long', optional: true },
  { name: 'telephone', label: m.place_field_telephone, kind: 'text', optional: true },
  { name: 'email', label: m.place_field_email, kind: 'text', optional: true },
];

export const KEPT: Record<ListName, List> = {
  areas: {
    title: m.place_keep_areas,
    entries: (place) => nested(place.areas, (area) => localised(area.name)).map(({ area }) => area),
    note: ({ parentId, population }: { parentId: number | null; population: number }) =>
      [here.area(parentId)?.name, { en: String(population), cy: String(population) }]
        .filter((text) => text !== undefined)
        .map((text) => localised(text))
        .join(' · '),
    fields: [
      slug,
      name,
      about,
      { name: 'parentId', label: m.place_field_parent, kind: 'id', optional: true, options: areaOptions },
      { name: 'population', label: m.place_field_population, kind: 'number' },
      {
        name: 'boundary',
        label: m.place_field_boundary,
        hint: m.place_field_boundary_hint,
        kind: 'json',
        optional: true,
      },
    ],
  },
  topics: {
    title: m.place_keep_topics,
    entries: (place) => place.topics,
    note: ({ slug: address }: { slug: string }) => address,
    fields: [
      slug,
      name,
      about,
      { name: 'icon', label: m.place_field_icon, kind: 'choice', options: lookOptions },
      { name: 'colour', label: m.place_field_colour, kind: 'choice', options: lookOptions },
    ],
  },
  services: {
    title: m.place_keep_services,
    entries: (place) => place.services,
    note: ({ topics }: { topics: number[] }) =>
      topics
        .map((id) => here.topic(id))
        .filter((topic) => topic !== undefined)
        .map((topic) => localised(topic.name))
        .join(' · '),
    fields: [
      slug,
      name,
      about,
      { name: 'partner', label: m.place_field_partner, kind: 'flag' },
      topicsField(m.place_field_topics),
      areasField(m.place_field_areas),
    ],
  },
  closures: {
    title: m.place_keep_closures,
    entries: (place) => place.closures,
    note: ({ day }: { day: string }) => formatDate(day),
    fields: [name, { name: 'day', label: m.place_field_day, kind: 'day' }],
  },
  'pre-election': {
    title: m.place_keep_pre_election,
    entries: (place) => place.preElection,
    note: ({ from, to }: { from: string; to: string }) => `${formatDate(from)} – ${formatDate(to)}`,
    fields: [
      name,
      { name: 'why', label: m.place_field_why, kind: 'long' },
      { name: 'from', label: m.place_field_from, kind: 'day' },
      { name: 'to', label: m.place_field_to, kind: 'day' },
      areasField(m.place_field_areas),
    ],
  },
  'right-doors': {
    title: m.place_keep_right_doors,
    entries: (place) => place.rightDoors,
    note: ({ telephone, link }: { telephone: string | null; link: string | null }) =>
      [telephone, link].filter(Boolean).join(' · '),
    fields: [
      slug,
      name,
      { name: 'text', label: m.place_field_text, kind: 'long' },
      { name: 'urgent', label: m.place_field_urgent, kind: 'flag' },
      { name: 'link', label: m.place_field_link, kind: 'text', optional: true },
      { name: 'telephone', label: m.place_field_telephone, kind: 'text', optional: true },
      {
        name: 'keywords',
        label: m.place_field_keywords_en,
        kind: 'words',
        labels: { en: m.place_field_keywords_en, cy: m.place_field_keywords_cy },
      },
      { name: 'position', label: m.place_field_position, kind: 'number' },
    ],
  },
};

export const isList = (text: string): text is ListName => (LISTS as readonly string[]).includes(text);
