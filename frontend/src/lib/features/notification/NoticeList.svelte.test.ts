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

  it('says what became of a follow-up, in both languages, and leads to the decision or the idea', () => {
    const hidden = { ...notice, kind: 'FOLLOW_UP_HIDDEN' as const };
    const restored = { ...notice, id: 'a8', kind: 'FOLLOW_UP_RESTORED' as const };
    const { unmount } = render(NoticeList, { notices: [hidden, restored] });
    expect(screen.getByText('A moderator hid what you said to the answer')).toBeInTheDocument();
    expect(screen.getByText('What you said to the answer is public again')).toBeInTheDocument();
    const paths = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    // what is public again is read where it stands
    expect(paths()).toEqual(['/me#my-decisions', '/ideas/142']);
    unmount();
    window.history.replaceState(null, '', '/cy/me/notices');
    render(NoticeList, { notices: [hidden, restored] });
    expect(screen.getByText('Cuddiodd cymedrolwr yr hyn a ddywedoch am yr ateb')).toBeInTheDocument();
    expect(screen.getByText("Mae'r hyn a ddywedoch am yr ateb yn gyhoeddus eto")).toBeInTheDocument();
    expect(paths()).toEqual(['/cy/me#my-decisions', '/cy/ideas/142']);
  });

  it('leads a volunteer who was drawn to the seat', () => {
    render(NoticeList, {
      notices: [{ ...notice, kind: 'SEAT_OFFERED', ideaNumber: null, ideaTitle: null }],
    });
    expect(screen.getByRole('link')).toHaveAttribute('href', '/desks/juror');
  });

  it('leads a clerk to their desk when a member stepped down', () => {
    render(NoticeList, {
      notices: [{ ...notice, kind: 'MEMBER_STEPPED_DOWN', ideaNumber: null, ideaTitle: null }],
    });
    expect(screen.getByRole('link', { name: /stepped down from an innovation council/ })).toHaveAttribute(
      'href',
      '/desks/clerk',
    );
  });
});
