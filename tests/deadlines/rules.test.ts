import { describe, expect, test } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { standingOf } from '../../src/main/core/deadlines/periods.ts';
import { allRules } from '../../src/main/core/deadlines/rules/index.ts';
import { ruleList } from './rule-list.ts';

const byId = new Map(allRules.map((rule) => [rule.id, rule]));

describe('the rules', () => {
  test('none is lost and none is altered', () => {
    expect(ruleList).toHaveLength(68);
    expect(
      allRules.map((rule) => [
        rule.id,
        rule.playbook,
        rule.kind,
        rule.event,
        rule.number,
        rule.unit,
        rule.provenance,
        rule.statutory,
        rule.validFrom,
        rule.validTo,
      ]),
    ).toEqual(ruleList.map((line) => [...line]));
  });

  test('each says what it means and where it is written, in every language, and when it was checked', () => {
    for (const rule of allRules) {
      expect(rule.lastVerified, rule.id).toBe('2026-11-23');
      for (const language of languages)
        for (const words of [rule.meaning, rule.citation, ...(rule.note ? [rule.note] : [])])
          expect(words[language].length, `${rule.id} ${language}`).toBeGreaterThan(3);
      const english = [rule.meaning.en, rule.citation.en, rule.note?.en ?? ''].join(' ');
      expect(english, rule.id).not.toMatch(/\bsame\b/i);
    }
  });

  test('a source is an address alone; only what is marked as not verified has none', () => {
    for (const rule of allRules) {
      for (const url of rule.sourceUrls) {
        expect(url, rule.id).toMatch(/^(https?:\/\/\S+|github:\S+ \S+)$/);
        expect(url, rule.id).not.toMatch(/ ; |mirror/);
      }
      if (rule.sourceUrls.length === 0) expect(rule.provenance, rule.id).toBe('B');
    }
    expect(byId.get('uk-fos.window')?.sourceUrls).toHaveLength(2);
  });

  test('what a rule takes the place of starts from the same event and belongs to the same channel', () => {
    for (const rule of allRules)
      for (const id of rule.replaces) {
        expect(byId.get(id)?.event, rule.id).toBe(rule.event);
        expect(byId.get(id)?.playbook, rule.id).toBe(rule.playbook);
        expect(rule.when.length, rule.id).toBeGreaterThan(0);
      }
  });

  test('law is called so only where its text, or a source on it, was read', () => {
    const by = (standing: string): string[] =>
      allRules.filter((rule) => standingOf(rule) === standing).map(({ id }) => id);
    expect(by('reminder')).toEqual(['cn-firm.soft-reply']);
    expect(by('uncertain')).toEqual(['us-rege.prepaid-notice']);
    expect(by('not-verified')).toEqual(['uk-fos.longstop', 'uk-psp.notify-unauthorised', 'sg-fidrec.window']);
    expect(by('scheme-terms')).toEqual([
      'hk-fdrc.limit',
      'sg-fidrec.gate',
      'sg-fidrec.early',
      'in-rbi.gate',
      'in-rbi.window',
      'in-rbi.appeal',
    ]);
    expect(by('practice')).toEqual(['us-cfpb.company-response', 'us-cfpb.final', 'us-cfpb.feedback']);
    expect(by('law')).toHaveLength(68 - 14);
  });
});
