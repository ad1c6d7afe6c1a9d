import { LockOutlined } from '@ant-design/icons';
import { Checkbox, Form, Input, Select } from 'antd';
import { caseSteps, jurisdictions, outcomeKinds, subjects } from '../../../shared/model/case.ts';
import { DateField } from '../../components/DateField.tsx';
import { Label } from '../../components/Label.tsx';
import { LongText } from '../../components/LongText.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import { Section } from '../../components/Page.tsx';
import { useSharedWords } from '../../words/language.ts';
import styles from './CaseFields.module.css';
import { ReasonChoice } from './ReasonChoice.tsx';
import { RequestFields } from './RequestFields.tsx';
import { useCaseWords } from './words.ts';

/** The fields of a case in the order a person tells it. A new case asks for its outcome later. */
export function CaseFields({ isNew = false }: { readonly isNew?: boolean }) {
  const say = useCaseWords();
  return (
    <div className={styles.sections}>
      <Section title={say('form.basics')} layout="form">
        <Form.Item
          name="title"
          label={say('form.title')}
          extra={say('form.titleHint')}
          rules={[{ required: true, whitespace: true, message: say('form.titleRequired') }]}
        >
          <Input maxLength={300} autoFocus={isNew} />
        </Form.Item>
        <Form.Item name="summary" label={say('form.summary')} extra={say('form.summaryHint')}>
          <LongText rows={4} maxLength={20_000} />
        </Form.Item>
      </Section>
      <Section title={say('form.reasonSection')} hint={say('form.reasonHint')}>
        <Form.Item name="reason" noStyle>
          <ReasonChoice label={say('form.reasonSection')} />
        </Form.Item>
        <Form.Item name="moneyMoving" valuePropName="checked" extra={say('form.moneyMovingHint')}>
          <Checkbox>{say('form.moneyMoving')}</Checkbox>
        </Form.Item>
      </Section>
      <OtherSide />
      <Section title={say('form.money')} hint={say('form.moneyHint')} layout="form">
        <MoneyField name="disputedAmount" label={say('form.disputed')} />
        <RequestFields />
        <Form.Item name="replyBy" label={say('form.replyBy')}>
          <DateField />
        </Form.Item>
      </Section>
      <Complainant />
      <Section title={say('form.body')} hint={say('form.bodyHint')} layout="form">
        <TextField name="receivingBody" label={say('form.receivingBody')} />
        <TextField name="caseNumber" label={say('form.caseNumber')} />
      </Section>
      {!isNew && <Progress />}
    </div>
  );
}

function OtherSide() {
  const say = useCaseWords();
  const shared = useSharedWords();
  return (
    <Section title={say('form.other')} hint={say('form.otherHint')} layout="form">
      <TextField name="wallet" label={say('form.wallet')} />
      <TextField name="firm" label={say('form.firm')} />
      <TextField name="firmContact" label={say('form.firmContact')} />
      <TextField name="account" label={say('form.account')} extra={say('form.accountHint')} />
      <Form.Item name="jurisdiction" label={say('form.jurisdiction')}>
        <Select options={jurisdictions.map((value) => ({ value, label: shared.jurisdiction[value] }))} />
      </Form.Item>
      <Form.Item name="subject" label={say('form.subject')} extra={say('form.subjectHint')}>
        <Select options={subjects.map((value) => ({ value, label: shared.subject[value] }))} />
      </Form.Item>
      <Region />
    </Section>
  );
}

/** Asked only where parts of the country have rules of their own. */
function Region() {
  const say = useCaseWords();
  const isChina = Form.useWatch('jurisdiction') === 'CN';
  if (!isChina) return null;
  return (
    <Form.Item name="region" label={say('form.region')} extra={say('form.regionHint')}>
      <Select
        options={[
          { value: '', label: say('form.regions.none') },
          { value: 'CN-SH', label: say('form.regions.shanghai') },
          { value: 'CN-ZJ', label: say('form.regions.zhejiang') },
        ]}
      />
    </Form.Item>
  );
}

function Complainant() {
  const say = useCaseWords();
  return (
    <Section
      title={say('form.personal')}
      hint={say('form.personalHint')}
      layout="form"
      mark={
        <Label tone="caution">
          <LockOutlined aria-hidden /> {say('form.personalTag')}
        </Label>
      }
    >
      <TextField name={['complainant', 'name']} label={say('form.name')} />
      <TextField name={['complainant', 'phone']} label={say('form.phone')} />
      <TextField name={['complainant', 'email']} label={say('form.email')} />
      <TextField name={['complainant', 'address']} label={say('form.address')} />
      <TextField name={['complainant', 'idNumber']} label={say('form.idNumber')} extra={say('form.idHint')} />
    </Section>
  );
}

function Progress() {
  const say = useCaseWords();
  const shared = useSharedWords();
  return (
    <Section title={say('form.progress')} hint={say('form.progressHint')} layout="form">
      <Form.Item name="step" label={say('form.step')}>
        <Select options={caseSteps.map((value) => ({ value, label: shared.step[value] }))} />
      </Form.Item>
      <Form.Item name={['outcome', 'kind']} label={say('form.outcome')}>
        <Select options={outcomeKinds.map((value) => ({ value, label: shared.outcome[value] }))} />
      </Form.Item>
      <Form.Item name={['outcome', 'date']} label={say('form.outcomeDate')}>
        <DateField />
      </Form.Item>
      <MoneyField name={['outcome', 'amount']} label={say('form.outcomeAmount')} />
      <TextField name={['outcome', 'paidFor']} label={say('form.outcomePaidFor')} />
      <Form.Item name={['outcome', 'note']} label={say('form.outcomeNote')}>
        <LongText rows={2} maxLength={20_000} />
      </Form.Item>
    </Section>
  );
}

function TextField(props: {
  readonly name: string | string[];
  readonly label: string;
  readonly extra?: string;
}) {
  return (
    <Form.Item name={props.name} label={props.label} extra={props.extra}>
      <Input maxLength={300} autoComplete="off" />
    </Form.Item>
  );
}
