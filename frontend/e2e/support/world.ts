// What a story finds there when it begins, made by the same API that the pages use.
import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { sessionOf, type Person } from './people.ts';

/** The API as a signed-in person; its writes carry the header that other sites' forms cannot send. */
export async function as<T>(browser: Browser, person: Person, work: (api: Api) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ storageState: sessionOf(person) });
  try {
    return await work(new Api(context.request));
  } finally {
    await context.close();
  }
}

class Api {
  private readonly request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  async post(path: string, data?: unknown, etag?: string) {
    const answer = await this.request.post(path, { data, headers: this.headers(etag) });
    expect(answer.ok(), `POST ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer;
  }

  async put(path: string, data?: unknown, etag?: string) {
    const answer = await this.request.put(path, { data, headers: this.headers(etag) });
    expect(answer.ok(), `PUT ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer;
  }

  async tag(path: string): Promise<string | undefined> {
    return (await this.request.get(path)).headers().etag;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.request.get(path);
    expect(answer.ok(), `GET ${path}: ${answer.status()}`).toBe(true);
    return (await answer.json()) as T;
  }

  private headers(etag?: string) {
    return {
      'X-BetterIf': '1',
      'Idempotency-Key': randomUUID(),
      ...(etag && { 'If-Match': etag }),
    };
  }
}

export interface Shared {
  number: number;
  title: string;
}

/** A word that no other run or story uses, so that a story finds only its own. */
export const mark = () => randomUUID().slice(0, 8);

/** An idea that Megan, or somebody else, has shared; public at once. */
export function anIdea(
  browser: Browser,
  {
    by = 'megan',
    title = `the library garden were open at noon ${mark()}`,
    call = 'open-door',
    topic,
  }: {
    by?: Person;
    title?: string;
    call?: string;
    topic?: number;
  } = {},
): Promise<Shared> {
  return as(browser, by, async (api) => {
    const place = await api.get<{ topics: { id: number }[] }>('/api/place');
    const { id: callId } = await api.get<{ id: number }>(`/api/calls/${call}`);
    const draft = await api.post('/api/ideas', {
      callId,
      language: 'en',
      title,
      now: 'The gate is locked all day, though people sit on the wall to eat.',
      change: 'The gate is open from noon to two, and somebody from the library has the key.',
      need: 'CONNECTED',
      by: 'TOGETHER',
      kind: 'QUICK_WIN',
      topicId: topic ?? place.topics[0]!.id,
    });
    const { number } = (await draft.json()) as { number: number };
    await api.post(`/api/ideas/${number}/submit`, undefined, draft.headers().etag);
    return { number, title };
  });
}

const both = <T>(en: T, cy: T) => ({ en, cy });

/** A topic that only one story uses, so that a list narrowed by it holds only its own. */
export function aTopic(browser: Browser, name: string): Promise<number> {
  return as(browser, 'aled', async (api) => {
    const made = await api.post('/api/place/topics', {
      slug: `topic-${mark()}`,
      name: both(name, `${name} (cy)`),
      icon: 'nature',
      colour: 'care',
    });
    return ((await made.json()) as { id: number }).id;
  });
}

/** Rhian decides, in public, that these ideas are owed an answer. */
export function owe(browser: Browser, ideas: number[]): Promise<void> {
  return as(browser, 'rhian', async (api) => {
    for (const idea of ideas) {
      await api.post(`/api/ideas/${idea}/answer/duty`, {
        reason: both('My ward asks for it', 'Mae fy ward yn gofyn amdano'),
      });
    }
  });
}

/** A call for ideas that is open now, in which a few supporters start the council's clock; its address. */
export const aCallWithThreshold = (browser: Browser, threshold: number): Promise<string> =>
  aCall(browser, both('A few voices', 'Ychydig leisiau'), threshold, [
    'SUBMIT',
    'DISCUSS',
    'VOTE',
    'RESPOND',
  ]);

/** A call for ideas that an innovation council shortlists now; its address. */
export const aCallWithShortlist = (browser: Browser, name: string): Promise<string> =>
  aCall(browser, both(name, `${name} (cy)`), 50, ['SUBMIT', 'DISCUSS', 'VOTE', 'SHORTLIST']);

function aCall(
  browser: Browser,
  name: { en: string; cy: string },
  threshold: number,
  phases: string[],
): Promise<string> {
  const slug = `call-${mark()}`;
  const hour = 3_600_000;
  const from = new Date(Date.now() - hour).toISOString();
  const to = new Date(Date.now() + 30 * 24 * hour).toISOString();
  return as(browser, 'aled', async (api) => {
    const call = await api.post('/api/calls', {
      slug,
      name,
      question: both('What would be better at noon?', "Beth fyddai'n well ganol dydd?"),
      summary: both(
        'A call in which few supporters are enough.',
        'Galwad lle mae ychydig gefnogwyr yn ddigon.',
      ),
      fixed: both('Nothing.', 'Dim.'),
      open: both('Everything.', 'Popeth.'),
      whoDecides: both('The officer named in the answer.', 'Y swyddog a enwir yn yr ateb.'),
      evidence: [],
      phases: phases.map((phase) => ({ phase, from, to })),
      rules: {
        who: 'ANYONE',
        thresholds: [{ consequence: 'ANSWER', supporters: threshold, withinWorkingDays: 30 }],
        answerWithinWorkingDays: 30,
        supportsPerPerson: null,
        countsHidden: false,
        check: 'AFTER',
        below: { kind: 'REVIEW_DATE', days: 30 },
      },
      areas: [],
      topics: [],
    });
    await api.post(`/api/calls/${slug}/publish`, undefined, call.headers().etag);
    return slug;
  });
}

/** Makes sure that a pothole has a door of its own, as every place keeps one. */
export function aDoorForPotholes(browser: Browser): Promise<void> {
  return as(browser, 'aled', async (api) => {
    const found = await api.get<unknown[]>('/api/place/right-doors?text=pothole');
    if (found.length) return;
    await api.post('/api/place/right-doors', {
      slug: `potholes-${mark()}`,
      urgent: false,
      name: both('A hole in the road', 'Twll yn y ffordd'),
      text: both('Report it and a crew looks at it.', 'Rhowch wybod a daw criw i edrych.'),
      telephone: '01632 960 001',
      keywords: both(['pothole'], ['twll']),
      position: 1,
    });
  });
}

/** Presses the button on an idea's page, which shows the support before it is answered, and waits for the answer. */
export async function pressSupport(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'PUT' && /\/vote\?/.test(response.url()),
  );
  await page.getByRole('button', { name: 'Support this idea' }).click();
  expect((await answered).ok()).toBe(true);
}

