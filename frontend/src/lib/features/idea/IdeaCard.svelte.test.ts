import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from '$app/state';
import IdeaCard from './IdeaCard.svelte';
import { ideaCard } from './ideaExample.ts';
import { hasPath, pathOf } from './path.ts';

const at = (path: string) => {
  page.url = new URL(path, 'http://localhost');
  window.history.replaceState(null, '', path);
};
beforeEach(() => at('/ideas'));

describe('a card', () => {
  it('links to the idea, in the language it is written in', () => {
    render(IdeaCard, { idea: ideaCard({ language: 'cy', title: 'byddai mainc' }) });
    const link = screen.getByRole('link', { name: 'byddai mainc' });
    expect(link).toHaveAttribute('href', '/ideas/142');
    expect(link.closest('[lang]')).toHaveAttribute('lang', 'cy');
  });

  it('says how many more until the council owes an answer', () => {
    render(IdeaCard, { idea: ideaCard() });
    expect(screen.getByText('38 more and the council owes an answer')).toBeInTheDocument();
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', '12');
  });

  it('shows no count, no meter and no remaining number while the call hides them', () => {
    const support = {
      count: null,
      threshold: 50,
      consequence: 'ANSWER' as const,
      remaining: null,
      hiddenUntil: '2026-12-01T00:00:00Z',
      imported: null,
    };
    const { container } = render(IdeaCard, { idea: ideaCard({ support }) });
    expect(screen.getByText('Counts appear on 1 December 2026')).toBeInTheDocument();
    expect(screen.queryByRole('meter')).toBeNull();
    expect(container.textContent).not.toContain('more and the council');
  });

  it('says when an answer is overdue instead of counting on', () => {
    const answer = { ...ideaCard().answer, state: 'OVERDUE' as const, due: '2026-11-03T00:00:00Z' };
    render(IdeaCard, { idea: ideaCard({ answer }) });
    expect(screen.getByText('Answer overdue since 3 November 2026')).toBeInTheDocument();
    expect(screen.queryByText(/more and the council/)).toBeNull();
  });

  it('says that an answer is owed also while no date can be set, and a date instead once there is one', () => {
    const undated = { ...ideaCard().answer, undatedSince: '2040-12-20T10:00:00Z' };
    const { unmount } = render(IdeaCard, { idea: ideaCard({ answer: undated }) });
    expect(screen.getByText('Answer owed, date still to be set')).toBeInTheDocument();
    expect(screen.queryByText(/more and the council/)).toBeNull();
    unmount();
    const dated = { ...undated, state: 'OWED' as const, due: '2026-12-03T00:00:00Z' };
    render(IdeaCard, { idea: ideaCard({ answer: dated }) });
    expect(screen.getByText('Answer promised by 3 December 2026')).toBeInTheDocument();
    expect(screen.queryByText(/still to be set/)).toBeNull();
  });

  it('shows what was counted elsewhere apart', () => {
    render(IdeaCard, { idea: ideaCard({ support: { ...ideaCard().support, imported: 4821 } }) });
    expect(screen.getByText('and 4,821 where it came from')).toBeInTheDocument();
  });

  it('speaks Welsh', () => {
    at('/cy/ideas');
    render(IdeaCard, { idea: ideaCard() });
    expect(screen.getByText('Natur a pharciau')).toBeInTheDocument();
    expect(screen.getByText(/o gefnogwyr/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /bus shelter/ })).toHaveAttribute('href', '/cy/ideas/142');
  });
});

describe('the path', () => {
  const states = (change = {}) => pathOf(ideaCard(change)).map((step) => step.state);

  it('begins with support', () => {
    expect(states()).toEqual(['done', 'now', 'next', 'next', 'next']);
  });

  it('waits for the answer once it is owed', () => {
    const answer = { ...ideaCard().answer, state: 'OWED' as const, due: '2026-12-01T00:00:00Z' };
    expect(states({ answer })).toEqual(['done', 'done', 'now', 'next', 'next']);
  });

  it.each(['CONTESTED', 'OVERDUE'] as const)('waits again where the first did not answer: %s', (state) => {
    const answer = { ...ideaCard().answer, state, answeredAt: '2026-11-01T00:00:00Z' };
    expect(states({ answer })).toEqual(['done', 'done', 'now', 'next', 'next']);
  });

  it('is not drawn for what was brought in, until it is supported or owed an answer here', () => {
    const support = { ...ideaCard().support, count: 0, imported: 12_123 };
    expect(hasPath(ideaCard())).toBe(true);
    expect(hasPath(ideaCard({ support }))).toBe(false);
    expect(hasPath(ideaCard({ support: { ...support, count: 1 } }))).toBe(true);
    const answer = { ...ideaCard().answer, owedSince: '2026-11-01T00:00:00Z' };
    expect(hasPath(ideaCard({ support, answer }))).toBe(true);
  });

  it('tells nothing about support while counts are hidden', () => {
    const support = { ...ideaCard().support, count: null, remaining: null };
    expect(pathOf(ideaCard({ support }))[1]).toMatchObject({ state: 'now', note: undefined });
  });

  it('ends where the idea is in place', () => {
    const answer = {
      ...ideaCard().answer,
      state: 'ANSWERED' as const,
      answeredAt: '2026-11-01T00:00:00Z',
      decision: 'YES' as const,
    };
    expect(states({ answer, outcome: 'IN_PLACE' })).toEqual(['done', 'done', 'done', 'done', 'done']);
  });
});
