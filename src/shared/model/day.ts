export const dayMilliseconds = 86_400_000;

/** Calendar days from one ISO date to another; negative where the second lies before the first. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds;