/** People who sign in on this address for the first time, and have answered what they are asked then. */
export async function arrive(browser: Browser, people: Person[]): Promise<void> {
  for (const person of people)
    await as(browser, person, async (api) => {
      const me = await api.get<{ needsWelcome: boolean; rulesVersion: string; privacyVersion: string }>(
        '/api/me',
      );
      if (!me.needsWelcome) return;
      await api.put('/api/me/welcome', {
        name: person,
        language: 'en',
        ageBand: 'ADULT',
        rulesVersion: me.rulesVersion,
        privacyVersion: me.privacyVersion,
        mail: { service: true, digest: false },
      });
    });
}

/** One person's support for an idea. */
export function support(browser: Browser, person: Person, idea: number): Promise<void> {
  return as(browser, person, async (api) => {
    await api.put(`/api/ideas/${idea}/vote`);
  });
}

/** What one person says of the newest answer to an idea. */
export function sayOfAnswer(browser: Browser, person: Person, idea: number, says: string): Promise<void> {
  return as(browser, person, async (api) => {
    const { answers } = await api.get<{ answers: { id: number }[] }>(`/api/ideas/${idea}/answer`);
    await api.put(`/api/answers/${answers[0]!.id}/verdict`, { says, reason: null });
  });
}

/** The council's answer, drafted and published through the API by Gwyn; what it says completes a short refusal. */
export function answer(browser: Browser, idea: number, words: string, content: object = {}): Promise<void> {
  return as(browser, 'gwyn', async (api) => {
    const { duty } = await api.get<{ duty: { id: number } }>(`/api/ideas/${idea}/answer`);
    const text = both(words, `${words} (cy)`);
    const draft = await api.put(
      `/api/duties/${duty.id}/draft`,
      {
        content: {
          decision: 'NO',
          reasons: text,
          power: text,
          barrier: text,
          whoCouldLift: text,
          nextSteps: [],
          ...content,
        },
        ready: true,
      },
      '"0"',
    );
    await api.post(`/api/duties/${duty.id}/publish`, undefined, draft.headers().etag);
  });
}

