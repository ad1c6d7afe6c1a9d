import { Button, Form, Modal, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { ColumnMapping, TableProposal } from '../../../shared/model/reading.ts';
import { currencies } from '../../components/money.ts';
import { computerZone } from '../../components/time.ts';
import { useZoneOptions } from '../../components/zone-options.ts';
import { useQueryOf } from '../../data/calls.ts';
import { TableView } from '../evidence/viewer/TableView.tsx';
import styles from './MappingDialog.module.css';
import { useReadingWords } from './words.ts';

interface MappingDialogProps {
  readonly evidence: EvidenceRecord;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMapped: (mapping: ColumnMapping) => void;
}

/** The user says what the columns of an unknown table hold; the rows are then read as transactions. */
export function MappingDialog(props: MappingDialogProps) {
  const say = useReadingWords();
  const proposal = useQueryOf('tableProposal', { id: props.evidence.id }).data;
  return (
    <Modal
      open={props.open}
      onCancel={props.onClose}
      destroyOnHidden
      width={920}
      title={say('mapping.title')}
      footer={null}
    >
      {props.open && proposal && <MappingForm {...props} proposal={proposal} />}
    </Modal>
  );
}

const empty: ColumnMapping = {
  sheet: '',
  headerRow: 0,
  time: 0,
  timeFormat: 'ymd',
  zone: '',
  amount: null,
  amountOut: null,
  amountIn: null,
  direction: null,
  currency: null,
  fixedCurrency: '',
  counterparty: null,
  description: null,
  status: null,
  reference: null,
};

/** In the order in which a person looks for them. */
const optionalColumns = [
  'amount',
  'amountOut',
  'amountIn',
  'direction',
  'currency',
  'counterparty',
  'description',
  'status',
  'reference',
] as const;

const columnsOf = (proposal: TableProposal, { sheet, headerRow }: ColumnMapping): readonly string[] =>
  (proposal.sheets.find(({ name }) => name === sheet) ?? proposal.sheets[0])?.rows[headerRow] ?? [];

/** A time and an amount are the least; a currency must be known from a column or from the user. */
const isComplete = (mapping: ColumnMapping): boolean =>
  (mapping.amount !== null || mapping.amountOut !== null || mapping.amountIn !== null) &&
  (mapping.currency !== null || mapping.fixedCurrency !== '');

function MappingForm(props: MappingDialogProps & { readonly proposal: TableProposal }) {
  const say = useReadingWords();
  const { proposal } = props;
  const zones = useZoneOptions();
  const [mapping, setMapping] = useState<ColumnMapping>(() => ({
    ...(proposal.mapping ?? { ...empty, sheet: proposal.sheets[0]?.name ?? '' }),
    zone: computerZone(),
  }));
  const set = (part: Partial<ColumnMapping>): void => setMapping({ ...mapping, ...part });
  const sheet = proposal.sheets.find(({ name }) => name === mapping.sheet) ?? proposal.sheets[0];
  const options = columnsOf(proposal, mapping).map((name, value) => ({
    value,
    label: name || say('mapping.unnamed', { number: value + 1 }),
  }));
  return (
    <Form layout="vertical" className={styles.form} onFinish={() => props.onMapped(mapping)}>
      <p>{say('mapping.lead')}</p>
      <div className={styles.preview}>
        <TableView rows={sheet?.rows ?? []} label={say('mapping.preview')} />
      </div>
      <div className={styles.fields}>
        {proposal.sheets.length > 1 && (
          <Field label={say('mapping.sheet')}>
            {(id) => (
              <Select
                id={id}
                value={mapping.sheet}
                onChange={(name: string) => set({ sheet: name })}
                options={proposal.sheets.map(({ name }) => ({ value: name, label: name }))}
              />
            )}
          </Field>
        )}
        <Field label={say('mapping.headerRow')}>
          {(id) => (
            <Select
              id={id}
              value={mapping.headerRow}
              onChange={(headerRow: number) => set({ headerRow })}
              options={(sheet?.rows ?? []).map((cells, value) => ({
                value,
                label: `${value + 1}: ${cells.filter(Boolean).join(' · ').slice(0, 60)}`,
              }))}
            />
          )}
        </Field>
        <Field label={say('mapping.time')}>
          {(id) => (
            <Select
              id={id}
              value={mapping.time}
              onChange={(time: number) => set({ time })}
              options={options}
            />
          )}
        </Field>
        <Field label={say('mapping.timeFormat')}>
          {(id) => (
            <Select
              id={id}
              value={mapping.timeFormat}
              onChange={(timeFormat: ColumnMapping['timeFormat']) => set({ timeFormat })}
              options={(['ymd', 'dmy', 'mdy'] as const).map((value) => ({
                value,
                label: say(`mapping.order.${value}`),
              }))}
            />
          )}
        </Field>
        <Field label={say('mapping.zone')}>
          {(id) => (
            <Select
              id={id}
              showSearch
              popupMatchSelectWidth={false}
              value={mapping.zone}
              onChange={(zone: string) => set({ zone })}
              options={zones}
            />
          )}
        </Field>
        {optionalColumns.map((name) => (
          <Field key={name} label={say(`mapping.${name}`)}>
            {(id) => (
              <Select<number | null>
                id={id}
                allowClear
                value={mapping[name]}
                onChange={(value) => set({ [name]: value ?? null })}
                options={options}
                placeholder={say('mapping.none')}
              />
            )}
          </Field>
        ))}
        {mapping.currency === null && (
          <Field label={say('mapping.fixedCurrency')}>
            {(id) => (
              <Select
                id={id}
                value={mapping.fixedCurrency || null}
                onChange={(fixedCurrency: string) => set({ fixedCurrency })}
                options={currencies.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
        )}
      </div>
      <MappingButtons complete={isComplete(mapping)} onClose={props.onClose} />
    </Form>
  );
}

/** The name stands beside the control, not around it: a choice inside would be read out as a part of the name. */
function Field(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}

function MappingButtons({ complete, onClose }: { readonly complete: boolean; readonly onClose: () => void }) {
  const say = useReadingWords();
  return (
    <div className={styles.buttons}>
      {!complete && <p role="status">{say('mapping.incomplete')}</p>}
      <Button type="primary" htmlType="submit" disabled={!complete}>
        {say('mapping.read')}
      </Button>
      <Button onClick={onClose}>{say('drawer.cancel')}</Button>
    </div>
  );
}
