import { Button, Form, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { previewAddress } from '../../../shared/addresses.ts';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { LikePair } from '../../../shared/model/series.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { printBytes } from '../../components/amounts.ts';
import { exhibitIndex } from '../../components/exhibit-index.ts';
import { Label } from '../../components/Label.tsx';
import { timeInputOf, timePartsOf } from '../../components/time.ts';
import { useTimeWords } from '../../components/time-words.ts';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './SeriesPage.module.css';
import { useSeriesWords } from './words.ts';

interface AlikePairProps {
  readonly caseId: string;
  readonly pair: LikePair;
  readonly onJudged: () => void;
}

const numberOf = ({ exhibit }: EvidenceRecord): string => formatExhibitNumber(exhibit);

/** Two pictures side by side, what differs between their files, and the user's answer. */
export function AlikePair({ caseId, pair, onJudged }: AlikePairProps) {
  const say = useSeriesWords();
  const { byId } = exhibitIndex(useQueryOf('evidenceList', { caseId }).data ?? []);
  const judge = useCall('likenessJudge');
  const [asking, setAsking] = useState(false);
  const [first, second] = pair.evidenceIds.map((id) => byId.get(id));
  if (!first || !second) return null;
  const label = say('alike.pair', { first: numberOf(first), second: numberOf(second) });
  const answer = async (verdict: 'same' | 'different', note: string): Promise<boolean> => {
    const likeness = { evidenceIds: [...pair.evidenceIds] as [string, string], verdict, note };
    const said = await judge.run({ caseId, likeness });
    if (said === undefined) return false;
    onJudged();
    return true;
  };
  return (
    <section className={styles.pair} aria-label={label}>
      <h3>{label}</h3>
      <div className={styles.sides}>
        <Side evidence={first} />
        <Side evidence={second} />
      </div>
      <Differences pair={pair} first={first} second={second} />
      {asking ? (
        <SameForm
          pictures={[first, second]}
          saving={judge.running}
          onSay={(note) => answer('same', note)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button type="primary" onClick={() => setAsking(true)}>
            {say('alike.same')}
          </Button>
          <Button loading={judge.running} onClick={() => void answer('different', '')}>
            {say('alike.different')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Side({ evidence }: { readonly evidence: EvidenceRecord }) {
  const shared = useSharedWords();
  const name = fillPlaces(shared.exhibit, { number: numberOf(evidence) });
  return (
    <a href={formatRoute(caseRoute(evidence.caseId, 'evidence', evidence.id))}>
      <img src={previewAddress(evidence.id)} alt={`${name} ${evidence.details.title}`} loading="lazy" />
      <span>{name}</span>
    </a>
  );
}

interface Row {
  readonly name: string;
  readonly values: readonly string[];
  readonly marked?: boolean;
}

function Differences(props: {
  readonly pair: LikePair;
  readonly first: EvidenceRecord;
  readonly second: EvidenceRecord;
}) {
  const say = useSeriesWords();
  const language = useLanguage();
  const printTime = useTimeWords();
  const sides = [props.first, props.second] as const;
  // Number and fingerprint of two exhibits are never the same; to mark them would say nothing.
  const rows: readonly Row[] = [
    { name: say('alike.number'), values: sides.map(numberOf), marked: false },
    { name: say('alike.name'), values: sides.map(({ file }) => file.originalName) },
    { name: say('alike.size'), values: sides.map(({ file }) => printBytes(file.sizeBytes, language)) },
    { name: say('alike.pixels'), values: props.pair.sizes.map((size) => size.join(' × ')) },
    { name: say('alike.time'), values: sides.map(({ details }) => printTime(details.time)) },
    {
      name: say('alike.export'),
      values: sides.map(({ details }) => say(details.included ? 'alike.included' : 'alike.left')),
    },
    { name: say('alike.hash'), values: sides.map(({ file }) => file.sha256.slice(0, 16)), marked: false },
  ];
  return (
    <table className={styles.differences}>
      <tbody>
        {rows.map(({ name, values: [one, other], marked = true }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{one}</td>
            <td>{other}</td>
            <td>{marked && one !== other && <Label>{say('alike.differs')}</Label>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SameValues {
  readonly leave: string;
  readonly note: string;
}

function SameForm(props: {
  readonly pictures: readonly [EvidenceRecord, EvidenceRecord];
  readonly saving: boolean;
  readonly onSay: (note: string) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const say = useSeriesWords();
  const revise = useCall('evidenceRevise');
  const { pictures } = props;
  const leaveOut = async (id: string): Promise<boolean> => {
    const left = pictures.find((one) => one.id === id);
    const kept = pictures.find((one) => one.id !== id);
    if (!left || !kept || !left.details.included) return true;
    const saved = await revise.run({
      id,
      revision: left.revision,
      reason: say('alike.leftReason', { number: numberOf(kept) }),
      details: { ...left.details, time: timeInputOf(timePartsOf(left.details.time)), included: false },
    });
    return saved !== undefined;
  };
  // The export first: where that is refused, the pair stays on the page with the reason.
  const submit = async ({ leave, note }: SameValues): Promise<void> => {
    if (await leaveOut(leave)) await props.onSay(note);
  };
  const choice = (value: string, words: string): ReactNode => (
    <Radio key={value} value={value}>
      {words}
    </Radio>
  );
  return (
    <Form<SameValues>
      layout="vertical"
      initialValues={{ leave: 'none', note: '' }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="leave" label={say('alike.export')}>
        <Radio.Group className={styles.choices}>
          {choice('none', say('alike.keepBoth'))}
          {pictures.map((one) => choice(one.id, say('alike.leaveOut', { number: numberOf(one) })))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="note" label={say('alike.note')}>
        <Input maxLength={4000} autoComplete="off" placeholder={say('alike.noteHint')} />
      </Form.Item>
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={props.saving || revise.running}>
          {say('alike.save')}
        </Button>
        <Button onClick={props.onCancel}>{say('alike.cancel')}</Button>
      </div>
    </Form>
  );
}
