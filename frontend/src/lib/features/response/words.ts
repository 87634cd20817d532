import { now } from '#lib/shared/format/clock.ts';
import { formatDate, formatList } from '#lib/shared/format/index.ts';
import { locale, localised, m, type Locale } from '#lib/shared/i18n/index.ts';
import type { AnswerText, Duty, DutyState, OtherLanguage, Service } from './responseApi.ts';

/** The reader's language of a text, or the other one while that is still owed; and which one it is. */
export function textOf(
  text: AnswerText | null | undefined,
  wanted: Locale = locale(),
): { text: string; lang?: Locale } {
  const other: Locale = wanted === 'cy' ? 'en' : 'cy';
  if (text?.[wanted]) return { text: text[wanted] };
  return text?.[other] ? { text: text[other], lang: other } : { text: '' };
}

const REACHED = {
  ANSWER: m.response_cause_threshold,
  HEARING: m.response_cause_hearing,
  DEBATE: m.response_cause_debate,
};

export const causeText = ({
  cause,
  consequence,
  threshold,
}: Pick<Duty['causes'][number], 'cause' | 'consequence' | 'threshold'>) =>
  cause === 'THRESHOLD'
    ? REACHED[consequence ?? 'ANSWER']({ count: threshold ?? '' })
    : {
        DECISION: m.response_cause_decision,
        CALL_ENDED: m.response_cause_call_ended,
        MAX_WAIT: m.response_cause_max_wait,
        REVIEW_DATE: m.response_cause_review_date,
        INHERITED: m.response_cause_inherited,
        RESTORED: m.response_cause_restored,
        IMPORTED: m.response_cause_imported,
      }[cause]();

/** What the clock says, in one sentence. */
export function dutyText(duty: Pick<Duty, 'state' | 'due' | 'settledAt'>): string {
  const date = formatDate(duty.due);
  const settled = duty.settledAt ? formatDate(duty.settledAt) : '';
  const texts: Record<DutyState, () => string> = {
    OWED: () => m.response_owed({ date }),
    DRAFTED: () => m.response_drafted({ date }),
    EXTENDED: () => m.response_extended({ date }),
    PAUSED: () => m.response_paused({ date }),
    OVERDUE: () => m.response_overdue({ date }),
    ANSWERED: () => m.response_answered({ date: settled }),
    CONTESTED: () => m.response_contested({ date }),
    ANSWERED_AGAIN: () => m.response_answered_again({ date: settled }),
    CLOSED_WITH_NOTE: () => m.response_closed({ date: settled }),
  };
  return texts[duty.state]();
}

/** Who owes it, partner bodies marked as such. */
export const servicesText = (services: Service[]) =>
  formatList(
    services.map(({ name, partner }) =>
      partner ? m.response_partner_named({ name: localised(name) }) : localised(name),
    ),
  );

/** Of a debate or hearing: that it was held, or by when it is promised. */
export function meetingText({
  consequence,
  due,
  heldOn,
}: Pick<Duty['causes'][number], 'consequence' | 'due' | 'heldOn'>) {
  const debate = consequence === 'DEBATE';
  if (heldOn) {
    const date = formatDate(heldOn);
    return debate ? m.response_debated({ date }) : m.response_heard({ date });
  }
  const date = due ? formatDate(due) : '';
  return debate ? m.response_debate_owed({ date }) : m.response_hearing_owed({ date });
}

/** Since when the clock runs, and how many days that is. */
export const waitingText = ({ owedSince }: Pick<Duty, 'owedSince'>, at: number = +now()) =>
  m.response_waiting({
    date: formatDate(owedSince),
    days: Math.max(0, Math.floor((at - Date.parse(owedSince)) / 86_400_000)),
  });

/** Which language is still owed, and by when; that it is late, once it is. */
export function otherLanguageText({ language, by, late }: OtherLanguage): string {
  const date = formatDate(by);
  if (late) return language === 'cy' ? m.response_welsh_late({ date }) : m.response_english_late({ date });
  return language === 'cy' ? m.response_welsh_by({ date }) : m.response_english_by({ date });
}

export const late = (state: DutyState) => state === 'OVERDUE';
