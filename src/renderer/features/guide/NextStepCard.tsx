import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CaseRecord } from '../../../shared/model/case.ts';
import type { NextStep } from '../../../shared/model/guide.ts';
import { navigate } from '../../app/navigation.ts';
import { formatRoute } from '../../app/routes.ts';
import { Label } from '../../components/Label.tsx';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import styles from './GuidePage.module.css';
import { jumpRoute } from './jump-route.ts';
import { useGuideWords } from './words.ts';

/** The one thing to do now, with why and by when; what comes after it stands small below. */
export function NextStepCard(props: { readonly record: CaseRecord; readonly next: readonly NextStep[] }) {
  const say = useGuideWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const day = useDay();
  const { record } = props;
  const [first, ...others] = props.next;
  if (!first) {
    const { kind } = record.details.outcome;
    return (
      <section className={styles.next} aria-label={say('now')}>
        <p className={styles.what}>
          {kind === 'open' ? say('nothing') : say('ended', { outcome: shared.outcome[kind] })}
        </p>
        {kind === 'open' && <p className={styles.whyText}>{say('nothingHint')}</p>}
      </section>
    );
  }
  return (
    <section className={styles.next} aria-label={say('now')} data-urgent={first.urgent}>
      <header className={styles.nextHead}>
        <h2>{say('now')}</h2>
        {first.urgent && <Label tone="bad">{say('urgent')}</Label>}
        {first.by && <Label tone="caution">{say('by', { day: day(first.by) })}</Label>}
      </header>
      <p className={styles.what}>{first.text[language]}</p>
      <p className={styles.whyText}>{first.why[language]}</p>
      <Button
        type="primary"
        size="large"
        icon={<ArrowRightOutlined aria-hidden />}
        iconPlacement="end"
        onClick={() => navigate(jumpRoute(record.id, first.jump))}
      >
        {say('go')}
      </Button>
      {others.length > 0 && (
        <div className={styles.then}>
          <h3>{say('then')}</h3>
          <ol>
            {others.map((step) => (
              <li key={step.id}>
                <a href={formatRoute(jumpRoute(record.id, step.jump))}>{step.text[language]}</a>
                <span className={styles.faint}>
                  {step.by && <span>{say('by', { day: day(step.by) })} · </span>}
                  {step.why[language]}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
