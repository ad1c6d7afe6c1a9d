import type { Said } from '../../../../shared/languages.ts';
import type { jurisdictions, reasons, Subject } from '../../../../shared/model/case.ts';
import type { PeriodUnit, Provenance, RuleKind, RuleShape } from '../../../../shared/model/deadline.ts';
import type { RuleCondition, StartEvent } from '../../../../shared/model/start-event.ts';

export type Jurisdiction = (typeof jurisdictions)[number];
export type Reason = (typeof reasons)[number];

/** Holds where one of these questions was answered so. */
export interface Clause {
  readonly anyOf: readonly RuleCondition[];
  readonly is: boolean;
}

/** One dated rule: what starts it, how long it runs, where that is written, how well it is known. */
export interface Rule {
  readonly id: string;
  /** The channel that the rule belongs to. */
  readonly playbook: string;
  readonly jurisdiction: Jurisdiction;
  readonly kind: RuleKind;
  readonly shape: RuleShape;
  readonly event: StartEvent;
  readonly number: number;
  readonly unit: PeriodUnit;
  /** First and last day of a start event that this version is for; null where the start is not established, or it is in force. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /**
   * A bar that the rule holds against whatever is handed in today, so it is also shown for a start before `validFrom`, as an
   * estimate: what the law of that earlier time makes of it was not established.
   */
  readonly reachesBack: boolean;
  readonly statutory: boolean;
  /** Terms of a scheme: binding for its members, not an Act. */
  readonly schemeTerms: boolean;
  readonly limitation: boolean;
  readonly provenance: Provenance;
  readonly lastVerified: string;
  readonly sourceUrls: readonly string[];
  readonly citation: Said;
  readonly meaning: Said;
  readonly note: Said | null;
  /** All of these must hold; a clause without an answer is asked, never assumed. */
  readonly when: readonly Clause[];
  /** Rules that this one takes the place of where it applies. */
  readonly replaces: readonly string[];
  /** ISO 3166-2; null for the whole jurisdiction. */
  readonly region: string | null;
  /** What the grievance must be about; null for anything. A submission to this very channel settles it too. */
  readonly subjects: readonly Subject[] | null;
  /** The start day is asked for with these reasons only; null: with all. A day that is given counts whatever the reason is. */
  readonly askedFor: readonly Reason[] | null;
  /** What shows that the duty was done, or the window used. */
  readonly metBy: readonly StartEvent[];
  /** The window is used by handing in at the channel of the rule. */
  readonly metByFiling: boolean;
}

type Given = Pick<
  Rule,
  | 'id'
  | 'playbook'
  | 'kind'
  | 'event'
  | 'number'
  | 'unit'
  | 'provenance'
  | 'sourceUrls'
  | 'citation'
  | 'meaning'
> &
  Partial<Rule>;

/** What settles any duty of the firm to answer a complaint. */
const finalAnswers: readonly StartEvent[] = ['final_response_received', 'final_reply_received'];

/** Fills in what most rules of a jurisdiction have in common. */
export const rulesOf =
  (common: Pick<Rule, 'jurisdiction' | 'lastVerified'> & Partial<Rule>) =>
  (given: Given): Rule => ({
    shape: 'due-by',
    validFrom: null,
    validTo: null,
    reachesBack: false,
    statutory: true,
    schemeTerms: false,
    limitation: false,
    note: null,
    when: [],
    replaces: [],
    region: null,
    subjects: null,
    askedFor: null,
    metBy: given.event === 'complaint_received_by_firm' ? finalAnswers : [],
    metByFiling: false,
    ...common,
    ...given,
  });

export const yes = (...anyOf: RuleCondition[]): Clause => ({ anyOf, is: true });
export const no = (...anyOf: RuleCondition[]): Clause => ({ anyOf, is: false });
