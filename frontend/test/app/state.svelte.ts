/** Stand-in for $app/state in unit tests: assign `page.url` to move. */
export const page = $state({
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole, as SvelteKit does
  url: new URL('http://localhost/'),
  status: 200,
  error: null as App.Error | null,
  params: {} as Record<string, string>,
  route: { id: '/' as string | null },
  data: {} as Record<string, unknown>,
});
