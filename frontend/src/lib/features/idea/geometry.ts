import type { Pin } from './ideaApi.ts';

type Ring = [number, number][];

/** The outer and inner rings of a GeoJSON polygon or multipolygon; none for anything else. */
export function rings(boundary: unknown): Ring[] {
  const shape = boundary as { type?: string; coordinates?: unknown } | null;
  if (shape?.type === 'Polygon') return shape.coordinates as Ring[];
  if (shape?.type === 'MultiPolygon') return (shape.coordinates as Ring[][]).flat();
  return [];
}

/**
 * A flat drawing of a small place: degrees to units of a box `width` wide, true to shape near its middle (equirectangular,
 * good to a part in a thousand over some tens of kilometres).
 */
export class Projection {
  readonly height: number;
  private readonly west: number;
  private readonly north: number;
  private readonly scale: number;
  private readonly squeeze: number;

  constructor(
    points: [number, number][],
    readonly width = 800,
  ) {
    const longitudes = points.map(([longitude]) => longitude);
    const latitudes = points.map(([, latitude]) => latitude);
    const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
    const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
    this.squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const margin = 0.04 * Math.max((east - west) * this.squeeze, north - south, 1e-4);
    this.west = west - margin / this.squeeze;
    this.north = north + margin;
    this.scale = width / ((east - west) * this.squeeze + 2 * margin);
    this.height = (north - south + 2 * margin) * this.scale;
  }

  x = (longitude: number) => (longitude - this.west) * this.squeeze * this.scale;
  y = (latitude: number) => (this.north - latitude) * this.scale;

  /** The place under a point of the drawing, to four decimals of a degree: about ten metres. */
  place(x: number, y: number): Pin {
    return {
      longitude: round(this.west + x / (this.squeeze * this.scale)),
      latitude: round(this.north - y / this.scale),
    };
  }

  path(boundary: unknown): string {
    return rings(boundary)
      .map(
        (ring) =>
          `M${ring.map(([longitude, latitude]) => `${this.x(longitude).toFixed(1)} ${this.y(latitude).toFixed(1)}`).join('L')}Z`,
      )
      .join('');
  }
}

export const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** Of everything that has a boundary or a pin; null when there is nothing to draw. */
export function projectionOf(boundaries: unknown[], pins: Pin[]): Projection | null {
  const points = [
    ...boundaries.flatMap((boundary) => rings(boundary).flat()),
    ...pins.map((pin): [number, number] => [pin.longitude, pin.latitude]),
  ];
  return points.length ? new Projection(points) : null;
}
