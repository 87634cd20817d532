import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The closed list of reasons, as the API's own description has it. */
function reasons(): string[] {
  const description = readFileSync('../backend/openapi.yaml', 'utf8').split('\n');
  const from = description.findIndex((line) => line === '    Reason:');
  const rest = description.slice(from + 1);
  const until = rest.findIndex((line) => /^ {4}\S/.test(line));
  return rest.slice(0, until).flatMap((line) => /^ +- (\w+)$/.exec(line)?.[1] ?? []);
}

const texts = (language: string) =>
  Object.assign(
    {},
    ...readdirSync('messages').map((feature) =>
      JSON.parse(readFileSync(`messages/${feature}/${language}.json`, 'utf8')),
    ),
  ) as Record<string, unknown>;

describe('every reason of the API', () => {
  it('is on the list that is read here', () => {
    expect(reasons().length).toBeGreaterThan(150);
    expect(reasons()).toContain('common_not_null');
  });

  for (const language of ['en', 'cy']) {
    it(`has a sentence in ${language}`, () => {
      const known = texts(language);
      expect(reasons().filter((reason) => typeof known[`reason_${reason}`] !== 'string')).toEqual([]);
    });
  }
});
