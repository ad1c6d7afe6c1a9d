export function GuidePage(props: { readonly caseId: string; readonly item: string | null }) {
  return props.item;
}
