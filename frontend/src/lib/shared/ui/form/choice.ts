import type { IconName } from '#lib/shared/ui/icons.ts';

/** One of several answers, for Radios, Checkboxes and ChipGroup. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
  icon?: IconName;
  /** A topic's colour name (nature, streets, culture, young, care, homes). */
  colour?: string;
  disabled?: boolean;
}

/** The first control carries the field's own id, so that the error summary lands on it. */
export const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);
