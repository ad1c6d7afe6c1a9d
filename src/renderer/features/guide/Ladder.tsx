import { EditOutlined, FileZipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { LadderRung } from '../../../shared/model/guide.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { Label, type Tone } from '../../components/Label.tsx';
import { Section } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './GuidePage.module.css';
import { useGuideWords } from './words.ts';

const tones: Readonly<Record<LadderRung['state'], Tone>> = {
  tried: 'plain',
  running: 'accent',
  next: 'good',
  open: 'plain',
  'not-yet': 'plain',
};

/** The way up: each rung with what was tried there, its letter and the dossier for its reader. */
export function Ladder({
  caseId,
  rungs,
}: {
  readonly caseId: string;
  readonly rungs: readonly LadderRung[];
}) {
  const say = useGuideWords();
  return (
    <Section title={say('ladder.title')} hint={say('ladder.hint')}>
      <ol className={styles.ladder}>
        {rungs.map((rung) => (
          <li key={rung.rung} data-state={rung.state}>
            <Rung caseId={caseId} rung={rung} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Rung({ caseId, rung }: { readonly caseId: string; readonly rung: LadderRung }) {
  const say = useGuideWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const channels = useQueryOf('channelList').data ?? [];
  const names = rung.channelIds.map(
    (id) => channels.find((channel) => channel.id === id)?.name[language] ?? id,
  );
  const { draftKind, state } = rung;
  return (
    <>
      <div className={styles.rungHead}>
        <strong>{say(`ladder.rung.${rung.rung}`)}</strong>
        <Label tone={tones[state]}>{say(`ladder.state.${state}`)}</Label>
      </div>
      <p className={styles.faint}>{rung.why[language]}</p>
      {names.length > 0 && (
        <a
          className={styles.channels}
          href={formatRoute(caseRoute(caseId, 'channels', rung.channelIds[0] ?? null))}
        >
          {say('ladder.channels', { names: names.join(language === 'en' ? ', ' : '、') })}
        </a>
      )}
      {draftKind && state !== 'tried' && (
        <div className={styles.rungActions}>
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            onClick={() => navigate(caseRoute(caseId, 'drafts', `new-${draftKind}`))}
          >
            {say('ladder.write', { kind: shared.draftKind[draftKind] })}
          </Button>
          <Button
            size="small"
            icon={<FileZipOutlined aria-hidden />}
            onClick={() => navigate(caseRoute(caseId, 'export'))}
          >
            {say('ladder.dossier')}
          </Button>
        </div>
      )}
    </>
  );
}
