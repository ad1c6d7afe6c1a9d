import { ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { PlanNote } from '../../../shared/model/export-plan.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { printBytes } from '../../components/amounts.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './FitReport.module.css';
import { useExportWords } from './words.ts';

/** What is done to make it fit, and what does not fit and what can be done about it. The latter comes first. */
export function PlanNotes({ notes }: { readonly notes: readonly PlanNote[] }) {
  const say = useExportWords();
  const shared = useSharedWords();
  const valuesOf = useNoteValues();
  if (notes.length === 0) return null;
  const ordered = [...notes].sort((a, b) => Number(a.fits) - Number(b.fits));
  return (
    <ul className={styles.notes}>
      {ordered.map((note, index) => {
        const Icon = note.fits ? InfoCircleOutlined : ExclamationCircleOutlined;
        const values = valuesOf(note);
        return (
          <li key={`${index} ${note.kind}`} data-fits={note.fits}>
            <Icon aria-hidden />
            <span>{fillPlaces(shared.planNote[note.kind], values)}</span>
            <p className={styles.soft}>{say(`advice.${note.kind}`, values)}</p>
          </li>
        );
      })}
    </ul>
  );
}

function useNoteValues(): (note: PlanNote) => Readonly<Record<string, string | number>> {
  const language = useLanguage();
  return ({ values }) => {
    const isBytes = 'bytes' in values;
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) =>
        isBytes && (name === 'bytes' || name === 'limit')
          ? [name, printBytes(Number(value), language)]
          : name === 'format'
            ? [name, String(value).toUpperCase()]
            : [name, value],
      ),
    );
  };
}
