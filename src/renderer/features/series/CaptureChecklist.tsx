import { Checkbox } from 'antd';
import { captureSteps, type CaptureStep } from '../../../shared/model/series.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './SeriesPage.module.css';
import { useSeriesWords } from './words.ts';

/** What a capture should hold; each tick is a revision of the series. */
export function CaptureChecklist(props: {
  readonly captured: readonly CaptureStep[];
  readonly saving: boolean;
  readonly onChange: (captured: readonly CaptureStep[]) => void;
}) {
  const say = useSeriesWords();
  const shared = useSharedWords();
  const { captured } = props;
  return (
    <section className={styles.checklist} aria-label={say('checklist')}>
      <h3>{say('checklist')}</h3>
      <p>{say('checklistHint')}</p>
      <ol>
        {captureSteps.map((step) => (
          <li key={step}>
            <Checkbox
              checked={captured.includes(step)}
              disabled={props.saving}
              onChange={({ target }) =>
                props.onChange(
                  captureSteps.filter((one) => (one === step ? target.checked : captured.includes(one))),
                )
              }
            >
              {shared.captureStep[step]}
            </Checkbox>
          </li>
        ))}
      </ol>
      <p role="status">{say('captured', { count: captured.length, total: captureSteps.length })}</p>
    </section>
  );
}
