export const findingKinds = [
  'changed',
  'missing',
  'added',
  'custody-broken',
  'record-broken',
  'database-damaged',
  'manifest-broken',
  'unreadable',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly path: string;
  readonly note: string;
}

export interface VerificationReport {
  readonly subject: 'vault' | 'bundle';
  readonly path: string;
  readonly intact: boolean;
  readonly filesChecked: number;
  readonly bytesChecked: number;
  readonly findings: readonly Finding[];
}
