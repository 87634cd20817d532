import { get } from '#lib/shared/http/index.ts';
import { localised, type Localised } from '#lib/shared/i18n/index.ts';
import { site } from '#lib/shared/ui/site.svelte.ts';

export interface Area {
  id: number;
  slug: string;
  name: Localised;
  parentId: number | null;
  population: number | null;
  /** GeoJSON geometry. */
  boundary: unknown;
}

export interface Topic {
  id: number;
  slug: string;
  name: Localised;
  icon: string;
  /** A colour name of styles/_layout.scss: nature, streets, culture, young, care, homes. */
  colour: string;
}

export interface Service {
  id: number;
  slug: string;
  name: Localised;
}

/** A dated pause of clocks and promotion, for one area or everywhere. */
export interface PreElection {
  areaId?: number | null;
  from: string;
  until: string;
}

export interface Place {
  name: Localised;
  strapline: Localised;
  areas: Area[];
  topics: Topic[];
  services: Service[];
  demo: { people: { user: string; name: string; role: string }[] } | null;
  preElection: PreElection[];
}

const UNKNOWN: Place = {
  name: { en: 'BetterIf', cy: 'BetterIf' },
  strapline: { en: '', cy: '' },
  areas: [],
  topics: [],
  services: [],
  demo: null,
  preElection: [],
};

/** The council that runs the site; loaded once by the root layout. */
class CurrentPlace {
  place = $state<Place>(UNKNOWN);

  /** Never fails: without an answer the shell stands with the product's name. */
  async load(): Promise<Place> {
    try {
      this.place = { ...UNKNOWN, ...(await get<Place>('/api/place')).data };
    } catch {
      // the page itself says what is wrong
    }
    site.name = localised(this.place.name);
    return this.place;
  }

  area = (id: number | null | undefined) => this.place.areas.find((area) => area.id === id);
  topic = (id: number | null | undefined) => this.place.topics.find((topic) => topic.id === id);
}

export const here = new CurrentPlace();
