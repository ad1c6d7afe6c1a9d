import { ReadFailure } from '../../components/ReadFailure.tsx';
import { Section } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { isForCourt } from '../../../shared/model/export.ts';
import { profiles as profileIds, type ExportProfile } from '../../../shared/model/export-profile.ts';
import type { Receiver } from '../../../shared/model/receiver.ts';
import type { RedactionRecord } from '../../../shared/model/redaction.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { BundleCheck } from './BundleCheck.tsx';
import { ContentOptions } from './ContentOptions.tsx';
import { EarlierExports } from './EarlierExports.tsx';
import { limitsSize, withProfile, withReceiver, type ExportForm } from './export-form.ts';
import styles from './ExportPage.module.css';
import { ExportRun } from './ExportRun.tsx';
import { FitReport } from './FitReport.tsx';
import { usePassphrase } from './passphrase.ts';
import { RadioCards } from './RadioCards.tsx';
import { ReceiverChoice } from './ReceiverChoice.tsx';
import { ReleaseList } from './ReleaseList.tsx';
import { useExportForm } from './session-choices.ts';
import { StandingChoice } from './StandingChoice.tsx';
import { useExportWords } from './words.ts';

/** From whom it is for to the receipt, what was handed in before, and the check of a bundle that came from somewhere. */
export function ExportPage({ caseId }: { readonly caseId: string; readonly item: string | null }) {
  const say = useExportWords();
  const record = useQueryOf('caseRead', { id: caseId }).data;
  const contacts = useQueryOf('contactList', { caseId });
  const choices = useQueryOf('exportChoices');
  const releases = useQueryOf('releaseList', { caseId });
  const redactions = useQueryOf('redactionList', { caseId });
  const failed = [contacts, choices, releases, redactions].find(({ isError }) => isError);
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{say('lead')}</p>
      {failed && <ReadFailure error={failed.error} onRetry={() => void failed.refetch()} />}
      {record && contacts.data && choices.data && releases.data && redactions.data && (
        <Steps
          key={caseId}
          caseId={caseId}
          details={record.details}
          profiles={choices.data.profiles}
          receivers={choices.data.receivers}
          releases={releases.data}
          redacted={redactions.data.filter(hidesSomething).length}
          settlementTalks={contacts.data.filter(({ details }) => details.settlementTalk).length}
        />
      )}
      <BundleCheck />
    </div>
  );
}

/** The path from top to bottom: one decision after the other, each with a default that stands. */
function Steps(props: {
  readonly caseId: string;
  readonly details: CaseDetails;
  readonly profiles: readonly ExportProfile[];
  readonly receivers: readonly Receiver[];
  readonly releases: readonly ReleaseRecord[];
  readonly settlementTalks: number;
  readonly redacted: number;
}) {
  const { caseId, receivers, releases } = props;
  const [form, setForm] = useExportForm(caseId, useLanguage());
  const passphrase = usePassphrase();
  const receiver = receivers.find(({ id }) => id === form.receiver) ?? null;
  const nextVersion = nextVersionOf(releases, form);
  return (
    <>
      <Readers form={form} onChange={setForm} {...props} receiver={receiver} />
      <ContentOptions
        form={form}
        onChange={setForm}
        details={props.details}
        settlementTalks={props.settlementTalks}
        redacted={props.redacted}
        limitsSize={limitsSize(receiver)}
      />
      <StandingChoice form={form} onChange={setForm} nextVersion={nextVersion} passphrase={passphrase} />
      <FitReport caseId={caseId} form={form} />
      <ExportRun caseId={caseId} form={form} passphrase={passphrase} nextVersion={nextVersion} />
      <ReleaseList releases={releases} receivers={receivers} />
      <EarlierExports caseId={caseId} />
    </>
  );
}

function Readers(props: {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
  readonly profiles: readonly ExportProfile[];
  readonly receivers: readonly Receiver[];
  readonly receiver: Receiver | null;
}) {
  const say = useExportWords();
  const shared = useSharedWords();
  const { form, onChange, profiles, receivers, receiver } = props;
  const take = (id: ExportProfile['id']): void => {
    const profile = profiles.find((one) => one.id === id);
    if (profile) onChange(withProfile(form, profile));
  };
  return (
    <Section title={say('profile.title')} hint={say('profile.hint')} layout="form">
      <RadioCards
        label={say('profile.title')}
        value={form.profile}
        onChange={take}
        cards={profileIds.map((value) => ({
          value,
          name: shared.profile[value],
          about: say(`profile.${value}.about`),
          size: say(`profile.${value}.size`),
        }))}
      />
      <ReceiverChoice
        receivers={receivers}
        profile={form.profile}
        chosen={receiver}
        onChoose={(chosen) => onChange(withReceiver(form, chosen))}
        onProfile={take}
      />
    </Section>
  );
}

/** A record may only say that an exhibit was looked through. */
const hidesSomething = ({ details }: RedactionRecord): boolean =>
  details.areas.length + details.passages.length > 0;

/** Versions count for each profile and receiver, and for a court by themselves. */
const nextVersionOf = (releases: readonly ReleaseRecord[], form: ExportForm): number =>
  1 +
  Math.max(
    0,
    ...releases
      .filter(
        ({ details: { options } }) =>
          options.profile === form.profile &&
          options.receiver === form.receiver &&
          isForCourt(options) === isForCourt(form),
      )
      .map(({ details }) => details.version),
  );
