import { Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { jurisdictions } from '../../../shared/model/case.ts';
import {
  channelRungs,
  ownChannelSchema,
  type OwnChannel,
  type OwnChannelRecord,
} from '../../../shared/model/channel.ts';
import { DateField } from '../../components/DateField.tsx';
import { LongText } from '../../components/LongText.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './ChannelsPage.module.css';
import { useChannelWords } from './words.ts';

interface OwnChannelDrawerProps {
  readonly record: OwnChannelRecord | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The same with what a filing must hold as lines of one text. */
type Values = Omit<OwnChannel, 'mustHold'> & { readonly mustHold: string };

const valuesOf = (details: OwnChannel): Values => ({ ...details, mustHold: details.mustHold.join('\n') });
const empty: Values = { ...valuesOf(ownChannelSchema.parse({ name: '-' })), name: '', rung: 'regulator' };

const detailsOf = (values: Values): OwnChannel => ({
  ...values,
  mustHold: values.mustHold
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});

/** The form of a channel that the user adds. */
export function OwnChannelDrawer({ record, open, onClose }: OwnChannelDrawerProps) {
  const say = useChannelWords();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      destroyOnHidden
      size={640}
      title={say(record ? 'own.edit' : 'own.new')}
    >
      {open && (
        <RecordForm
          draftKey={`channel ${record?.id ?? 'new'}`}
          initial={record ? valuesOf(record.details) : empty}
          revision={null}
          save={(values) =>
            record
              ? send('ownChannelChange', { id: record.id, details: detailsOf(values) })
              : send('ownChannelAdd', { details: detailsOf(values) })
          }
          onSaved={onClose}
          onCancel={onClose}
        >
          <OwnChannelFields />
        </RecordForm>
      )}
    </Drawer>
  );
}

function OwnChannelFields() {
  const say = useChannelWords();
  const shared = useSharedWords();
  return (
    <>
      <Form.Item
        name="name"
        label={say('own.name')}
        rules={[{ required: true, whitespace: true, message: say('own.nameRequired') }]}
      >
        <Input autoFocus maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="jurisdiction" label={say('own.jurisdiction')}>
          <Select options={jurisdictions.map((value) => ({ value, label: shared.jurisdiction[value] }))} />
        </Form.Item>
        <Form.Item name="rung" label={say('own.rung')}>
          <Select options={channelRungs.map((value) => ({ value, label: say(`own.rungs.${value}`) }))} />
        </Form.Item>
      </div>
      {(['contact', 'covers', 'gate', 'canDo'] as const).map((name) => (
        <Form.Item key={name} name={name} label={say(`own.${name}`)}>
          <LongText rows={2} maxLength={2000} />
        </Form.Item>
      ))}
      <Form.Item name="mustHold" label={say('own.mustHold')} extra={say('own.mustHoldHint')}>
        <LongText rows={3} />
      </Form.Item>
      <Form.Item name="isPublic" valuePropName="checked">
        <Checkbox>{say('own.isPublic')}</Checkbox>
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="maximumCharacters" label={say('own.maximum')} extra={say('own.maximumHint')}>
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
        <Form.Item name="checkedOn" label={say('own.checkedOn')}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="source" label={say('own.source')}>
        <LongText rows={1} maxLength={2000} />
      </Form.Item>
    </>
  );
}
