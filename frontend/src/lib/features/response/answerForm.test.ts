import { describe, expect, it } from 'vitest';
import { contentOf } from './answerForm.ts';

describe('the answer form', () => {
  it('leaves out what is empty and drops empty steps', () => {
    expect(
      contentOf({
        decision: 'YES',
        reasons: { en: ' Why ', cy: '' },
        power: { en: '  ' },
        nextSteps: [{ text: { en: '' } }],
      }),
    ).toEqual({ decision: 'YES', reasons: { en: 'Why', cy: undefined }, nextSteps: [] });
  });

  it('keeps a cost of nothing', () => {
    expect(contentOf({ cost: { pounds: 0 } }).cost).toEqual({ pounds: 0, note: undefined });
  });
});