/** A council whose two members are drawn by lot, one of each half of the place; the call for members closes in seconds. */
export function aCallForMembers(browser: Browser, seconds: number): Promise<string> {
  return aCouncil(browser, `Jury by lot ${mark()}`, async (api, slug, etag) => {
    const group = (key: string, en: string, cy: string) => ({ key, label: both(en, cy), min: 1, max: 1 });
    await api.put(
      `/api/councils/${slug}/recruitment`,
      {
        way: 'SORTITION',
        text: both('Two people read the ideas.', 'Dau o bobl yn darllen y syniadau.'),
        opensAt: fromNow(-60),
        closesAt: fromNow(seconds),
        seats: 2,
        onePerHousehold: false,
        strata: [
          {
            key: 'area',
            label: both('Area', 'Ardal'),
            groups: [group('north', 'North', 'Gogledd'), group('south', 'South', 'De')],
          },
        ],
      },
      etag,
    );
  });
}

const fromNow = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** A council that was convened, and what its clerk does next. Its address. */
async function aCouncil(
  browser: Browser,
  name: string,
  then: (api: Api, slug: string, etag: string) => Promise<void>,
): Promise<string> {
  const call = await aCallWithShortlist(browser, `Call of ${name}`);
  return as(browser, 'eleri', async (api) => {
    const { id } = await api.get<{ id: number }>(`/api/calls/${call}`);
    const council = await api.post('/api/councils', {
      callId: id,
      terms: {
        name: both(name, `Rheithgor: ${name}`),
        purpose: both('Two residents decide.', 'Dau o drigolion yn penderfynu.'),
        rule: both('The best goes forward.', "Y gorau sy'n mynd ymlaen."),
        quorum: 1,
        places: 1,
        timetable: {
          interestsBy: fromNow(3600),
          scoringOpensAt: fromNow(7200),
          scoringClosesAt: fromNow(90_000),
          deliberationAt: fromNow(100_000),
          decisionAt: fromNow(110_000),
          publicationAt: fromNow(120_000),
        },
      },
    });
    const { council: made } = (await council.json()) as { council: { slug: string } };
    await then(api, made.slug, council.headers().etag!);
    return made.slug;
  });
}

/** A council on which these people sit or, the alternates, stand ready; each with the reason given. Its address. */
export async function aSeatedCouncil(
  browser: Browser,
  seats: { person: Person; why: string; alternate?: boolean }[],
): Promise<string> {
  const codes: [Person, string][] = [];
  const slug = await aCouncil(browser, `Jury of seats ${mark()}`, async (api, council) => {
    for (const { person, why, alternate } of seats) {
      const invited = await api.post(`/api/councils/${council}/jurors`, {
        seat: both(why, `${why} (Cymraeg)`),
        chair: false,
        alternate: alternate ?? false,
      });
      codes.push([person, ((await invited.json()) as { code: string }).code]);
    }
  });
  for (const [person, code] of codes)
    await as(browser, person, async (api) => {
      await api.post('/api/council-invitations/take', { code });
      const agreed = { named: true, scoresNamed: false, onboarded: true };
      await api.put(`/api/me/seats/${slug}`, agreed);
    });
  return slug;
}

/** One person volunteers for a council. */
export function volunteerFor(browser: Browser, person: Person, slug: string, area: string): Promise<void> {
  return as(browser, person, async (api) => {
    await api.put(`/api/me/volunteering/${slug}`, {
      groups: { area },
      home: '',
      why: '',
      accessNeeds: '',
      expenses: '',
      understands: true,
    });
  });
}

/** A ballot within a budget of 10,000 pounds on these ideas of 4,000, 5,000, 6,000 …; seconds from now. Its address. */
export async function aBallot(
  browser: Browser,
  call: string,
  ideas: Shared[],
  { opensIn, closesIn }: { opensIn: number; closesIn: number },
): Promise<string> {
  return as(browser, 'eleri', async (api) => {
    const { id: callId } = await api.get<{ id: number }>(`/api/calls/${call}`);
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const drafted = await api.post('/api/ballots', {
      callId,
      terms: {
        name: both(`Money for the river ${mark()}`, `Arian i'r afon ${mark()}`),
        question: both('Which of these should be paid for?', "Pa rai o'r rhain y dylid talu amdanynt?"),
        form: 'BUDGET',
        options: ideas.map((idea, index) => ({ idea: idea.number, cost: 4000 + 1000 * index })),
        budget: 10_000,
        rule: { rule: 'equal-shares' },
        tie: 'votes,cheaper',
        bounds: [],
        opensAt: at(opensIn),
        closesAt: at(closesIn),
        minimumToPublish: 10,
      },
    });
    const { slug } = ((await drafted.json()) as { ballot: { slug: string } }).ballot;
    await api.post(`/api/ballots/${slug}/announce`, undefined, drafted.headers().etag);
    return slug;
  });
}

