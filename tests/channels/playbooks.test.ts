import { expect, test } from 'vitest';
import { pathOf } from '../../src/main/core/channels/path.ts';
import { playbooks } from '../../src/main/core/channels/playbooks/index.ts';
import { orderOf } from '../../src/main/core/channels/order.ts';
import { receiptEventOf } from '../../src/main/core/deadlines/receipt.ts';
import { allRules } from '../../src/main/core/deadlines/rules/index.ts';
import { languages, type Said } from '../../src/shared/languages.ts';
import { caseDetailsSchema, jurisdictions, reasons, subjects } from '../../src/shared/model/case.ts';

/** Written by hand from the field notes, two-in-one rows split. */
const wanted = [
  'cn-firm cn-firm-higher cn-pboc-12363 cn-nfra-12378 cn-samr-12315 cn-cca cn-miit-12300 cn-net-12377 cn-net-12321',
  'cn-nifa cn-police cn-heimao cn-12345 cn-mediation cn-court cn-arbitration',
  'eu-psp eu-firm-higher eu-adr eu-nca uk-firm uk-firm-higher uk-fos uk-app-scam',
  'us-rege us-firm us-firm-higher us-cfpb us-ftc us-state-ag us-small-claims',
  'hk-firm hk-firm-higher hk-hkma hk-fdrc hk-cc tw-firm tw-firm-higher tw-foi tw-cpa',
  'sg-firm sg-firm-higher sg-fidrec jp-firm jp-firm-higher jp-jpsa in-firm in-firm-higher in-rbi-ombudsman',
  'any-firm any-firm-higher any-police any-social-media',
]
  .join(' ')
  .split(' ');

/** The playbooks that the rules of the deadlines belong to. */
const ofRules =
  'cn-cca cn-court cn-firm cn-mediation cn-miit-12300 cn-nfra-12378 cn-pboc-12363 cn-samr-12315 eu-psp hk-fdrc in-rbi-ombudsman sg-fidrec tw-cpa tw-foi uk-app-scam uk-firm uk-fos us-cfpb us-rege'.split(
    ' ',
  );

const ids = new Set(playbooks.map(({ id }) => id));

test('every channel of the field notes is there once', () => {
  expect([...ids].sort()).toEqual([...wanted].sort());
  expect(playbooks).toHaveLength(ids.size);
});

test('every playbook that a rule belongs to is a channel', () => {
  expect(ofRules.filter((id) => !ids.has(id))).toEqual([]);
  expect([...new Set(allRules.map(({ playbook }) => playbook))].sort()).toEqual(ofRules);
});

test('every field has words in every language, and no words of another language', () => {
  for (const channel of playbooks) {
    const { name, authority, covers, contact, gate, canDo, mustHold, publicWarning } = channel;
    const all: Said[] = [name, authority, covers, contact, gate, canDo, ...mustHold];
    if (publicWarning) all.push(publicWarning);
    for (const text of all)
      for (const language of languages) expect(text[language].trim(), channel.id).not.toBe('');
    expect(mustHold.length, channel.id).toBeGreaterThan(0);
    // Characters that only the other script has.
    const simplified = all
      .map((text) => text['zh-CN'])
      .join('')
      .replaceAll(/日本資金決済業協会/g, '');
    const traditional = all
      .map((text) => text['zh-TW'])
      .join('')
      .replaceAll(/日本資金決済業協会/g, '');
    expect(simplified, channel.id).not.toMatch(/[訴構電話號碼應業務證據請們護網]/);
    expect(traditional, channel.id).not.toMatch(/[诉构电话号码应业务证据请们护网]/);
  }
});

test('a public place carries its warning, a hotline of a firm the word to check it', () => {
  for (const { id, rung, publicWarning, contact } of playbooks) {
    expect(publicWarning !== null, id).toBe(rung === 'public');
    if (rung === 'firm') expect(contact.en, id).toContain('Check the number in the firm’s own app');
  }
});

test('sources are named where a playbook rests on a text or a secondary source, and nothing is called known that is uncertain', () => {
  for (const { id, provenance, sourceUrls, lastVerified } of playbooks) {
    expect(provenance, id).not.toBe('U');
    expect(lastVerified, id).toBe('2026-11-23');
    if (provenance === 'R') expect(sourceUrls.length, id).toBeGreaterThan(0);
  }
});

test('the day of receipt starts the same event here and in the deadlines', () => {
  for (const { id, onReceipt } of playbooks) {
    const event = receiptEventOf(id);
    if (event !== null) expect(onReceipt, id).toContain(event);
  }
});

test('gates, windows and paths name only what there is', () => {
  const ruleIds = new Set(allRules.map(({ id }) => id));
  for (const { id } of playbooks)
    for (const ruleId of [...orderOf(id).opensAfter, ...orderOf(id).closesWith])
      expect(ruleIds.has(ruleId), ruleId).toBe(true);
  for (const jurisdiction of jurisdictions)
    for (const reason of reasons)
      for (const subject of subjects) {
        const details = caseDetailsSchema.parse({
          title: 'x',
          jurisdiction,
          reason,
          subject,
          moneyMoving: true,
        });
        const path = pathOf(details).map(({ channelId }) => channelId);
        expect(path.filter((id) => !ids.has(id))).toEqual([]);
        expect(new Set(path).size).toBe(path.length);
      }
});

test('a window is a window of the user and a gate a duty of the firm', () => {
  for (const { id } of playbooks) {
    const kindOf = (ruleId: string) => allRules.find((rule) => rule.id === ruleId)?.kind;
    for (const ruleId of orderOf(id).closesWith) expect(kindOf(ruleId), ruleId).toBe('user_deadline');
    for (const ruleId of orderOf(id).opensAfter)
      expect(['firm_duty', 'waiting_gate']).toContain(kindOf(ruleId));
  }
});
