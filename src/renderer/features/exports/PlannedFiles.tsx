import type { PlannedFile } from '../../../shared/model/export-plan.ts';
import { printBytes } from '../../components/amounts.ts';
import { Label } from '../../components/Label.tsx';
import { useLanguage } from '../../words/language.ts';
import styles from './FitReport.module.css';
import { useExportWords } from './words.ts';

/** More numbers than fit on a line or two are folded under their count. */
const mostOnALine = 12;

/** The files that will be written, with the exhibits in each. */
export function PlannedFiles(props: {
  readonly files: readonly PlannedFile[];
  /** Only with a receiver in mind is there anything to say about who gets which. */
  readonly hasReceiver: boolean;
}) {
  const say = useExportWords();
  const language = useLanguage();
  return (
    <div>
      <h3>{say('plan.fileList')}</h3>
      <ul className={styles.files}>
        {props.files.map((file) => (
          <li key={file.name}>
            <div className={styles.file}>
              <span>
                <span className={styles.name}>{file.name}</span>
                {props.hasReceiver && (
                  <Label tone={file.forReceiver ? 'accent' : 'plain'}>
                    {say(file.forReceiver ? 'plan.forReceiver' : 'plan.staysHere')}
                  </Label>
                )}
              </span>
              <span className={styles.number}>
                {file.pages !== null && say('receipt.pages', { count: file.pages })}
              </span>
              <span className={styles.number}>
                {say('plan.about', { amount: printBytes(file.bytes, language) })}
              </span>
            </div>
            <p className={styles.exhibits}>{say(`fileKind.${file.kind}`)}</p>
            <ExhibitNumbers numbers={file.exhibits} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExhibitNumbers({ numbers }: { readonly numbers: readonly string[] }) {
  const say = useExportWords();
  const language = useLanguage();
  const list = numbers.join(language === 'en' ? ', ' : '、');
  if (numbers.length === 0) return null;
  if (numbers.length <= mostOnALine)
    return <p className={styles.exhibits}>{say('plan.exhibitList', { list })}</p>;
  return (
    <details className={styles.exhibits}>
      <summary>{say('plan.exhibits', { count: numbers.length })}</summary>
      {list}
    </details>
  );
}
