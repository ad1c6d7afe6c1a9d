import type { Omission } from '../../../shared/model/export.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { Label } from '../../components/Label.tsx';
import { useSharedWords } from '../../words/language.ts';
import styles from './OmissionList.module.css';
import { useExportWords } from './words.ts';

/** A group of more folds under its count: every item can be seen, and none buries the other groups. */
const mostUnfolded = 3;

interface Group {
  readonly key: string;
  readonly where: 'both' | 'dossier' | 'bundle' | 'shortened';
  readonly reason: Omission['reason'];
  readonly items: readonly Omission[];
}

const whereOrder: readonly Group['where'][] = ['both', 'dossier', 'shortened', 'bundle'];

/** By place and reason, what is in neither file first. */
function groupsOf(omissions: readonly Omission[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const omission of omissions) {
    const where = omission.reason === 'shortened' ? 'shortened' : omission.where;
    const key = `${where} ${omission.reason}`;
    const items = [...(groups.get(key)?.items ?? []), omission];
    groups.set(key, { key, where, reason: omission.reason, items });
  }
  return [...groups.values()].sort((a, b) => whereOrder.indexOf(a.where) - whereOrder.indexOf(b.where));
}

/** What is not in an export, or not in full: which, where, and why. */
export function OmissionList({ omissions }: { readonly omissions: readonly Omission[] }) {
  const say = useExportWords();
  return (
    <ul className={styles.list}>
      {groupsOf(omissions).map((group) => (
        <li key={group.key}>
          <span>
            <Label tone={group.where === 'both' ? 'caution' : 'plain'}>{say(`where.${group.where}`)}</Label>
          </span>
          <GroupLines group={group} />
        </li>
      ))}
    </ul>
  );
}

function GroupLines({ group }: { readonly group: Group }) {
  const say = useExportWords();
  const shared = useSharedWords();
  const reason = <span className={styles.reason}>{shared.omission[group.reason]}</span>;
  const lines = (
    <ul className={styles.names}>
      {group.items.map((omission, index) => (
        <Name key={`${index} ${omission.label}`} omission={omission} />
      ))}
    </ul>
  );
  if (group.items.length <= mostUnfolded)
    return (
      <div>
        {lines}
        {reason}
      </div>
    );
  return (
    <details className={styles.fold}>
      <summary>
        {say('plan.omissionCount', { count: group.items.length })} {reason}
      </summary>
      {lines}
    </details>
  );
}

function Name({ omission }: { readonly omission: Omission }) {
  const say = useExportWords();
  const shared = useSharedWords();
  const { kind, label, title } = omission;
  const name = {
    evidence: [fillPlaces(shared.exhibit, { number: label }), title].filter(Boolean).join(' · '),
    contact: [label.replace('T', ' '), title].filter(Boolean).join(' · '),
    'personal-data': say('plan.personalData'),
  }[kind];
  return <li>{name}</li>;
}
