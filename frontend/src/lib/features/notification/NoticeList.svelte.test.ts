import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import NoticeList from './NoticeList.svelte';
import type { NoticeData } from './notificationApi.ts';

const notice: NoticeData = {
  id: 'a1',
  kind: 'ANSWERED',
  ideaNumber: 142,
  ideaTitle: 'there were benches',
  commentId: null,
  commitmentId: null,
  due: null,
  decision: 'YES',
  at: '2026-11-20T10:00:00Z',
  read: false,
};

beforeEach(() => window.history.replaceState(null, '', '/me/notices'));

describe('my notices', () => {
  it('says what happened and leads to the idea', () => {
    render(NoticeList, { notices: [notice] });
    expect(screen.getByText('The council has answered')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'there were benches' })).toHaveAttribute('href', '/ideas/142');
    expect(screen.getByText('New')).toBeInTheDocument();
  });

  it('leads to the comment it is about', () => {
    render(NoticeList, { notices: [{ ...notice, kind: 'REPLY', commentId: 7 }] });
    expect(screen.getByRole('link')).toHaveAttribute('href', '/ideas/142#comment-7');
  });

  it('shows no title of an idea that is out of sight', () => {
    render(NoticeList, { notices: [{ ...notice, ideaTitle: null, read: true }] });
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByText('New')).not.toBeInTheDocument();
  });

  it('leads to my page when moderators decided about my words', () => {
    render(NoticeList, { notices: [{ ...notice, kind: 'SEALED', ideaTitle: null }] });
    expect(screen.getByRole('link', { name: 'Read more on my page' })).toHaveAttribute(
      'href',
      '/me#my-decisions',
    );
  });

  it('speaks Welsh and says so when there is nothing', () => {
    window.history.replaceState(null, '', '/cy/me/notices');
    render(NoticeList, { notices: [] });
    expect(screen.getByText(/Dim eto/)).toBeInTheDocument();
  });

  it('leads to the promise that it is about', () => {
    render(NoticeList, { notices: [{ ...notice, kind: 'STEP_BEGUN', commitmentId: 12 }] });
    expect(screen.getByText('A promise is under way')).toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href', `/ideas/${notice.ideaNumber}#commitment-12`);
  });

  it('leads a volunteer who was drawn to the seat', () => {
    render(NoticeList, {
      notices: [{ ...notice, kind: 'SEAT_OFFERED', ideaNumber: null, ideaTitle: null }],
    });
    expect(screen.getByRole('link')).toHaveAttribute('href', '/desks/juror');
  });
});
