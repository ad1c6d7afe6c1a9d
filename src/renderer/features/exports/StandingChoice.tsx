import { Section } from '../../components/Page.tsx';
import type { ExportForm } from './export-form.ts';
import { MoreOptions } from './MoreOptions.tsx';
import styles from './Options.module.css';
import { Protection } from './Protection.tsx';
import { RadioCards } from './RadioCards.tsx';
import type { PassphraseField } from './passphrase.ts';
import { useExportWords } from './words.ts';

/** A draft or a version that is handed in, and how the files are kept from others' eyes. */
export function StandingChoice(props: {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
  /** What a release would be called. */
  readonly nextVersion: number;
  readonly passphrase: PassphraseField;
}) {
  const say = useExportWords();
  const { form, onChange, nextVersion } = props;
  const standings = ['draft', 'release'] as const;
  return (
    <Section title={say('standing.title')} hint={say('standing.hint')} layout="form">
      <div className={styles.options}>
        <RadioCards
          label={say('standing.title')}
          value={form.release ? 'release' : 'draft'}
          onChange={(value) => onChange({ ...form, release: value === 'release' })}
          cards={standings.map((value) => ({
            value,
            name: say(`standing.${value}.name`, { version: nextVersion }),
            about: say(`standing.${value}.about`, { version: nextVersion }),
          }))}
        />
        <Protection field={props.passphrase} />
        <MoreOptions form={form} onChange={onChange} />
      </div>
    </Section>
  );
}
