import { outcomeKinds } from '../../../shared/model/case.ts';
import type { Figures } from '../../../shared/model/figures.ts';
import { formatMoney, type Money } from '../../../shared/model/money.ts';
import { Page, Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useEndingWords } from './ending-words.ts';
import styles from './FiguresPage.module.css';

/** What the records of all cases add up to. */
export function FiguresPage() {
  const say = useEndingWords();
  const figures = useQueryOf('figures');
  return (
    <Page narrow title={say('figures.title')} lead={say('figures.lead')}>
      {figures.isError && <ReadFailure error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.data && (
        <div className={styles.parts}>
          <Channels figures={figures.data} />
          <Counts figures={figures.data} />
          <Sums figures={figures.data} />
        </div>
      )}
    </Page>
  );
}

function Channels({ figures }: { readonly figures: Figures }) {
  const say = useEndingWords();
  const language = useLanguage();
  const channels = useQueryOf('channelList').data ?? [];
  const longest = Math.max(1, ...figures.channels.map(({ longestDays }) => longestDays ?? 0));
  return (
    <Section title={say('figures.channels')}>
      {figures.channels.length === 0 ? (
        <p className={styles.faint}>{say('figures.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('figures.channel')}</th>
              {(['handedIn', 'answered', 'median', 'longest'] as const).map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {say(`figures.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.channels.map((one) => (
              <tr key={one.channelId}>
                <th scope="row">
                  {channels.find(({ id }) => id === one.channelId)?.name[language] ?? one.channelId}
                  <meter
                    className={styles.bar}
                    aria-hidden
                    min={0}
                    max={longest}
                    value={one.medianDays ?? 0}
                  />
                </th>
                <td>{one.submissions}</td>
                <td>{one.answered}</td>
                <td>{one.medianDays ?? '–'}</td>
                <td>{one.longestDays ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Counts({ figures }: { readonly figures: Figures }) {
  const say = useEndingWords();
  const shared = useSharedWords();
  const { promises, outcomes } = figures;
  return (
    <div className={styles.pair}>
      <Section title={say('figures.promises')}>
        <Terms
          rows={(['kept', 'missed', 'open'] as const).map((name) => [
            say(`figures.${name}`),
            String(promises[name]),
          ])}
        />
      </Section>
      <Section title={say('figures.outcomes')}>
        <Terms rows={outcomeKinds.map((kind) => [shared.outcome[kind], String(outcomes[kind])])} />
      </Section>
    </div>
  );
}

function Sums({ figures }: { readonly figures: Figures }) {
  const say = useEndingWords();
  const sums = (amounts: readonly Money[]): string =>
    amounts.length === 0 ? say('figures.nothing') : amounts.map(formatMoney).join(' · ');
  const { minutes } = figures;
  return (
    <Section title={say('figures.money')}>
      <Terms
        rows={[
          [say('figures.asked'), sums(figures.asked)],
          [say('figures.received'), sums(figures.received)],
          [say('figures.costs'), sums(figures.costs)],
          [say('figures.spent'), say('end.time', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })],
        ]}
      />
    </Section>
  );
}

function Terms({ rows }: { readonly rows: readonly (readonly [term: string, value: string])[] }) {
  return (
    <dl className={styles.terms}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
