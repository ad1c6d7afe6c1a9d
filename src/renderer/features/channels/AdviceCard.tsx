import { EditOutlined, PhoneOutlined, SendOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Advice, ChannelStanding } from '../../../shared/model/channel.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { Label, type Tone } from '../../components/Label.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import { ChannelBasis, ChannelEssentials } from './ChannelFacts.tsx';
import styles from './ChannelsPage.module.css';
import { useChannelWords } from './words.ts';

const tones: Readonly<Record<ChannelStanding, Tone>> = {
  now: 'good',
  next: 'accent',
  later: 'plain',
  used: 'plain',
  'not-fitting': 'plain',
  closed: 'caution',
};

/** The channel that is advised, with everything that is needed to use it. */
export function AdvisedCard({ caseId, advice }: { readonly caseId: string; readonly advice: Advice }) {
  const say = useChannelWords();
  const language = useLanguage();
  const { channel, standing } = advice;
  return (
    <article className={styles.advised} aria-label={channel.name[language]}>
      <header className={styles.head}>
        <div>
          <p className={styles.eyebrow}>{say(standing === 'now' ? 'advice.best' : 'advice.wait')}</p>
          <h3 className={styles.name}>{channel.name[language]}</h3>
        </div>
        <span className={styles.space} />
        <Days advice={advice} />
      </header>
      <Body caseId={caseId} advice={advice} isAdvised={standing === 'now'} />
    </article>
  );
}

/** One of the other channels: a line with its first reasons, that opens; the one that the address names is open and in sight. */
export function CompactCard(props: {
  readonly caseId: string;
  readonly advice: Advice;
  readonly isOpen: boolean;
}) {
  const say = useChannelWords();
  const language = useLanguage();
  const { channel, standing, reasons, warnings } = props.advice;
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (props.isOpen) card.current?.scrollIntoView({ block: 'center' });
  }, [props.isOpen]);
  return (
    <details ref={card} className={styles.compact} open={props.isOpen}>
      <summary>
        <span className={styles.head}>
          <strong>{channel.name[language]}</strong>
          <Label tone={tones[standing]}>{say(`advice.standing.${standing}`)}</Label>
          <Days advice={props.advice} />
          {warnings.length > 0 && <Label tone="caution">{say('advice.know')}</Label>}
        </span>
        <span className={styles.faint}>
          {reasons
            .slice(0, 2)
            .map((reason) => reason[language])
            .join(language === 'en' ? ' ' : '')}
        </span>
      </summary>
      <Body caseId={props.caseId} advice={props.advice} isAdvised={false} />
    </details>
  );
}

function Days({ advice: { opensOn, closesOn } }: { readonly advice: Advice }) {
  const say = useChannelWords();
  const day = useDay();
  return (
    <>
      {opensOn !== null && <Label tone="accent">{say('advice.opensOn', { date: day(opensOn) })}</Label>}
      {closesOn !== null && <Label tone="caution">{say('advice.closesOn', { date: day(closesOn) })}</Label>}
    </>
  );
}

function Body(props: { readonly caseId: string; readonly advice: Advice; readonly isAdvised: boolean }) {
  const say = useChannelWords();
  const language = useLanguage();
  const { channel, reasons, warnings } = props.advice;
  const details = useQueryOf('caseRead', { id: props.caseId }).data?.details;
  // While money is moving one calls, and writes afterwards.
  const isUrgent = props.isAdvised && details?.moneyMoving === true;
  const name = channel.name[language];
  const label = (action: string): string => say('advice.actionLabel', { action, name });
  const go = (tab: 'drafts' | 'channels') => navigate(caseRoute(props.caseId, tab, `new-${channel.id}`));
  return (
    <div className={styles.body}>
      <section>
        <h4>{say('advice.why')}</h4>
        <ul className={styles.points}>
          {reasons.map((reason) => (
            <li key={reason.en}>{reason[language]}</li>
          ))}
        </ul>
      </section>
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('advice.know')}
          description={
            <ul className={styles.points}>
              {warnings.map((warning) => (
                <li key={warning.en}>{warning[language]}</li>
              ))}
            </ul>
          }
        />
      )}
      <ChannelEssentials channel={channel} />
      <div className={styles.actions}>
        {isUrgent && (
          <Button
            type="primary"
            icon={<PhoneOutlined aria-hidden />}
            aria-label={label(say('advice.log'))}
            onClick={() => navigate(caseRoute(props.caseId, 'contacts', 'new'))}
          >
            {say('advice.log')}
          </Button>
        )}
        <Button
          type={props.isAdvised && !isUrgent ? 'primary' : 'default'}
          icon={<EditOutlined aria-hidden />}
          aria-label={label(say('advice.write'))}
          onClick={() => go('drafts')}
        >
          {say('advice.write')}
        </Button>
        <Button
          icon={<SendOutlined aria-hidden />}
          aria-label={label(say('advice.record'))}
          onClick={() => go('channels')}
        >
          {say('advice.record')}
        </Button>
      </div>
      <details className={styles.basis}>
        <summary>{say('facts.more')}</summary>
        <ChannelBasis channel={channel} />
      </details>
    </div>
  );
}
