import { href, m } from '#lib/shared/i18n/index.ts';
import type { Desk } from '#lib/features/account/me.svelte.ts';

export interface NavLink {
  label: string;
  href: string;
}

/** The main navigation, in order. */
export const mainNav = (): NavLink[] => [
  { label: m.page_nav_ideas(), href: href('/ideas') },
  { label: m.page_nav_answers(), href: href('/answers') },
  { label: m.page_nav_council(), href: href('/innovation-council') },
  { label: m.page_nav_how(), href: href('/how-it-works') },
];

export const footerNav = (): NavLink[] => [
  { label: m.page_foot_accessibility(), href: href('/accessibility') },
  { label: m.page_foot_privacy(), href: href('/privacy') },
  { label: m.page_foot_rules(), href: href('/house-rules') },
  { label: m.page_foot_complaints(), href: href('/complaints') },
];

const DESK_NAMES: Record<Desk, () => string> = {
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
  desks
    .filter((desk) => desk in DESK_NAMES)
    .map((desk) => ({ label: DESK_NAMES[desk](), href: href(`/desks/${desk}`) }));
