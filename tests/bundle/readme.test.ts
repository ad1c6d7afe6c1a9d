import { describe, expect, it } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { copyWords } from '../../src/main/core/redactions/copy-words.ts';
import { readmeText } from '../../src/main/core/bundle/readme.ts';

describe.each(languages)('the read-me of a bundle in %s', (language) => {
  const facts = { title: 'Title', day: '2026-03-24', language, volumes: [{ name: 'dossier.pdf' }] } as const;

  it('names files only where they are there, and calls copies copies', () => {
    const whole = readmeText({ ...facts, court: false, hasExhibits: true, hasCopies: false, hasLog: true });
    expect(whole).toContain('data/custody-log.jsonl');
    expect(whole).not.toContain('redactions.csv');
    const open = readmeText({ ...facts, court: false, hasExhibits: true, hasCopies: true, hasLog: false });
    expect(open).not.toContain('custody-log');
    expect(open).toContain('data/redactions.csv');
    for (const mark of [copyWords.redacted, copyWords.cleaned])
      expect(open).toContain(
        mark[language].replace(/[ ()（）]/g, (found) => (found === ' ' ? ' ' : '')).trim(),
      );
    for (const text of [whole, open]) expect(text).not.toMatch(/[{}]{2}|\{[a-z]+\}|\n\r?\n\r?\n/);
  });
});
