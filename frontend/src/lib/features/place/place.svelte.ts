import { moveClock } from '#lib/shared/format/clock.ts';
import { get } from '#lib/shared/http/index.ts';
import { localised, type Localised } from '#lib/shared/i18n/index.ts';
import { site } from '#lib/shared/ui/page/site.svelte.ts';

export interface Council {
  name: Localised;
  /** For the logo and the titles. */
  shortName: Localised;
  strapline: Localised;
  welcome: Localised | null;
  /** Something every page should say, such as that the place is made up. */
  note: Localised | null;
  address: Localised | null;
  opening: Localised | null;
  telephone: string | null;
  email: string | null;
  version: number;
}

export interface Area {
  id: number;
  slug: string;
  name: Localised;
  about: Localised | null;
  parentId: number | null;
  population: number;
  /** GeoJSON geometry. */
  boundary: unknown;
  version: number;
}

export interface Topic {
  id: number;
  slug: string;
  name: Localised;
  about: Localised | null;
  /** A name of ui/icons.ts and a colour of styles/_layout.scss: nature, streets, culture … */
  icon: string;
  colour: string;
  version: number;
}

export interface Service {
  id: number;
  slug: string;
  name: Localised;
  about: Localised | null;
  /** A body beside the council that owes answers too. */
  partner: boolean;
  topics: number[];
  areas: number[];
  version: number;
}

/** A dated pause of clocks and promotion; no areas means everywhere. `to` is the last day. */
export interface PreElection {
  id: number;
  from: string;
  to: string;
  name: Localised;
  why: Localised;
  areas: number[];
  now: boolean;
  version: number;
}

/** Where something belongs that is no idea: a fault, a complaint, an emergency. */
export interface RightDoor {
  id: number;
  slug: string;
  urgent: boolean;
  name: Localised;
  text: Localised;
  link: string | null;
  telephone: string | null;
  keywords: { en: string[]; cy: string[] };
  position: number;
  version: number;
}

export interface Closure {
  id: number;
  day: string;
  name: Localised;
  version: number;
}

/** GET /api/place. */
export interface Place {
  council: Council;
  timeZone: string;
  areas: Area[];
  topics: Topic[];
  services: Service[];
  closures: Closure[];
  preElection: PreElection[];
  rightDoors: RightDoor[];
  /** Only in the demo: who may sign in (the name is the password too), in which roles, and how far its clock is moved. */
  demo: { people: Record<string, string[]>; clockAheadSeconds: number } | null;
}

const both = (text: string): Localised => ({ en: text, cy: text });

export const UNKNOWN_PLACE: Place = {
  council: {
    name: both('BetterIf'),
    shortName: both('BetterIf'),
    strapline: both(''),
    welcome: null,
    note: null,
    address: null,
    opening: null,
    telephone: null,
    email: null,
    version: 0,
  },
  timeZone: 'Europe/London',
  areas: [],
  topics: [],
  services: [],
  closures: [],
  preElection: [],
  rightDoors: [],
  demo: null,
};

/** The council that runs the site; loaded once by the root layout, again after an administrator's change. */
class CurrentPlace {
  place = $state.raw<Place>(UNKNOWN_PLACE);

  /** Never fails: without an answer the shell stands with the product's name. */
  async load(): Promise<Place> {
    try {
      this.place = { ...UNKNOWN_PLACE, ...(await get<Place>('/api/place')).data };
    } catch {
      // the page itself says what is wrong
    }
    site.name = this.shortName;
    moveClock(this.place.demo?.clockAheadSeconds ?? 0);
    return this.place;
  }

  /** "Bryncoed", in the reader's language. */
  get shortName() {
    return localised(this.place.council.shortName) || localised(this.place.council.name);
  }

  area = (id: number | null | undefined) => this.place.areas.find((area) => area.id === id);
  topic = (id: number | null | undefined) => this.place.topics.find((topic) => topic.id === id);
  service = (id: number | null | undefined) => this.place.services.find((service) => service.id === id);
}

export const here = new CurrentPlace();
