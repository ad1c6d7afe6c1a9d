import type { Omission } from '../../../shared/model/export.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { Label } from '../../components/Label.tsx';
import { useSharedWords } from '../../words/language.ts';
import styles from './OmissionList.module.css';
import { useExportWords } from './words.ts';

/** More would bury what matters; the dossier and the bundle list every one. */
const mostShown = 200;

/** What is not in an export, or not in full: which, where, and why. */
export function OmissionList({ omissions }: { readonly omissions: readonly Omission[] }) {
  const say = useExportWords();
  const hidden = omissions.length - mostShown;
  return (
    <>
      <ul className={styles.list}>
        {omissions.slice(0, mostShown).map((omission, index) => (
          <li key={`${index} ${omission.label}`}>
            <span>
              <Label tone={omission.where === 'both' ? 'caution' : 'plain'}>
                {say(`where.${omission.reason === 'shortened' ? 'shortened' : omission.where}`)}
              </Label>
            </span>
            <Line omission={omission} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p>{say('contents.more', { count: hidden })}</p>}
    </>
  );
}

function Line({ omission }: { readonly omission: Omission }) {
  const say = useExportWords();
  const shared = useSharedWords();
  const { kind, label, title, reason } = omission;
  const name = {
    evidence: [fillPlaces(shared.exhibit, { number: label }), title].filter(Boolean).join(' · '),
    contact: [label.replace('T', ' '), title].filter(Boolean).join(' · '),
    'personal-data': say('contents.personalData'),
  }[kind];
  return (
    <span className={styles.name}>
      {name} <span className={styles.reason}>{shared.omission[reason]}</span>
    </span>
  );
}
