import type { SubmissionRecord } from '../../../shared/model/submission.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';

/** Channel, day and number of a submission: what a user knows it by. */
export function useSubmissionName(): (submission: SubmissionRecord) => string {
  const language = useLanguage();
  const channels = useQueryOf('channelList').data ?? [];
  return ({ details: { channelId, sentOn, referenceNumber } }) =>
    [channels.find(({ id }) => id === channelId)?.name[language] ?? channelId, sentOn, referenceNumber]
      .filter(Boolean)
      .join(' · ');
}
