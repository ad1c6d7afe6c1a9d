export function EvidencePage(_: { readonly caseId: string; readonly item: string | null }) {
  return null;
}
