export const caseTabs = [
  'guide',
  'overview',
  'evidence',
  'contacts',
  'channels',
  'deadlines',
  'drafts',
  'timeline',
  'transactions',
  'series',
  'export',
  'log',
] as const;
export type CaseTab = (typeof caseTabs)[number];

/** `item` is the id of what a tab opens at once (a contact, an exhibit), or `new` for its empty form. */
export type Route =
  | { readonly page: 'welcome' }
  | { readonly page: 'cases' }
  | { readonly page: 'search' }
  | { readonly page: 'today' }
  | { readonly page: 'figures' }
  | { readonly page: 'prevention' }
  | { readonly page: 'channel-book' }
  | { readonly page: 'case-form'; readonly caseId: string | null }
  | { readonly page: 'case'; readonly caseId: string; readonly tab: CaseTab; readonly item: string | null }
  | { readonly page: 'settings' };

const plainPages = [
  'welcome',
  'settings',
  'search',
  'today',
  'figures',
  'prevention',
  'channel-book',
] as const;

const isCaseTab = (name: string): name is CaseTab => (caseTabs as readonly string[]).includes(name);

/** Reads `#/cases/<id>/contacts/<item>`; whatever it does not know is the list of cases. */
export function parseRoute(hash: string): Route {
  const [page, caseId, tab, item] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  const plain = plainPages.find((name) => name === page);
  if (plain !== undefined) return { page: plain };
  if (page !== 'cases' || !caseId) return { page: 'cases' };
  if (caseId === 'new') return { page: 'case-form', caseId: null };
  if (tab === 'edit') return { page: 'case-form', caseId };
  return { page: 'case', caseId, tab: tab && isCaseTab(tab) ? tab : 'guide', item: item ?? null };
}

export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'welcome':
    case 'cases':
    case 'search':
    case 'today':
    case 'figures':
    case 'prevention':
    case 'channel-book':
    case 'settings':
      return `#/${route.page}`;
    case 'case-form':
      return route.caseId === null ? '#/cases/new' : `#/cases/${route.caseId}/edit`;
    case 'case':
      return `#/cases/${route.caseId}/${route.tab}${route.item === null ? '' : `/${encodeURIComponent(route.item)}`}`;
  }
}

export const caseRoute = (caseId: string, tab: CaseTab = 'guide', item: string | null = null): Route => ({
  page: 'case',
  caseId,
  tab,
  item,
});
