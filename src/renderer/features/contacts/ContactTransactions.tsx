import { formatMoney } from '../../../shared/model/money.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { Label } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { itemOf } from '../readings/transaction-item.ts';
import styles from './ContactTransactions.module.css';
import { useContactWords } from './words.ts';

/** The rows of statements that a contact was about, each with the way to it; nothing where there is none. */
export function ContactTransactions(props: { readonly caseId: string; readonly contactId: string }) {
  const say = useContactWords();
  const shared = useSharedWords();
  const { caseId, contactId } = props;
  const all = useQueryOf('transactionsOfContacts', { caseId }).data ?? [];
  const found = all.filter(({ mark }) => mark?.contactIds.includes(contactId));
  if (found.length === 0) return null;
  return (
    <section className={styles.section} aria-label={say('transactions.title')}>
      <h4>{say('transactions.title')}</h4>
      <ul className={styles.rows}>
        {found.map(({ evidenceId, line, exhibit, time, counterparty, description, mark, ...row }) => (
          <li key={`${evidenceId} ${line}`}>
            <div className={styles.what}>
              <a href={formatRoute(caseRoute(caseId, 'transactions', itemOf({ evidenceId, line })))}>
                {counterparty || description || say('transactions.unnamed')}
              </a>
              <span className={styles.place}>
                {say('transactions.line', { exhibit: fillPlaces(shared.exhibit, { number: exhibit }), line })}
              </span>
              <span className={styles.time}>{time && <TimeText time={time} />}</span>
              {mark?.disputed === true && <Label tone="caution">{say('transactions.disputed')}</Label>}
            </div>
            <strong className={styles.amount}>
              {formatMoney({ minorUnits: row.amountMinor, currency: row.currency })}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
