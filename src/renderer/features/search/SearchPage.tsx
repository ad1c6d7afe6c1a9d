import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { searchKinds, type SearchKind, type SearchPage as Found } from '../../../shared/model/search.ts';
import { EmptyState, Page } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { call } from '../../data/bridge.ts';
import { useSharedWords } from '../../words/language.ts';
import { Hits } from './Hits.tsx';
import styles from './SearchPage.module.css';
import { useSearchWords } from './words.ts';

/** What was looked for stays until the app is closed: one goes to a hit and comes back. */
let remembered = '';

const pageSize = 50;
/** Short enough to feel at once, long enough not to search for every letter. */
const typingMilliseconds = 120;

/** Finds words in everything that the vault can read. */
export function SearchPage() {
  const say = useSearchWords();
  const [words, setWords] = useState(remembered);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [kind, setKind] = useState<SearchKind | null>(null);
  const [limit, setLimit] = useState(pageSize);
  const settled = useSettled(words);
  const asked = settled.trim();
  const input = {
    words: asked,
    limit: Math.min(limit, 200),
    ...(caseId !== null && { caseId }),
    ...(kind !== null && { kinds: [kind] }),
  };
  const found = useQuery({
    queryKey: ['search', input],
    queryFn: () => call('search', input),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const onWords = (next: string): void => {
    remembered = next;
    setWords(next);
    setLimit(pageSize);
    setCaseId(null);
  };
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Input
        autoFocus
        allowClear
        size="large"
        className={styles.field}
        prefix={<SearchOutlined aria-hidden />}
        aria-label={say('title')}
        placeholder={say('placeholder')}
        maxLength={400}
        value={words}
        onChange={({ target }) => onWords(target.value)}
      />
      <p className={styles.hint}>{say('hint')}</p>
      {found.isError && <ReadFailure error={found.error} onRetry={() => void found.refetch()} />}
      {asked !== '' && found.data && (
        <Results
          found={found.data}
          caseId={caseId}
          kind={kind}
          onCase={setCaseId}
          onKind={setKind}
          onMore={() => setLimit(limit + pageSize)}
        />
      )}
    </Page>
  );
}

function Results(props: {
  readonly found: Found;
  readonly caseId: string | null;
  readonly kind: SearchKind | null;
  readonly onCase: (caseId: string | null) => void;
  readonly onKind: (kind: SearchKind | null) => void;
  readonly onMore: () => void;
}) {
  const say = useSearchWords();
  const shared = useSharedWords();
  const { found, caseId, kind } = props;
  return (
    <>
      <div className={styles.filters}>
        {found.cases.length > 1 && (
          <Chips
            label={say('cases')}
            all={say('allCases')}
            chosen={caseId}
            options={found.cases.map((one) => ({ value: one.caseId, label: one.title, count: one.count }))}
            onChange={props.onCase}
          />
        )}
        <Chips
          label={say('kinds')}
          all={say('allKinds')}
          chosen={kind}
          options={searchKinds.map((value) => ({ value, label: shared.searchKind[value] }))}
          onChange={props.onKind}
        />
      </div>
      <p className={styles.total} role="status">
        {say('total', { count: found.total })}
      </p>
      {found.total === 0 ? <EmptyState title={say('none')} text={say('noneText')} /> : <Hits found={found} />}
      {found.hits.length < found.total && found.hits.length < 200 && (
        <Button onClick={props.onMore}>{say('more')}</Button>
      )}
    </>
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
          {label} {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), text === '' ? 0 : typingMilliseconds);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
