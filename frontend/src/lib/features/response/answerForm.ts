import type { AnswerContent, AnswerText, NextStep } from './responseApi.ts';

const text = (value: AnswerText | undefined): AnswerText | undefined => {
  const en = value?.en?.trim() || undefined;
  const cy = value?.cy?.trim() || undefined;
  return en || cy ? { en, cy } : undefined;
};

/** What the form holds as the API takes it: empty fields left out, empty steps dropped. */
export function contentOf(form: AnswerContent): AnswerContent {
  const steps: NextStep[] = (form.nextSteps ?? [])
    .map((step) => ({ text: text(step.text), due: step.due || undefined, owner: text(step.owner) }))
    .filter((step) => step.text || step.due || step.owner);
  const note = text(form.cost?.note);
  const pounds = form.cost?.pounds;
  const details = Object.entries(form.details ?? {}).flatMap(([key, value]) => {
    const kept = text(value);
    return kept ? [[key, kept] as const] : [];
  });
  return {
    decision: form.decision || undefined,
    reasons: text(form.reasons),
    power: text(form.power),
    nextSteps: steps,
    cost: note || pounds !== undefined ? { pounds, note } : undefined,
    passedTo: text(form.passedTo),
    barrier: text(form.barrier),
    whoCouldLift: text(form.whoCouldLift),
    details: details.length ? Object.fromEntries(details) : undefined,
    otherLanguageBy: form.otherLanguageBy || undefined,
    evidence: form.evidence?.length ? form.evidence : undefined,
  };
}
