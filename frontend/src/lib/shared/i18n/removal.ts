// Not in index.ts: few pages show why words were removed, and the first page need not carry it.
import { m } from '#lib/paraglide/messages.js';

/** Why words were removed from a public page, by the code of the public list. */
export const REMOVAL_REASONS = {
  identifiesAPerson: m.moderation_code_identifiesaperson,
  accusation: m.moderation_code_accusation,
  abuse: m.moderation_code_abuse,
  privateDetails: m.moderation_code_privatedetails,
  advertising: m.moderation_code_advertising,
  wrongDoor: m.moderation_code_wrongdoor,
  safeguarding: m.moderation_code_safeguarding,
  illegal: m.moderation_code_illegal,
  courtOrder: m.moderation_code_courtorder,
};

/** In the reader's words; nothing for a code of another platform. */
export const removalReason = (code: string): string =>
  code in REMOVAL_REASONS ? REMOVAL_REASONS[code as keyof typeof REMOVAL_REASONS]() : '';
