export function CaseFormPage(_: { readonly caseId: string | null }) {
  return null;
}
