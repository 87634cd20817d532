import type { Localised } from '#lib/shared/i18n/index.ts';
import type { Gain, GainBody, GainRole } from './deliveryApi.ts';

/** What the form holds: amounts as they were typed. */
export interface ShareRow {
  serviceId: string;
  role: GainRole;
  expected: string;
  observed: string;
}

export interface GainFormData {
  kind: 'MONEY' | 'MEASURE';
  what: Localised;
  unit: Localised;
  from: string;
  to: string;
  source: Localised;
  shares: ShareRow[];
}

const nothing = () => ({ en: '', cy: '' });

export const emptyShare = (): ShareRow => ({ serviceId: '', role: 'GAINED', expected: '', observed: '' });

export const emptyForm = (): GainFormData => ({
  kind: 'MONEY',
  what: nothing(),
  unit: nothing(),
  from: '',
  to: '',
  source: nothing(),
  shares: [{ ...emptyShare(), role: 'PAID' }, emptyShare()],
});

const typed = (amount: number | undefined) => (amount === undefined ? '' : String(amount));

export const formOf = (gain: Gain): GainFormData => ({
  kind: gain.kind,
  what: gain.what,
  unit: gain.unit ?? nothing(),
  from: gain.from,
  to: gain.to,
  source: gain.source,
  shares: gain.shares.map((share) => ({
    serviceId: String(share.service.id),
    role: share.role,
    expected: typed(share.expected),
    observed: typed(share.observed),
  })),
});

/** £1,234.50 as people type it; null for nothing, NaN for what is no amount. */
export function amountOf(text: string): number | null {
  const bare = text.replaceAll(/[£,\s]/g, '');
  if (!bare) return null;
  return /^\d{1,12}(\.\d{1,2})?$/.test(bare) ? Number(bare) : Number.NaN;
}

/** The shares that hold no proper amount, by their place. */
export const wrongAmounts = (form: GainFormData): number[] =>
  form.shares.flatMap((share, index) =>
    Number.isNaN(amountOf(share.expected)) || Number.isNaN(amountOf(share.observed)) ? [index] : [],
  );

/** As the API takes it; rows without a service are left out. */
export const bodyOf = (form: GainFormData): GainBody => ({
  kind: form.kind,
  what: form.what,
  unit: form.kind === 'MEASURE' ? form.unit : null,
  from: form.from,
  to: form.to,
  source: form.source,
  shares: form.shares
    .filter((share) => share.serviceId)
    .map((share) => ({
      serviceId: Number(share.serviceId),
      role: share.role,
      expected: amountOf(share.expected),
      observed: amountOf(share.observed),
    })),
});
