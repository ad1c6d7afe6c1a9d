import { CopyOutlined, HistoryOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { LeadDetails, LeadRecord } from '../../../shared/model/guide.ts';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { Label } from '../../components/Label.tsx';
import { Section } from '../../components/Page.tsx';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useDay } from '../../components/day.ts';
import { useCopy } from '../../components/copy.ts';
import { useEndingWords } from './ending-words.ts';
import styles from './GuidePage.module.css';
import { LeadDrawer } from './LeadDrawer.tsx';

/** Similar experiences of others: background for whoever reads the case, never proof. `opened` is the lead that the address names. */
export function Leads({ caseId, opened }: { readonly caseId: string; readonly opened: string | null }) {
  const say = useEndingWords();
  const copy = useCopy();
  const leads = useQueryOf('leadList', { caseId }).data ?? [];
  const [editing, setEditing] = useState<string | null>(opened);
  const [history, setHistory] = useState<string | null>(null);
  const record = leads.find(({ id }) => id === editing) ?? null;
  return (
    <Section
      title={say('lead.title')}
      hint={say('lead.hint')}
      mark={<Label tone="caution">{say('lead.mark')}</Label>}
      aside={
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
          {say('lead.add')}
        </Button>
      }
    >
      {leads.length === 0 && <p className={styles.faint}>{say('lead.none')}</p>}
      <ul className={styles.suggestions}>
        {leads.map((lead) => (
          <li key={lead.id}>
            <LeadLine lead={lead} onEdit={() => setEditing(lead.id)} onHistory={() => setHistory(lead.id)} />
          </li>
        ))}
      </ul>
      <Button
        type="link"
        icon={<CopyOutlined aria-hidden />}
        onClick={() => void copy(say('lead.statement'))}
      >
        {say('lead.template')}
      </Button>
      <LeadDrawer
        caseId={caseId}
        record={record}
        open={editing === 'new' || record !== null}
        onClose={() => setEditing(null)}
      />
      {history !== null && <LeadHistory id={history} onClose={() => setHistory(null)} />}
    </Section>
  );
}

function LeadLine(props: {
  readonly lead: LeadRecord;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
}) {
  const say = useEndingWords();
  const day = useDay();
  const { title, summary, platform, author, seenOn, link, consent } = props.lead.details;
  const where = [platform, author, seenOn && day(seenOn), say(`lead.consents.${consent}`)];
  return (
    <>
      <div className={styles.rungHead}>
        <strong>{title}</strong>
        <Button type="link" size="small" onClick={props.onEdit} aria-label={`${say('lead.edit')}: ${title}`}>
          {say('lead.edit')}
        </Button>
        <Button
          type="text"
          size="small"
          icon={<HistoryOutlined aria-hidden />}
          aria-label={`${say('lead.history')}: ${title}`}
          onClick={props.onHistory}
        />
      </div>
      {summary && <span>{summary}</span>}
      <span className={styles.faint}>{where.filter(Boolean).join(' · ')}</span>
      {link && <span className={styles.faint}>{link}</span>}
    </>
  );
}

function LeadHistory({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const say = useEndingWords();
  const nameExhibits = useExhibitNames();
  const revisions = useQueryOf('leadRevisions', { id });
  const describe = (details: LeadDetails): readonly StateLine[] => [
    { label: say('lead.name'), value: details.title },
    { label: say('lead.summary'), value: details.summary },
    { label: say('lead.link'), value: details.link },
    { label: say('lead.platform'), value: details.platform },
    { label: say('lead.author'), value: details.author },
    { label: say('lead.seenOn'), value: details.seenOn ?? '' },
    { label: say('lead.consent'), value: say(`lead.consents.${details.consent}`) },
    { label: say('lead.capture'), value: nameExhibits(details.evidenceIds) },
  ];
  return <RevisionDrawer open onClose={onClose} revisions={revisions.data} describe={describe} />;
}
