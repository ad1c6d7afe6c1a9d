import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { longestQuery } from '../../../shared/model/search.ts';
import { EmptyState, Page } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { call } from '../../data/bridge.ts';
import { Hits } from './Hits.tsx';
import { noFilter, searchQuery, type SearchFilter } from './search-filter.ts';
import { SearchFilters } from './SearchFilters.tsx';
import styles from './SearchPage.module.css';
import { useSearchWords } from './words.ts';

/** What was looked for stays until the app is closed: one goes to a hit and comes back. */
let remembered = noFilter;

const pageSize = 50;
/** Short enough to feel at once, long enough not to search for every letter. */
const typingMilliseconds = 120;

/** Finds words in everything that the vault can read. */
export function SearchPage() {
  const say = useSearchWords();
  const [filter, setFilter] = useState(remembered);
  const words = useSettled(filter.words);
  const query = searchQuery({ ...filter, words });
  const found = useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam }) => call('search', { ...query, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ hits }, pages) => (hits.length < pageSize ? null : pages.length * pageSize),
    enabled: query.words !== '',
    placeholderData: keepPreviousData,
  });
  const onChange = (next: SearchFilter): void => {
    remembered = next;
    setFilter(next);
  };
  const [first] = found.data?.pages ?? [];
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
        maxLength={longestQuery}
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value, caseId: null })}
      />
      <p className={styles.hint}>{say('hint')}</p>
      {found.isError && <ReadFailure error={found.error} onRetry={() => void found.refetch()} />}
      {query.words !== '' && first && (
        <>
          <SearchFilters filter={filter} onChange={onChange} cases={first.cases} />
          <p className={styles.total} role="status">
            {say(first.atLeast ? 'atLeast' : 'total', { count: first.total })}
          </p>
          {!first.complete && <p className={styles.hint}>{say('incomplete')}</p>}
          {first.total === 0 && <EmptyState title={say('none')} text={say('noneText')} />}
          <Hits
            cases={first.cases}
            hits={found.data?.pages.flatMap(({ hits }) => hits) ?? []}
            onCase={(caseId) => onChange({ ...filter, caseId })}
          />
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {say('more')}
            </Button>
          )}
        </>
      )}
    </Page>
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
