export function PreventionPage() {
  return null;
}
