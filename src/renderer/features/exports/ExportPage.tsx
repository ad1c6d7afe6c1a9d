export function ExportPage(_: { readonly caseId: string; readonly item: string | null }) {
  return null;
}
