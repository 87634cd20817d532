import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attachment } from './attachments.ts';
import Upload from './Upload.svelte';

/** A server at the other end of XMLHttpRequest: happy-dom and jsdom send nothing. */
class Line {
  static last: Line;
  static sent: FormData[] = [];
  static answer = { status: 201, body: {} as object };
  upload: { onprogress?: (event: object) => void } = {};
  onload?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader(name: string) {
    return name === 'Content-Type' ? 'application/json' : null;
  }
  send(form: FormData) {
    Line.last = this;
    Line.sent.push(form);
  }
  progress(share: number) {
    this.upload.onprogress?.({ lengthComputable: true, loaded: share, total: 1 });
  }
  finish() {
    this.status = Line.answer.status;
    this.responseText = JSON.stringify(Line.answer.body);
    this.onload?.();
  }
  abort() {
    this.onabort?.();
  }
}

const bench: Attachment = {
  id: 7,
  type: 'JPEG',
  url: '/api/attachments/7/ab',
  smallUrl: '/api/attachments/7/ab?size=small',
  bytes: 1000,
  width: 4,
  height: 3,
  alternative: { en: 'A bench', cy: 'Mainc' },
};

const show = (files: Attachment[] = []) =>
  render(Upload, { id: 'evidence', legend: 'Evidence', address: '/api/desk/attachments', files });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const fill = async () => {
  const file = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
  Object.defineProperty(screen.getByLabelText('File'), 'files', { value: [file], configurable: true });
  await type('What it shows, in English', 'A bench');
  await type('What it shows, in Welsh', 'Mainc');
  await press('Add this file');
};

beforeEach(() => {
  Line.sent = [];
  Line.answer = { status: 201, body: bench };
  vi.stubGlobal('XMLHttpRequest', Line);
  window.history.replaceState(null, '', '/desks/officer');
});

describe('sending a file', () => {
  it('asks for the file and for words in both languages, and sends nothing before', async () => {
    show();
    await press('Add this file');
    expect(screen.getByText('Choose a file')).toBeTruthy();
    expect(screen.getAllByText(/Say what it shows/)).toHaveLength(2);
    expect(Line.sent).toHaveLength(0);
  });

  it('shows how far it has come, and then the picture with its words', async () => {
    show();
    await fill();
    Line.last.progress(0.5);
    await waitFor(() =>
      expect(screen.getByRole('progressbar', { name: 'Sending the file' })).toHaveProperty('value', 0.5),
    );
    Line.last.finish();
    await waitFor(() => expect(screen.getByAltText('A bench')).toBeTruthy());
    expect(Line.sent[0]!.get('alternativeCy')).toBe('Mainc');
    expect(Line.last.headers['X-BetterIf']).toBe('1');
    expect(screen.getByLabelText('What it shows, in English')).toHaveProperty('value', '');
  });

  it('says why a file is refused, beside it, and keeps what was typed', async () => {
    Line.answer = {
      status: 415,
      body: { status: 415, reason: 'attachment_webp_not_taken', title: 'x' },
    };
    show();
    await fill();
    Line.last.finish();
    await waitFor(() => expect(screen.getByText(/WebP pictures are not taken/)).toBeTruthy());
    expect(screen.getByLabelText('What it shows, in English')).toHaveProperty('value', 'A bench');
  });

  it('can be stopped', async () => {
    show();
    await fill();
    await press('Cancel');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add this file' })).toBeTruthy());
  });

  it('takes a file out again', async () => {
    show([bench]);
    await press('Take out: A bench');
    expect(screen.queryByAltText('A bench')).toBeNull();
  });
});
