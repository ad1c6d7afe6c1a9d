import { Section } from '../../components/Page.tsx';
import { useMoment } from './moment.ts';
import { ReceiptView } from './ReceiptView.tsx';
import styles from './ReceiptView.module.css';
import { useSessionExports } from './session-exports.ts';
import { useExportWords } from './words.ts';

/** Receipts of this session but the last, which stands where the export was started. */
export function EarlierExports({ caseId }: { readonly caseId: string }) {
  const say = useExportWords();
  const moment = useMoment();
  const all = useSessionExports(caseId);
  const earlier = all
    .filter((one, index) => one.end.state === 'succeeded' && index < all.length - 1)
    .reverse();
  if (earlier.length === 0) return null;
  return (
    <Section title={say('earlier.title')} hint={say('earlier.hint')} layout="form">
      {earlier.map((one) => {
        const { jobId, end } = one;
        return (
          end.state === 'succeeded' && (
            <details key={jobId} className={styles.fold}>
              <summary>
                {moment(end.value.exportedAt)} ·{' '}
                {say('receipt.included', {
                  included: end.value.items.included,
                  total: end.value.items.total,
                })}
              </summary>
              <ReceiptView ended={one} receipt={end.value} focused={false} />
            </details>
          )
        );
      })}
    </Section>
  );
}
