import { Checkbox, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { languages, type Language } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { Section } from '../../components/Page.tsx';
import { useLanguage } from '../../words/language.ts';
import { filledPersonalFields, type ExportChoices } from './expected-contents.ts';
import styles from './ExportOptions.module.css';
import { useExportWords } from './words.ts';

export type ExportForm = ExportChoices & { readonly language: Language };

/** Each language by the name its readers use. */
const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

export function ExportOptions(props: {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
  readonly details: CaseDetails;
  readonly settlementTalks: number;
}) {
  const say = useExportWords();
  const { form, onChange, settlementTalks } = props;
  const personal = usePersonalHint(props.details);
  return (
    <Section title={say('options.title')} hint={say('options.hint')} layout="form">
      <div className={styles.options}>
        <fieldset>
          <legend>{say('options.language')}</legend>
          <Radio.Group
            value={form.language}
            onChange={({ target }) => onChange({ ...form, language: target.value as Language })}
            options={languages.map((value) => ({
              value,
              label: <span lang={value}>{languageNames[value]}</span>,
            }))}
          />
          <p className={styles.hint}>{say('options.languageHint')}</p>
        </fieldset>
        <Choice
          checked={form.includePersonalData}
          onChange={(includePersonalData) => onChange({ ...form, includePersonalData })}
          hint={personal}
        >
          {say('options.personal')}
        </Choice>
        <Choice
          checked={form.includeSettlementTalk}
          onChange={(includeSettlementTalk) => onChange({ ...form, includeSettlementTalk })}
          hint={
            settlementTalks === 0
              ? say('options.settlementNone')
              : say('options.settlementHas', { count: settlementTalks })
          }
        >
          {say('options.settlement')}
        </Choice>
      </div>
    </Section>
  );
}

function usePersonalHint(details: CaseDetails): string {
  const say = useExportWords();
  const language = useLanguage();
  const filled = filledPersonalFields(details);
  if (filled.length === 0) return say('options.personalNone');
  const fields = filled.map((field) => say(`options.field.${field}`));
  return say('options.personalHas', {
    fields: language === 'en' ? fields.join(', ') : fields.join('、'),
  });
}

function Choice(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  const hintId = useId();
  return (
    <div className={styles.choice}>
      <Checkbox
        checked={props.checked}
        onChange={({ target }) => props.onChange(target.checked)}
        aria-describedby={hintId}
      >
        {props.children}
      </Checkbox>
      <p id={hintId} className={styles.hint}>
        {props.hint}
      </p>
    </div>
  );
}
