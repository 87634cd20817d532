/**
 * Line icons on a 24 × 24 ground, drawn with one stroke: topics first, then what the interface needs. The drawings are in
 * icons.svg, a file of its own that a browser fetches once; as code they weighed 1.4 kB on every first page.
 */
export const icons = [
  'nature',
  'streets',
  'culture',
  'young',
  'care',
  'homes',
  'energy',
  'money',
  'safety',
  'food',
  'sport',
  'place',
  'pin',
  'chat',
  'check',
  'up',
  'bell',
  'share',
  'clock',
  'plus',
  'star',
  'menu',
  'close',
  'down',
  'back',
  'next',
  'search',
  'person',
  'people',
  'info',
  'warning',
  'flag',
  'edit',
  'trash',
  'lock',
  'eye',
  'offline',
  'scales',
  'calendar',
  'print',
  'building',
  'list',
  'map',
  'mail',
  'external',
] as const;

export type IconName = (typeof icons)[number];

/** A topic's icon as the server names it; a name we do not draw becomes a star. */
export const iconOr = (name: string | null | undefined, fallback: IconName = 'star'): IconName =>
  icons.find((known) => known === name) ?? fallback;
