import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CaseRecord } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { CaseOrigin } from '../arrivals/CaseOrigin.tsx';
import { Incidents } from './Incidents.tsx';
import styles from './OverviewTab.module.css';
import { useCaseWords } from './words.ts';

/** The case at a glance: the facts, what is asked for, what happened. */
export function OverviewTab({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const record = useQueryOf('caseRead', { id: caseId }).data;
  if (!record) return null;
  return (
    <div className={styles.overview}>
      <div className={styles.wide}>
        <Summary record={record} />
        <Incidents caseId={caseId} item={item} currency={record.details.disputedAmount?.currency ?? null} />
        <CaseOrigin caseId={caseId} />
      </div>
      <div className={styles.side}>
        <Requests record={record} />
        <Facts record={record} />
        <Complainant record={record} />
      </div>
    </div>
  );
}

function EditLink({ caseId, label }: { readonly caseId: string; readonly label: string }) {
  const say = useCaseWords();
  return (
    <Button
      type="text"
      size="small"
      icon={<EditOutlined aria-hidden />}
      aria-label={`${say('header.edit')}: ${label}`}
      onClick={() => navigate({ page: 'case-form', caseId })}
    />
  );
}

function Summary({ record }: { readonly record: CaseRecord }) {
  const say = useCaseWords();
  const { summary } = record.details;
  return (
    <Section
      title={say('overview.summary')}
      aside={<EditLink caseId={record.id} label={say('overview.summary')} />}
    >
      <p className={summary ? styles.prose : styles.faint}>{summary || say('overview.noSummary')}</p>
    </Section>
  );
}

function Requests({ record }: { readonly record: CaseRecord }) {
  const say = useCaseWords();
  const language = useLanguage();
  const { requests, replyBy } = record.details;
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return (
    <Section
      title={say('overview.requests')}
      aside={<EditLink caseId={record.id} label={say('overview.requests')} />}
    >
      {requests.length === 0 && <p className={styles.faint}>{say('overview.noRequests')}</p>}
      <ol className={styles.requests}>
        {requests.map(({ text, amount }, index) => (
          <li key={`${index} ${text}`}>
            <span>{text}</span>
            {amount && <strong>{formatMoney(amount)}</strong>}
          </li>
        ))}
      </ol>
      {replyBy && (
        <p className={styles.reply}>{say('overview.replyBy', { date: date.format(new Date(replyBy)) })}</p>
      )}
    </Section>
  );
}

function Facts({ record }: { readonly record: CaseRecord }) {
  const say = useCaseWords();
  const shared = useSharedWords();
  const { details } = record;
  const { outcome } = details;
  return (
    <Section
      title={say('overview.facts')}
      aside={<EditLink caseId={record.id} label={say('overview.facts')} />}
    >
      <dl className={styles.facts}>
        <Fact label={say('form.reasonSection')}>{shared.reason[details.reason]}</Fact>
        <Fact label={say('form.subject')}>{shared.subject[details.subject]}</Fact>
        <Fact label={say('form.wallet')}>{details.wallet}</Fact>
        <Fact label={say('form.firm')}>{details.firm}</Fact>
        <Fact label={say('form.firmContact')}>{details.firmContact}</Fact>
        <Fact label={say('form.account')}>{details.account}</Fact>
        <Fact label={say('form.jurisdiction')}>{shared.jurisdiction[details.jurisdiction]}</Fact>
        <Fact label={say('form.receivingBody')}>{details.receivingBody}</Fact>
        <Fact label={say('form.caseNumber')}>{details.caseNumber}</Fact>
        {outcome.kind !== 'open' && (
          <>
            <Fact label={say('form.outcome')}>{shared.outcome[outcome.kind]}</Fact>
            <Fact label={say('form.outcomeDate')}>{outcome.date}</Fact>
            <Fact label={say('form.outcomeAmount')}>{outcome.amount && formatMoney(outcome.amount)}</Fact>
            <Fact label={say('form.outcomePaidFor')}>{outcome.paidFor}</Fact>
            <Fact label={say('form.outcomeNote')}>{outcome.note}</Fact>
          </>
        )}
      </dl>
    </Section>
  );
}

function Complainant({ record }: { readonly record: CaseRecord }) {
  const say = useCaseWords();
  const { complainant } = record.details;
  const parts = ['name', 'phone', 'email', 'address', 'idNumber'] as const;
  const empty = parts.every((part) => complainant[part] === '');
  return (
    <Section
      title={say('overview.personal')}
      hint={say('overview.personalHint')}
      aside={<EditLink caseId={record.id} label={say('overview.personal')} />}
    >
      {empty ? (
        <p className={styles.faint}>{say('overview.noPersonal')}</p>
      ) : (
        <dl className={styles.facts}>
          {parts.map((part) => (
            <Fact key={part} label={say(`form.${part}`)}>
              {complainant[part]}
            </Fact>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
