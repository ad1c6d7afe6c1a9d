import { App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import { useCall } from '../../data/calls.ts';
import { useGroupOptions } from './group-names.ts';
import styles from './RenumberDialog.module.css';
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
  const close = (): void => {
    setChosen(null);
    onClose();
  };
  const move = async (): Promise<void> => {
    const moved = chosen === null ? null : await renumber.run({ id: evidence.id, group: chosen });
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
      okButtonProps={{ disabled: chosen === null, loading: renumber.running }}
      cancelText={say('renumber.cancel')}
      width={480}
      destroyOnHidden
    >
      <Form layout="vertical">
        <p className={styles.explain}>
          {say('renumber.text', { number: formatExhibitNumber(evidence.exhibit) })}
        </p>
        <Form.Item label={say('renumber.group')} htmlFor="renumber-group">
          <Select<number>
            id="renumber-group"
            autoFocus
            value={chosen}
            placeholder={say('renumber.choose')}
            onChange={setChosen}
            options={options.filter(({ value }) => value !== evidence.exhibit.group)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
