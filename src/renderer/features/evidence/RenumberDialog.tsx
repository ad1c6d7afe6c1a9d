import { App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import { useCall } from '../../data/calls.ts';
import { useGroupOptions } from './group-names.ts';
import { useEvidenceWords } from './words.ts';

interface RenumberDialogProps {
  readonly evidence: EvidenceRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Moves an exhibit to another group, after saying what happens to its number. */
export function RenumberDialog({ evidence, open, onClose }: RenumberDialogProps) {
  const say = useEvidenceWords();
  const { message } = App.useApp();
  const options = useGroupOptions();
  const renumber = useCall('evidenceRenumber');
  const [chosen, setChosen] = useState<number | null>(null);
  const group = chosen ?? evidence.exhibit.group;
  const same = group === evidence.exhibit.group;
  const close = (): void => {
    setChosen(null);
    onClose();
  };
  const move = async (): Promise<void> => {
    const moved = await renumber.run({ id: evidence.id, group });
    if (!moved) return;
    close();
    void message.success(say('renumber.done', { number: formatExhibitNumber(moved.exhibit) }));
  };
  return (
    <Modal
      open={open}
      title={say('renumber.title')}
      onCancel={close}
      onOk={() => void move()}
      okText={say('renumber.save')}
      okButtonProps={{ disabled: same, loading: renumber.running }}
      cancelText={say('renumber.cancel')}
      width={480}
      destroyOnHidden
    >
      <Form layout="vertical">
        <p>{say('renumber.text', { number: formatExhibitNumber(evidence.exhibit) })}</p>
        <br />
        <Form.Item
          label={say('renumber.group')}
          htmlFor="renumber-group"
          extra={same && say('renumber.same')}
        >
          <Select<number>
            id="renumber-group"
            autoFocus
            value={group}
            onChange={setChosen}
            options={[...options]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
