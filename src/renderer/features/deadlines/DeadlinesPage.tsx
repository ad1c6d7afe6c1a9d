export function DeadlinesPage(props: { readonly caseId: string; readonly item: string | null }) {
  return props.item;
}
