import type { Desk } from '#lib/features/account/me.svelte.ts';
import { href, m } from '#lib/shared/i18n/index.ts';
import type { NavLink } from './nav.ts';

const DESK_NAMES: Partial<Record<Desk, () => string>> = {
  officer: m.page_desk_officer,
  answerer: m.page_desk_answerer,
  councillor: m.page_desk_councillor,
  clerk: m.page_desk_clerk,
  juror: m.page_desk_juror,
  moderator: m.page_desk_moderator,
  administrator: m.page_desk_administrator,
  facilitator: m.page_desk_facilitator,
};

/** The desks of one person, at /desks/<name>; names this version does not know are left out. */
export const deskLinks = (desks: Desk[]): NavLink[] =>
  desks.flatMap((desk) => {
    const name = DESK_NAMES[desk];
    return name ? [{ label: name(), href: href(`/desks/${desk}`) }] : [];
  });
