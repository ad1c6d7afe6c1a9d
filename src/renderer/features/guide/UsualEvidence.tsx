import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CaseRecord } from '../../../shared/model/case.ts';
import type { EvidenceSuggestion } from '../../../shared/model/guide.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { Section } from '../../components/Page.tsx';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './GuidePage.module.css';
import { useGuideWords } from './words.ts';

/** What usually helps for this reason, and what of it seems to be there already. */
export function UsualEvidence(props: {
  readonly record: CaseRecord;
  readonly suggestions: readonly EvidenceSuggestion[];
}) {
  const say = useGuideWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { record, suggestions } = props;
  const nameOf = (number: string): string => fillPlaces(shared.exhibit, { number });
  return (
    <Section
      title={say('evidence.title')}
      hint={say('evidence.hint', { reason: shared.reason[record.details.reason] })}
      aside={
        <Button
          icon={<PaperClipOutlined aria-hidden />}
          onClick={() => navigate(caseRoute(record.id, 'evidence'))}
        >
          {say('evidence.add')}
        </Button>
      }
    >
      <ul className={styles.suggestions}>
        {suggestions.map(({ id, text, why, exhibits }) => (
          <li key={id}>
            <span>{text[language]}</span>
            <span className={styles.faint}>{why[language]}</span>
            {exhibits.length > 0 && (
              <span className={styles.seems}>
                {say('evidence.seems', {
                  exhibits: exhibits.map(nameOf).join(language === 'en' ? ', ' : '、'),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