export const moveBallot = (browser: Browser, slug: string, step: 'publish'): Promise<unknown> =>
  as(browser, 'eleri', (api) => api.post(`/api/ballots/${slug}/${step}`));

export const stageOfBallot = (browser: Browser, slug: string): Promise<string> =>
  as(browser, 'eleri', async (api) => (await api.get<{ stage: string }>(`/api/ballots/${slug}`)).stage);

/** One person's ballot. */
export const castBallot = (
  browser: Browser,
  person: Person,
  slug: string,
  ideas: Shared[],
): Promise<unknown> =>
  as(browser, person, (api) =>
    api.put(
      `/api/me/ballots/${slug}/paper`,
      { choices: ideas.map((idea) => String(idea.number)), points: [] },
      '"0"',
    ),
  );

/** A council of one member, to whom the ballot proposes by Equal Shares; the member has scored and handed in. Its address. */
export async function aCouncilBesideABallot(
  browser: Browser,
  call: string,
  ballot: string,
  ideas: Shared[],
): Promise<string> {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const words = both('By what it changes', "Yn ôl yr hyn y mae'n ei newid");
  const { slug, code } = await as(browser, 'eleri', async (api) => {
    const { id: callId } = await api.get<{ id: number }>(`/api/calls/${call}`);
    const made = await api.post('/api/councils', {
      callId,
      terms: {
        name: both(`Beside the ballot ${mark()}`, `Wrth ochr y bleidlais ${mark()}`),
        purpose: both('One resident reads every idea.', 'Un o drigolion yn darllen pob syniad.'),
        rule: both('The ballot proposes.', "Y bleidlais sy'n cynnig."),
        quorum: 1,
        places: 2,
        timetable: {
          interestsBy: at(-2),
          scoringOpensAt: at(-1),
          scoringClosesAt: at(48),
          deliberationAt: at(49),
          decisionAt: at(50),
          publicationAt: at(51),
        },
      },
    });
    const { slug } = ((await made.json()) as { council: { slug: string } }).council;
    const tag = async () => (await api.tag(`/api/councils/${slug}/desk`))!;
    const settle = async (what: string, body: unknown) =>
      api.put(`/api/councils/${slug}/${what}`, body, await tag());
    await settle('criteria', {
      criteria: [{ weight: 1, name: words, low: words, middle: words, high: words, breaksTies: false }],
    });
    await settle('nominations', { ideas: ideas.map((idea) => idea.number) });
    await settle('selection-rule', {
      rule: 'MEAN',
      bounds: [],
      mostPercent: 100,
      ballot,
      ballotRule: 'equal-shares',
    });
    const invited = await api.post(`/api/councils/${slug}/jurors`, { seat: words, chair: false });
    return { slug, code: ((await invited.json()) as { code: string }).code };
  });
  await as(browser, 'tomos', async (api) => {
    await api.post('/api/council-invitations/take', { code });
    await api.put(`/api/me/seats/${slug}`, { named: true, scoresNamed: false, onboarded: true });
  });
  await as(browser, 'eleri', (api) => api.post(`/api/councils/${slug}/scoring/open`));
  await as(browser, 'tomos', async (api) => {
    const { criteria } = await api.get<{ criteria: { id: number }[] }>(`/api/councils/${slug}/shortlist`);
    for (const [index, idea] of ideas.entries())
      await api.put(
        `/api/me/seats/${slug}/sheets/${idea.number}`,
        { marks: { [criteria[0]!.id]: 3 + (index % 3) }, reason: 'As I see it.', language: 'en' },
        '"0"',
      );
    await api.put(`/api/me/seats/${slug}/handed-in`);
  });
  await as(browser, 'eleri', (api) => api.post(`/api/councils/${slug}/scoring/close`));
  return slug;
}
