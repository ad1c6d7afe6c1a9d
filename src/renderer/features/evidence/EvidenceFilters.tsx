import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select, type InputRef } from 'antd';
import { useRef } from 'react';
import type { EvidenceRecord, MediaKind } from '../../../shared/model/evidence.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useSharedWords } from '../../words/language.ts';
import { everything, kindsOf, tagsOf, type EvidenceFilter } from './evidence-list.ts';
import styles from './EvidenceFilters.module.css';
import { useEvidenceWords } from './words.ts';

interface EvidenceFiltersProps {
  readonly evidence: readonly EvidenceRecord[];
  readonly shown: number;
  readonly filter: EvidenceFilter;
  readonly onChange: (filter: EvidenceFilter) => void;
}

/** Narrows the grid by words, kind, place in the export and tag. */
export function EvidenceFilters({ evidence, shown, filter, onChange }: EvidenceFiltersProps) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const search = useRef<InputRef>(null);
  useShortcut('/', say('filter.find'), () => search.current?.focus());
  const tags = tagsOf(evidence);
  const narrowed = shown < evidence.length;
  return (
    <div className={styles.filters} role="search" aria-label={say('filter.find')}>
      <Input
        ref={search}
        allowClear
        className={styles.search}
        prefix={<SearchOutlined aria-hidden />}
        aria-label={say('filter.find')}
        placeholder={say('filter.find')}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Choice<MediaKind>
        label={say('filter.kind')}
        any={say('filter.anyKind')}
        value={filter.kind}
        options={kindsOf(evidence).map((kind) => ({ value: kind, label: shared.mediaKind[kind] }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Choice<'included' | 'left'>
        label={say('filter.export')}
        any={say('filter.anyExport')}
        value={filter.included === null ? null : filter.included ? 'included' : 'left'}
        options={(['included', 'left'] as const).map((value) => ({ value, label: say(`filter.${value}`) }))}
        onChange={(choice) =>
          onChange({ ...filter, included: choice === null ? null : choice === 'included' })
        }
      />
      {tags.length > 0 && (
        <Choice<string>
          label={say('filter.tag')}
          any={say('filter.anyTag')}
          value={filter.tag}
          options={tags.map((tag) => ({ value: tag, label: tag }))}
          onChange={(tag) => onChange({ ...filter, tag })}
        />
      )}
      <span className={styles.count} role="status">
        {narrowed
          ? say('shown', { shown, total: evidence.length })
          : say('total', { count: evidence.length })}
      </span>
      {narrowed && (
        <Button type="link" size="small" onClick={() => onChange(everything)}>
          {say('clear')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly any: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, any, value, options, onChange }: ChoiceProps<T>) {
  // antd's Select has no null among its values; an empty string is no kind and no tag.
  return (
    <Select<string>
      aria-label={label}
      className={styles.choice}
      popupMatchSelectWidth={false}
      value={value ?? ''}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
      options={[{ value: '', label: any }, ...options]}
    />
  );
}
