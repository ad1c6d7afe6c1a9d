import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Channel } from '../../../shared/model/channel.ts';
import type { SubmissionRecord } from '../../../shared/model/submission.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useQueryOf } from '../../data/calls.ts';
import {
  newSubmissionValues,
  submissionFormValues,
  submissionInputOf,
  type SubmissionFormValues,
} from './submission-form-values.ts';
import { SubmissionFields } from './SubmissionFields.tsx';
import { SubmissionHistory } from './SubmissionHistory.tsx';
import { useChannelWords } from './words.ts';

interface SubmissionDrawerProps {
  readonly caseId: string;
  readonly submission: SubmissionRecord | null;
  /** The channel that a new one begins with; empty where none was chosen. */
  readonly channelId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The form of a submission: a new one, or the correction of an earlier one. */
export function SubmissionDrawer(props: SubmissionDrawerProps) {
  const say = useChannelWords();
  const channels = useQueryOf('channelList');
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={720}
      title={say(props.submission ? 'form.edit' : 'form.new')}
    >
      {props.open && channels.data && (
        <SubmissionForm
          key={props.submission?.id ?? `new ${props.channelId}`}
          {...props}
          channels={channels.data}
        />
      )}
    </Drawer>
  );
}

function SubmissionForm(props: SubmissionDrawerProps & { readonly channels: readonly Channel[] }) {
  const say = useChannelWords();
  const { caseId, submission, channelId, channels, onClose } = props;
  const [historyShown, setHistoryShown] = useState(false);
  const channelOf = (id: string): Channel | undefined => channels.find((channel) => channel.id === id);
  const [initial] = useState<SubmissionFormValues>(() =>
    submission
      ? submissionFormValues(submission.details, channelOf(submission.details.channelId))
      : newSubmissionValues(channelId),
  );
  return (
    <RecordForm
      draftKey={`submission ${submission?.id ?? `new ${caseId} ${channelId}`}`}
      initial={initial}
      revision={submission?.revision ?? null}
      save={(values, base) => {
        const details = submissionInputOf(values, channelOf(values.channelId));
        return submission
          ? send('submissionRevise', { id: submission.id, ...base, details })
          : send('submissionAdd', { caseId, details });
      }}
      onSaved={onClose}
      onCancel={onClose}
      actions={
        submission && (
          <>
            <Button onClick={() => setHistoryShown(true)}>{say('form.history')}</Button>
            <SubmissionHistory
              submissionId={submission.id}
              open={historyShown}
              onClose={() => setHistoryShown(false)}
            />
          </>
        )
      }
    >
      <SubmissionFields caseId={caseId} submissionId={submission?.id ?? null} channels={channels} />
    </RecordForm>
  );
}
