import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Checkboxes from './Checkboxes.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import FormDate from './FormDate.svelte';
import Radios from './Radios.svelte';
import Select from './Select.svelte';
import SummaryList from '#lib/shared/ui/SummaryList.svelte';
import TextArea from './TextArea.svelte';
import TextInput from './TextInput.svelte';
import Checkbox from './Checkbox.svelte';
import StepProgress from './StepProgress.svelte';

const text = (html: string) => createRawSnippet(() => ({ render: () => html }));

afterEach(() => vi.useRealTimers());

describe('a text field', () => {
  it('is named by its label and described by hint and error', () => {
    render(TextInput, { id: 'title', label: 'Title', hint: 'Short', error: 'Enter a title' });
    const input = screen.getByRole('textbox', { name: 'Title' });
    expect(input).toHaveAccessibleDescription('Short Error: Enter a title');
    expect(input).toBeInvalid();
    expect(input).toHaveAttribute('name', 'title');
  });

  it('is neither described nor invalid when there is nothing to say', () => {
    render(TextInput, { id: 'title', label: 'Title' });
    expect(screen.getByRole('textbox')).not.toHaveAttribute('aria-describedby');
    expect(screen.getByRole('textbox')).toBeValid();
  });
});

describe('a text area with a limit', () => {
  it('says what is left and what is too much, counting people’s characters', async () => {
    render(TextArea, { id: 'text', label: 'Text', limit: 4, value: 'ŵ🙂' });
    expect(screen.getByText('You have 2 characters left')).toBeVisible();
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'abc' } });
    expect(screen.getByText('You have 1 character left')).toBeVisible();
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'abcdef' } });
    expect(screen.getByText('You have 2 characters too many')).toBeVisible();
  });

  it('speaks a second after the typing, not at each key', async () => {
    vi.useFakeTimers();
    const { container } = render(TextArea, { id: 'text', label: 'Text', limit: 10 });
    const live = container.querySelector('[aria-live]')!;
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'abc' } });
    expect(live).toHaveTextContent('');
    await vi.advanceTimersByTimeAsync(1100);
    expect(live).toHaveTextContent('You have 7 characters left');
  });
});

describe('choices', () => {
  const options = [
    { value: 'parks', label: 'Parks', hint: 'and trees' },
    { value: 'roads', label: 'Roads' },
  ];

  it('are one question with a group name', async () => {
    const onchange = vi.fn();
    render(Radios, { id: 'topic', legend: 'Which topic?', options, onchange, error: 'Choose one' });
    expect(screen.getByRole('group', { name: 'Which topic?' })).toHaveAccessibleDescription(
      'Error: Choose one',
    );
    await fireEvent.click(screen.getByRole('radio', { name: 'Roads' }));
    expect(screen.getByRole('radio', { name: 'Roads' })).toBeChecked();
    expect(onchange).toHaveBeenCalledWith('roads');
  });

  it('give the first control the field’s id, for the error summary', () => {
    render(Checkboxes, { id: 'needs', legend: 'Which needs?', options, value: ['roads'] });
    expect(screen.getAllByRole('checkbox').map((box) => box.id)).toEqual(['needs', 'needs-2']);
    expect(screen.getByRole('checkbox', { name: 'Roads' })).toBeChecked();
  });

  it('can be a list to open', async () => {
    render(Select, { id: 'area', label: 'Area', options, value: 'parks' });
    await fireEvent.change(screen.getByRole('combobox', { name: 'Area' }), { target: { value: 'roads' } });
    expect(screen.getByRole('combobox')).toHaveValue('roads');
  });

  it('can be one agreement', () => {
    render(Checkbox, { id: 'agree', error: 'Agree first', children: text('<span>I agree</span>') });
    expect(screen.getByRole('checkbox', { name: 'I agree' })).toHaveAccessibleDescription(
      'Error: Agree first',
    );
  });
});

describe('a date in three fields', () => {
  it('reads and writes an ISO day', async () => {
    const props = $state({ id: 'due', legend: 'When?', value: '2026-03-04' });
    render(FormDate, {
      get value() {
        return props.value;
      },
      set value(next) {
        props.value = next;
      },
      id: props.id,
      legend: props.legend,
    });
    expect(screen.getByLabelText('Day')).toHaveValue('4');
    await fireEvent.input(screen.getByLabelText('Month'), { target: { value: '11' } });
    expect(props.value).toBe('2026-11-04');
    await fireEvent.input(screen.getByLabelText('Day'), { target: { value: '' } });
    expect(props.value).toBe('');
  });
});

describe('the error summary', () => {
  const errors = [{ field: 'title', message: 'Enter a title' }, { message: 'Try later' }];

  it('takes the focus when it comes', async () => {
    render(ErrorSummary, { errors });
    await waitFor(() => expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus());
  });

  it('leads to the field', async () => {
    render(TextInput, { id: 'title', label: 'Title' });
    render(ErrorSummary, { errors });
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    await fireEvent.click(screen.getByRole('link', { name: 'Enter a title' }));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    expect(screen.queryByRole('link', { name: 'Try later' })).toBeNull();
  });

  it('is not there without errors', () => {
    render(ErrorSummary, { errors: [] });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a stepped form', () => {
  it('says where one is, in Welsh too', () => {
    window.history.replaceState(null, '', '/cy/ideas/new');
    render(StepProgress, { step: 2, steps: 7 });
    expect(screen.getByText('Cam 2 o 7')).toBeVisible();
  });

  it('lets every answer be changed, each link naming its question', () => {
    render(SummaryList, { rows: [{ term: 'Title', value: '', href: '/ideas/new?step=1' }] });
    expect(screen.getByRole('link', { name: 'Change Title' })).toHaveAttribute('href', '/ideas/new?step=1');
    expect(screen.getByText('Not given')).toBeVisible();
  });
});
