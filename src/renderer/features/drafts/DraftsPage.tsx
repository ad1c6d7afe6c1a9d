export function DraftsPage(props: { readonly caseId: string; readonly item: string | null }) {
  return props.item;
}
