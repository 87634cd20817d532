/** Longitude and latitude in degrees. */
export type Position = [number, number];
type Ring = Position[];

interface Geometry {
  type: string;
  coordinates: unknown;
}

/** The rings of a GeoJSON Polygon or MultiPolygon; none of anything else. */
export function rings(boundary: unknown): Ring[] {
  const { type, coordinates } = (boundary ?? {}) as Partial<Geometry>;
  if (type === 'Polygon') return coordinates as Ring[];
  if (type === 'MultiPolygon') return (coordinates as Ring[][]).flat();
  return [];
}

export interface Projection {
  width: number;
  height: number;
  project: (position: Position) => [number, number];
}

/**
 * A flat picture of a small part of the world, `width` units wide: degrees of longitude are shortened by the cosine of
 * the middle latitude. Over the size of a council or a nation nobody can see the difference from a real projection.
 * Null where there is nothing to draw.
 */
export function fit(all: Ring[], width = 600, margin = 8): Projection | null {
  const points = all.flat();
  if (points.length === 0) return null;
  let [west, south] = points[0]!;
  let [east, north] = points[0]!;
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const span = Math.max((east - west) * shorten, 1e-9);
  const scale = (width - 2 * margin) / span;
  return {
    width,
    height: Math.max((north - south) * scale, 1) + 2 * margin,
    project: ([lon, lat]) => [margin + (lon - west) * shorten * scale, margin + (north - lat) * scale],
  };
}

/** The `d` of an SVG path around all rings; holes come out with fill-rule evenodd. */
export const path = (all: Ring[], { project }: Projection) =>
  all
    .map((ring) => {
      const [first, ...rest] = ring.map((position) =>
        project(position)
          .map((n) => n.toFixed(1))
          .join(' '),
      );
      return `M${first}${rest.map((point) => `L${point}`).join('')}Z`;
    })
    .join('');

/** A point well inside the largest ring's box, for a label. */
export function middle(all: Ring[], { project }: Projection): [number, number] {
  const ring = all.reduce((best, one) => (one.length > best.length ? one : best), all[0] ?? []);
  const points = ring.slice(0, -1).map(project);
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / (points.length || 1);
  return [mean(0), mean(1)];
}
