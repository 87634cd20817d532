import { href, m } from '#lib/shared/i18n/index.ts';

export interface NavLink {
  label: string;
  href: string;
}

/** The main navigation, in order. */
export const mainNav = (): NavLink[] => [
  { label: m.page_nav_ideas(), href: href('/ideas') },
  { label: m.page_nav_answers(), href: href('/answers') },
  { label: m.page_nav_council(), href: href('/councils') },
  { label: m.page_nav_how(), href: href('/how-it-works') },
];

export const footerNav = (): NavLink[] => [
  { label: m.page_foot_accessibility(), href: href('/accessibility') },
  { label: m.page_foot_privacy(), href: href('/privacy') },
  { label: m.page_foot_rules(), href: href('/house-rules') },
  { label: m.page_foot_complaints(), href: href('/complaints') },
  { label: m.moderation_removed_title(), href: href('/removed') },
];
