import { exhibitGroups } from '../../../shared/model/evidence.ts';
import { useSharedWords } from '../../words/language.ts';
import { useEvidenceWords } from './words.ts';

/** Says a group as `4 Communication`. The terminal can give further groups; they have a number alone. */
export function useGroupName(): (group: number) => string {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  return (group) => {
    const known = exhibitGroups.find((one) => one === group);
    return known
      ? say('group', { number: known, name: shared.group[known] })
      : say('otherGroup', { number: group });
  };
}

export function useGroupOptions(): readonly { readonly value: number; readonly label: string }[] {
  const name = useGroupName();
  return exhibitGroups.map((group) => ({ value: group, label: name(group) }));
}
