import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { EventRecord } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EventDrawer } from '../../components/EventDrawer.tsx';
import { ExhibitLinks } from '../../components/ExhibitLinks.tsx';
import { Section } from '../../components/Page.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useQueryOf } from '../../data/calls.ts';
import styles from './Incidents.module.css';
import { useCaseWords } from './words.ts';

/** By time; what has no known time comes last, in the order it was recorded. */
const byTime = (a: EventRecord, b: EventRecord): number =>
  (a.details.time.utc ?? '9').localeCompare(b.details.time.utc ?? '9') ||
  a.recordedAt.localeCompare(b.recordedAt);

interface IncidentsProps {
  readonly caseId: string;
  /** The event whose form is open, `new`, or null. */
  readonly item: string | null;
  readonly currency: string | null;
}

export function Incidents({ caseId, item, currency }: IncidentsProps) {
  const say = useCaseWords();
  const events = useQueryOf('eventList', { caseId }).data ?? [];
  const incidents = events.filter(({ details }) => details.kind === 'incident').sort(byTime);
  const openNew = (): void => navigate(caseRoute(caseId, 'overview', 'new'));
  useShortcut('n', say('incidents.add'), openNew);
  return (
    <Section
      title={say('incidents.title')}
      hint={say('incidents.hint')}
      aside={
        <Button icon={<PlusOutlined aria-hidden />} onClick={openNew}>
          {say('incidents.add')}
        </Button>
      }
    >
      {incidents.length === 0 && <p className={styles.none}>{say('incidents.none')}</p>}
      <ol className={styles.list}>
        {incidents.map((event) => (
          <li key={event.id}>
            <Incident event={event} />
          </li>
        ))}
      </ol>
      <EventDrawer
        caseId={caseId}
        currency={currency}
        event={item === null ? null : (events.find(({ id }) => id === item) ?? null)}
        open={item === 'new' || events.some(({ id }) => id === item)}
        onClose={() => navigate(caseRoute(caseId, 'overview'))}
      />
    </Section>
  );
}

function Incident({ event }: { readonly event: EventRecord }) {
  const say = useCaseWords();
  const { details } = event;
  return (
    <article className={styles.incident}>
      <header>
        <TimeText time={details.time} />
        <Button
          size="small"
          type="link"
          onClick={() => navigate(caseRoute(event.caseId, 'overview', event.id))}
          aria-label={`${say('incidents.edit')}: ${details.text.slice(0, 60)}`}
        >
          {say('incidents.edit')}
        </Button>
      </header>
      <p className={styles.text}>{details.text}</p>
      {(details.place !== '' || details.amount) && (
        <p className={styles.facts}>
          {[details.place, details.amount ? formatMoney(details.amount) : ''].filter(Boolean).join(' · ')}
        </p>
      )}
      <ExhibitLinks caseId={event.caseId} ids={details.evidenceIds} />
    </article>
  );
}
