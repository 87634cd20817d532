const PREFIX = 'draft:';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fields = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !['password', 'file', 'hidden', 'submit'].includes(element.type),
  );

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

function save(form: HTMLFormElement, key: string) {
  const values: Record<string, string[]> = {};
  for (const field of fields(form)) {
    if (isTick(field) && !field.checked) continue;
    (values[field.name] ??= []).push(isTick(field) ? field.value : field.value);
  }
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(values));
  } catch {
    // storage is full or forbidden: the form works without it
  }
}

function restore(form: HTMLFormElement, key: string) {
  const text = sessionStorage.getItem(PREFIX + key);
  if (!text) return;
  const values = JSON.parse(text) as Record<string, string[]>;
  for (const field of fields(form)) {
    const kept = values[field.name];
    if (isTick(field)) {
      const checked = kept?.includes(field.value) ?? false;
      if (checked === field.checked) continue;
      field.checked = checked;
    } else {
      if (!kept?.[0] || kept[0] === field.value) continue;
      field.value = kept[0];
    }
    // bind:value and bind:group listen to these
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/**
 * `<form {@attach keepDraft('comment-142')}>`: what is typed survives a reload, a lost session and the sign-in page,
 * in this tab only. Call `dropDraft` with the same key once it was sent.
 */
export const keepDraft = (key: string) => (form: HTMLFormElement) => {
  restore(form, key);
  const listener = () => save(form, key);
  form.addEventListener('input', listener);
  form.addEventListener('change', listener);
  return () => {
    form.removeEventListener('input', listener);
    form.removeEventListener('change', listener);
  };
};

export const dropDraft = (key: string) => sessionStorage.removeItem(PREFIX + key);

/** At sign-out: nothing of one person's stays for the next. */
export function dropAllDrafts() {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(PREFIX)) storage.removeItem(key);
    }
  }
}
