import { useQuery } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import { call } from '../../data/bridge.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './ChannelsPage.module.css';
import { useChannelWords } from './words.ts';

interface OrderWarningsProps {
  readonly caseId: string;
  readonly channelId: string;
  readonly submissionId: string | null;
}

/** What the guard says of the chosen channel on the chosen day, before anything is saved. */
export function OrderWarnings({ caseId, channelId, submissionId }: OrderWarningsProps) {
  const say = useChannelWords();
  const language = useLanguage();
  const sentOn = Form.useWatch<string | null | undefined>('sentOn') ?? null;
  const input = { caseId, channelId, sentOn, submissionId };
  const warnings = useQuery({
    queryKey: ['orderWarnings', input],
    queryFn: () => call('orderWarnings', input),
    enabled: channelId !== '',
  });
  const found = channelId === '' ? [] : (warnings.data ?? []);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Alert
          className={styles.guard}
          type="warning"
          showIcon
          title={say('form.warnings')}
          description={
            <>
              <ul className={styles.points}>
                {found.map(({ code, text, citation }) => (
                  <li key={`${code} ${text.en}`}>
                    {text[language]}
                    {citation && (
                      <span className={styles.faint}>
                        {' '}
                        {say('form.rests', { citation: citation[language] })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <p className={styles.faint}>{say('form.blocksNothing')}</p>
            </>
          }
        />
      )}
    </div>
  );
}
