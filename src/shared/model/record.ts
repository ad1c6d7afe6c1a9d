/** A record of a case as the app knows it, of every kind that has nothing beside its document. */
export interface CaseRecordOf<Details> {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly details: Details;
}

/** An earlier state of a record; nothing is overwritten in silence. */
export interface Revision<Details> {
  readonly revision: number;
  readonly recordedAt: string;
  readonly reason: string;
  readonly details: Details;
}
