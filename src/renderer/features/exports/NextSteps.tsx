import type { ExportReceipt } from '../../../shared/model/export.ts';
import styles from './ReceiptView.module.css';
import { useExportWords } from './words.ts';

/** What is to be done with the files now, most pressing first. */
export function NextSteps({
  receipt,
  isProtected,
}: {
  readonly receipt: ExportReceipt;
  readonly isProtected: boolean;
}) {
  const say = useExportWords();
  const steps = [
    say('next.look'),
    ...(isProtected ? [say('next.passphrase')] : []),
    receipt.version === null ? say('next.draft') : say('next.version', { version: receipt.version }),
    say('next.keep'),
  ];
  return (
    <div>
      <h3>{say('next.title')}</h3>
      <ol className={styles.next}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
