/** What every page's title ends with; the layout sets it once the council's name is known. */
export const site = $state({ name: 'BetterIf' });
