import { languages } from '../../../../../shared/languages.ts';
import { element, fill, type View } from './elements.ts';
import type { PageData } from './page-data.ts';
import { runCheck, type CheckState } from './run-check.ts';
import { moveProgress, showCheck, showState, type CheckActions } from './show-check.ts';
import { showEvidence, showOmissions } from './show-exhibits.ts';
import { showHead, showSummary } from './show-matter.ts';
import { showContacts, showSubmissions, showTimeline } from './show-records.ts';

/** Draws the page from its data, and again in another language; a check goes on meanwhile. */
export function startPage(): void {
  const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData;
  let view: View = { data, language: data.language, words: data.words[data.language] };
  let state: CheckState = { kind: 'waiting', hint: null };
  let running: AbortController | null = null;
  let answer: ((passphrase: string | null) => void) | null = null;

  const enter = (next: CheckState): void => {
    state = next;
    document
      .getElementById('check-state')
      ?.replaceChildren(...showState(state, view, actions).filter((one) => one !== null));
    const focused = { locked: 'passphrase', done: 'verdict', cannot: 'verdict' } as const;
    if (next.kind in focused) document.getElementById(focused[next.kind as 'done'])?.focus();
  };

  const actions: CheckActions = {
    onChosen(files, kind) {
      running?.abort();
      const control = new AbortController();
      running = control;
      let shownAt = 0;
      void runCheck(files, kind, data.made.keyFingerprint, {
        signal: control.signal,
        onState: (next) => {
          if (running === control) enter(next);
        },
        onProgress(done, total) {
          const now = performance.now();
          if (running !== control || (now - shownAt < 100 && done < total)) return;
          shownAt = now;
          moveProgress(done, total, view);
        },
        passphrase: () => new Promise((resolve) => (answer = resolve)),
      });
    },
    onPassphrase: (passphrase) => answer?.(passphrase),
    onCancel() {
      running?.abort();
      answer?.(null);
    },
    onAgain: () => enter({ kind: 'waiting', hint: null }),
  };

  const draw = (): void => {
    const { words, language } = view;
    document.documentElement.lang = language;
    document.title = data.matter.title;
    const sections = [
      showSummary(view),
      showTimeline(view),
      showContacts(view),
      showSubmissions(view),
      showEvidence(view),
      showOmissions(view),
      showCheck(state, view, actions),
    ].filter((one) => one !== null);
    document.body.replaceChildren(
      element('a', { class: 'skip', href: '#content' }, words.skip),
      showHead(view, changeLanguage),
      element(
        'nav',
        { 'aria-label': words.navigation },
        element(
          'ol',
          {},
          ...sections.map(({ id }) =>
            element('li', {}, element('a', { href: `#${id}` }, titleOf(sections, id))),
          ),
        ),
      ),
      element('main', { id: 'content', tabindex: '-1' }, ...sections),
      element(
        'footer',
        {},
        element('p', {}, words.notAdvice),
        element('p', {}, fill(words.madeWith, { version: data.made.appVersion })),
      ),
    );
  };

  const changeLanguage = (chosen: string): void => {
    const language = languages.find((one) => one === chosen) ?? view.language;
    view = { data, language, words: data.words[language] };
    draw();
    document.getElementById('language')?.focus();
  };

  draw();
  takeDrops((files) => {
    const [file, more] = files;
    if (file === undefined) enter({ kind: 'waiting', hint: 'droppedFolder' });
    else if (more !== undefined) enter({ kind: 'waiting', hint: 'oneFile' });
    else actions.onChosen([file], 'zip');
    document.getElementById('check')?.scrollIntoView();
  });
}

const titleOf = (sections: readonly HTMLElement[], id: string): string =>
  sections.find((one) => one.id === id)?.querySelector('h2')?.textContent ?? '';

/** The whole page takes a drop: outside of the field a browser would open the zip in place of the page. Folders come as no file. */
function takeDrops(onDrop: (files: readonly File[]) => void): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dragging');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dragging');
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const files = items.flatMap((item) => {
      const file = item.webkitGetAsEntry()?.isDirectory === true ? null : item.getAsFile();
      return file ? [file] : [];
    });
    if (items.length > 0) onDrop(files);
  });
}
