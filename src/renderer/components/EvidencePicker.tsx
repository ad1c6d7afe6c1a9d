import { Select } from 'antd';
import { formatExhibitNumber, type MediaKind } from '../../shared/model/evidence.ts';
import { useQueryOf } from '../data/calls.ts';
import { useComponentWords } from './words.ts';

/** Chooses exhibits of a case by number or title; the value is their ids. */
export function EvidencePicker(props: {
  readonly caseId: string;
  /** Offers only exhibits of this kind. */
  readonly kind?: MediaKind;
  readonly value?: readonly string[];
  readonly onChange?: (value: string[]) => void;
  readonly id?: string;
}) {
  const say = useComponentWords();
  const all = useQueryOf('evidenceList', { caseId: props.caseId }).data ?? [];
  const evidence = all.filter(({ file }) => props.kind === undefined || file.mediaKind === props.kind);
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      mode="multiple"
      value={[...(props.value ?? [])]}
      onChange={(ids: string[]) => props.onChange?.(ids)}
      placeholder={say(evidence.length === 0 ? 'evidence.none' : 'evidence.placeholder')}
      notFoundContent={say('evidence.none')}
      showSearch={{ optionFilterProp: 'label' }}
      options={evidence.map(({ id, exhibit, details }) => ({
        value: id,
        label: `${formatExhibitNumber(exhibit)} ${details.title}`,
      }))}
    />
  );
}
