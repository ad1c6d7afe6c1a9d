import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { caseSteps, type CaseRecord } from '../../../shared/model/case.ts';
import type { GuideView, ReadinessLine } from '../../../shared/model/guide.ts';
import { formatRoute } from '../../app/routes.ts';
import { Label } from '../../components/Label.tsx';
import { Section } from '../../components/Page.tsx';
import { useCall } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './GuidePage.module.css';
import { jumpRoute } from './jump-route.ts';
import { useGuideWords } from './words.ts';

type Step = (typeof caseSteps)[number];

/** The five steps with what each has and lacks; the one that is not ready stands open. */
export function FiveSteps({ record, view }: { readonly record: CaseRecord; readonly view: GuideView }) {
  const say = useGuideWords();
  return (
    <Section title={say('steps.title')} hint={say('steps.hint')}>
      <ol className={styles.steps}>
        {caseSteps.map((step) => (
          <li key={step}>
            <StepPart
              record={record}
              step={step}
              isOpen={step === view.step}
              lines={view.readiness.filter((line) => line.step === step)}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepPart(props: {
  readonly record: CaseRecord;
  readonly step: Step;
  readonly isOpen: boolean;
  readonly lines: readonly ReadinessLine[];
}) {
  const say = useGuideWords();
  const shared = useSharedWords();
  const revise = useCall('caseRevise');
  const { record, step, lines } = props;
  const missing = lines.filter(({ done }) => !done).length;
  const isHere = record.details.step === step;
  const move = (): void =>
    void revise.run({
      id: record.id,
      revision: record.revision,
      reason: say('steps.moveReason', { step: shared.step[step] }),
      details: { ...record.details, step },
    });
  return (
    <details className={styles.step} open={props.isOpen}>
      <summary>
        <span className={styles.number} data-done={missing === 0} aria-hidden>
          {missing === 0 ? <CheckOutlined /> : caseSteps.indexOf(step) + 1}
        </span>
        <strong>{shared.step[step]}</strong>
        <Label tone={missing === 0 ? 'good' : 'plain'}>
          {missing === 0 ? say('steps.ready') : say('steps.missing', { count: missing })}
        </Label>
        {isHere && <Label tone="accent">{say('steps.here')}</Label>}
      </summary>
      <p className={styles.faint}>{say(`steps.intro.${step}`)}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.item}>
            <ReadinessRow caseId={record.id} line={line} />
          </li>
        ))}
      </ul>
      {!isHere && (
        <Button size="small" loading={revise.running} onClick={move}>
          {say('steps.move')}
        </Button>
      )}
    </details>
  );
}

function ReadinessRow({ caseId, line }: { readonly caseId: string; readonly line: ReadinessLine }) {
  const say = useGuideWords();
  const language = useLanguage();
  const { count, done, text } = line;
  return (
    <a className={styles.line} data-done={done} href={formatRoute(jumpRoute(caseId, line.jump))}>
      <span className={styles.mark} aria-hidden>
        {done && <CheckOutlined />}
      </span>
      <span>{text[language]}</span>
      <span className={styles.state}>
        {count && !done ? say('steps.counted', { ...count }) : say(done ? 'steps.there' : 'steps.absent')}
      </span>
    </a>
  );
}
