import { Radio } from 'antd';
import { languages, type Language } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { isForCourt } from '../../../shared/model/export.ts';
import { Section } from '../../components/Page.tsx';
import { useLanguage } from '../../words/language.ts';
import { Choice } from './Choice.tsx';
import { filledPersonalFields, type ExportForm } from './export-form.ts';
import styles from './Options.module.css';
import { useExportWords } from './words.ts';

/** Each language by the name its readers use. */
const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

interface ContentOptionsProps {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
  readonly details: CaseDetails;
  readonly settlementTalks: number;
  /** Exhibits in which something is blacked out. */
  readonly redacted: number;
  /** The receiver limits sizes, so pictures may have to be made smaller. */
  readonly limitsSize: boolean;
}

/** What goes in. Options that would change nothing are not shown. */
export function ContentOptions(props: ContentOptionsProps) {
  const say = useExportWords();
  const { form, onChange } = props;
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
        {form.profile === 'public' ? <p>{say('options.publicIsMasked')}</p> : <OpenChoices {...props} />}
        {props.limitsSize && <Resolution form={form} onChange={onChange} />}
      </div>
    </Section>
  );
}

function OpenChoices({ form, onChange, details, settlementTalks, redacted }: ContentOptionsProps) {
  const say = useExportWords();
  const personal = usePersonalHint(details);
  const settlementHint = form.profile === 'mediator' ? 'options.settlementApart' : 'options.settlementHas';
  return (
    <>
      <Choice
        checked={form.includePersonalData}
        onChange={(includePersonalData) => onChange({ ...form, includePersonalData })}
        hint={personal}
      >
        {say('options.personal')}
      </Choice>
      {form.profile === 'lawyer' && form.language === 'zh-CN' && (
        <Choice
          checked={form.court}
          onChange={(court) => onChange({ ...form, court })}
          hint={say('options.courtHint')}
        >
          {say('options.court')}
        </Choice>
      )}
      {settlementTalks > 0 && !isForCourt(form) && (
        <Choice
          checked={form.includeSettlementTalk}
          onChange={(includeSettlementTalk) => onChange({ ...form, includeSettlementTalk })}
          hint={say(settlementHint, { count: settlementTalks })}
        >
          {say('options.settlement')}
        </Choice>
      )}
      {redacted > 0 && (
        <Choice
          checked={form.redact}
          onChange={(redact) => onChange({ ...form, redact })}
          hint={say(form.redact ? 'options.redactHas' : 'options.redactOff', { count: redacted })}
        >
          {say('options.redact')}
        </Choice>
      )}
    </>
  );
}

/** Pixels per inch; null lets the plan decide, which keeps pictures as they are where they fit. */
const resolutions = [null, 200, 150, 110] as const;

function Resolution({ form, onChange }: Pick<ContentOptionsProps, 'form' | 'onChange'>) {
  const say = useExportWords();
  return (
    <fieldset>
      <legend>{say('options.resolution')}</legend>
      <Radio.Group
        value={form.pictureResolution}
        onChange={({ target }) =>
          onChange({ ...form, pictureResolution: target.value as ExportForm['pictureResolution'] })
        }
        options={resolutions.map((value) => ({
          value,
          label:
            value === null
              ? say('options.resolutionAuto')
              : say('options.resolutionOf', { resolution: value }),
        }))}
      />
      <p className={styles.hint}>{say('options.resolutionHint')}</p>
    </fieldset>
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
