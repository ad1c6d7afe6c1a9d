import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { PreventionLine, WalletCheck } from '../../../shared/model/guide.ts';
import { Page, Section } from '../../components/Page.tsx';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { localDay, useDay } from '../../components/day.ts';
import { useEndingWords } from './ending-words.ts';
import styles from './FiguresPage.module.css';

/** A short checklist for each wallet: those of the cases, and those that the user adds. */
export function PreventionPage() {
  const say = useEndingWords();
  const checks = useQueryOf('walletChecks').data ?? [];
  const cases = useQueryOf('caseList').data ?? [];
  const lines = useQueryOf('preventionList').data ?? [];
  const addWallet = useCall('walletAdd');
  const [name, setName] = useState('');
  const wallets = [
    ...new Set([...cases.map(({ wallet }) => wallet), ...checks.map(({ wallet }) => wallet)]),
  ].filter(Boolean);
  const add = async (): Promise<void> => {
    const wallet = name.trim();
    if (wallet === '' || wallets.includes(wallet)) return;
    if (await addWallet.run({ wallet })) setName('');
  };
  return (
    <Page narrow title={say('prevention.title')} lead={say('prevention.lead')}>
      <form
        className={styles.adding}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Input
          value={name}
          maxLength={300}
          aria-label={say('prevention.addName')}
          placeholder={say('prevention.addName')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" icon={<PlusOutlined aria-hidden />} loading={addWallet.running}>
          {say('prevention.add')}
        </Button>
      </form>
      {wallets.length === 0 && <p className={styles.faint}>{say('prevention.none')}</p>}
      <div className={styles.wallets}>
        {wallets.map((wallet) => (
          <Wallet
            key={wallet}
            lines={lines}
            check={checks.find((one) => one.wallet === wallet) ?? { wallet, ticked: [] }}
          />
        ))}
      </div>
    </Page>
  );
}

function Wallet({
  lines,
  check,
}: {
  readonly lines: readonly PreventionLine[];
  readonly check: WalletCheck;
}) {
  const say = useEndingWords();
  const language = useLanguage();
  const day = useDay();
  const tick = useCall('walletTick');
  const toggle = (lineId: string, isTicked: boolean): void =>
    void tick.run({ wallet: check.wallet, lineId, on: isTicked ? localDay() : null });
  return (
    <Section
      title={check.wallet}
      aside={
        <span className={styles.faint}>
          {say('prevention.done', { done: check.ticked.length, total: lines.length })}
        </span>
      }
    >
      <ul className={styles.lines}>
        {lines.map(({ id, text, why }) => {
          const ticked = check.ticked.find((one) => one.id === id);
          return (
            <li key={id}>
              <Checkbox checked={ticked !== undefined} onChange={({ target }) => toggle(id, target.checked)}>
                {text[language]}
              </Checkbox>
              <span className={styles.why}>
                {why[language]}
                {ticked && ` · ${say('prevention.ticked', { day: day(ticked.on) })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
