import type { Area } from './place.svelte.ts';

export interface NestedArea {
  area: Area;
  /** 0 for the outermost. */
  depth: number;
}

/** Areas as a tree walked from the outside in, each followed by what lies in it; neighbours by `name`. */
export function nested(areas: Area[], name: (area: Area) => string): NestedArea[] {
  const known = new Set(areas.map((area) => area.id));
  const within = (parent: number | null) =>
    areas
      .filter(
        (area) => (area.parentId !== null && known.has(area.parentId) ? area.parentId : null) === parent,
      )
      .sort((a, b) => name(a).localeCompare(name(b)));
  const walk = (parent: number | null, depth: number): NestedArea[] =>
    within(parent).flatMap((area) => [{ area, depth }, ...walk(area.id, depth + 1)]);
  return walk(null, 0);
}

/** The ids of the areas and of everything inside them. */
export function withDescendants(areas: Area[], ids: number[]): Set<number> {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const area of areas) {
      if (area.parentId !== null && found.has(area.parentId)) found.add(area.id);
    }
  }
  return found;
}
