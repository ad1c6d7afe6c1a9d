export function TimelinePage(_: { readonly caseId: string; readonly item: string | null }) {
  return null;
}
