import { CheckCircleOutlined, ExclamationCircleOutlined, SyncOutlined } from '@ant-design/icons';
import type { ExportPlan } from '../../../shared/model/export-plan.ts';
import { printBytes } from '../../components/amounts.ts';
import { Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useSteadyQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import type { ExportForm } from './export-form.ts';
import styles from './FitReport.module.css';
import { OmissionList } from './OmissionList.tsx';
import { PlannedFiles } from './PlannedFiles.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { useSettled } from './settled.ts';
import { useExportWords } from './words.ts';

/** Long enough to change two things at once, short enough not to be waited for. */
const settleMilliseconds = 250;

/** Before anything is written: what will come of these choices. The last report stays until the next is there. */
export function FitReport({ caseId, form }: { readonly caseId: string; readonly form: ExportForm }) {
  const say = useExportWords();
  const settled = useSettled(form, settleMilliseconds);
  const plan = useSteadyQueryOf('exportPlan', { caseId, ...settled });
  const isOld = plan.isPlaceholderData || settled !== form;
  return (
    <Section
      title={say('plan.title')}
      hint={say('plan.hint')}
      layout="form"
      mark={<Freshness isOld={isOld || plan.isPending} />}
    >
      {plan.isError && <ReadFailure error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.data ? (
        <div className={styles.report} aria-busy={isOld} data-old={isOld}>
          <Report plan={plan.data} />
        </div>
      ) : (
        !plan.isError && <p className={styles.first}>{say('plan.first')}</p>
      )}
    </Section>
  );
}

/** Keeps its place, so that nothing jumps when it is said. */
function Freshness({ isOld }: { readonly isOld: boolean }) {
  const say = useExportWords();
  return (
    <p className={styles.fresh} role="status" data-shown={isOld}>
      {isOld && (
        <>
          <SyncOutlined aria-hidden /> {say('plan.updating')}
        </>
      )}
    </p>
  );
}

function Report({ plan }: { readonly plan: ExportPlan }) {
  const say = useExportWords();
  const language = useLanguage();
  const { files, items, omissions } = plan;
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <>
      <Verdict plan={plan} />
      <dl className={styles.counts}>
        <div>
          <dt>{say('plan.pages')}</dt>
          <dd>{say('plan.about', { amount: pages })}</dd>
        </div>
        <div>
          <dt>{say('plan.files')}</dt>
          <dd>{files.length}</dd>
        </div>
        <div>
          <dt>{say('plan.size')}</dt>
          <dd>{say('plan.about', { amount: printBytes(bytes, language) })}</dd>
        </div>
        <div>
          <dt>{say('plan.items')}</dt>
          <dd>{say('plan.of', { included: items.included, total: items.total })}</dd>
        </div>
      </dl>
      <PlanNotes notes={plan.notes} />
      <PlannedFiles files={files} hasReceiver={plan.receiver !== null} />
      <div>
        <h3>
          {omissions.length > 0
            ? say('plan.leftOut', { count: omissions.length })
            : say('plan.nothingLeftOut')}
        </h3>
        <OmissionList omissions={omissions} />
        <p className={styles.soft}>{say('plan.later')}</p>
      </div>
    </>
  );
}

function Verdict({ plan }: { readonly plan: ExportPlan }) {
  const say = useExportWords();
  const language = useLanguage();
  const { receiver, fits, notes } = plan;
  const count = notes.filter((note) => !note.fits).length;
  const Icon = fits ? CheckCircleOutlined : ExclamationCircleOutlined;
  const name = receiver?.name[language] ?? '';
  const text = !fits
    ? say('plan.fitsNot', { count, receiver: name })
    : receiver === null
      ? say('plan.ready')
      : say('plan.fits', { receiver: name });
  return (
    <p className={styles.verdict} data-fits={fits}>
      <Icon aria-hidden /> {text}
    </p>
  );
}
