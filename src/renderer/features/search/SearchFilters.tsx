import { Button } from 'antd';
import { searchKinds, type SearchPage as Found } from '../../../shared/model/search.ts';
import { LabelledDate } from '../../components/LabelledDate.tsx';
import { computerZone } from '../../components/time.ts';
import { useSharedWords } from '../../words/language.ts';
import type { SearchFilter } from './search-filter.ts';
import styles from './SearchPage.module.css';
import { useSearchWords } from './words.ts';

/** In which case, of what kind and of which days; cases are offered where there are hits in several. */
export function SearchFilters(props: {
  readonly filter: SearchFilter;
  readonly onChange: (filter: SearchFilter) => void;
  readonly cases: Found['cases'];
}) {
  const say = useSearchWords();
  const shared = useSharedWords();
  const { filter, onChange, cases } = props;
  const { caseId, kind, from, to } = filter;
  const ranged = from !== null || to !== null;
  return (
    <div className={styles.filters}>
      {(cases.length > 1 || caseId !== null) && (
        <Chips
          label={say('cases')}
          all={say('allCases')}
          chosen={caseId}
          options={cases.map((one) => ({ value: one.caseId, label: one.title, count: one.count }))}
          onChange={(next) => onChange({ ...filter, caseId: next })}
        />
      )}
      <Chips
        label={say('kinds')}
        all={say('allKinds')}
        chosen={kind}
        options={searchKinds.map((value) => ({ value, label: shared.searchKind[value] }))}
        onChange={(next) => onChange({ ...filter, kind: next })}
      />
      <div className={styles.days}>
        <LabelledDate
          label={say('from')}
          value={from}
          onChange={(next) => onChange({ ...filter, from: next })}
        />
        <LabelledDate label={say('to')} value={to} onChange={(next) => onChange({ ...filter, to: next })} />
        {ranged && (
          <Button type="link" size="small" onClick={() => onChange({ ...filter, from: null, to: null })}>
            {say('anyDay')}
          </Button>
        )}
      </div>
      {ranged && (
        <p className={styles.range}>{say('range', { zone: computerZone().replaceAll('_', ' ') })}</p>
      )}
    </div>
  );
}

function Chips<Value extends string>(props: {
  readonly label: string;
  readonly all: string;
  readonly chosen: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: Value | null) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <div role="group" aria-label={props.label} className={styles.chips}>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={chosen === null}
        onClick={() => onChange(null)}
      >
        {props.all}
      </button>
      {props.options.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          aria-pressed={chosen === value}
          onClick={() => onChange(value)}
        >
          <span className={styles.label}>{label}</span>{' '}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
