export function ContactsPage(_: { readonly caseId: string; readonly item: string | null }) {
  return null;
}
