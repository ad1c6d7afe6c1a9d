import type { FileFinding, CheckResult } from './check-bag.ts';
import { element, fill, saidIn, section, sizeText, table, type Child, type View } from './elements.ts';
import type { CheckState } from './run-check.ts';

export interface CheckActions {
  readonly onChosen: (files: readonly File[], kind: 'zip' | 'folder') => void;
  readonly onPassphrase: (passphrase: string | null) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

export function showCheck(state: CheckState, view: View, actions: CheckActions): HTMLElement {
  const { words } = view;
  return section(
    'check',
    words.checkTitle,
    element('p', { class: 'note' }, words.checkIntro),
    element('div', { id: 'check-state', 'aria-live': 'polite' }, ...showState(state, view, actions)),
    showMeaning(view),
  );
}

export function showState(state: CheckState, view: View, actions: CheckActions): Child[] {
  const { words } = view;
  switch (state.kind) {
    case 'waiting':
      return [
        showChooser(
          view,
          actions,
          state.hint === null ? '' : fill(words[state.hint], { button: words.chooseFolder }),
        ),
      ];
    case 'cancelled':
      return [showChooser(view, actions, words.cancelled)];
    case 'locked':
      return [showPassphrase(state.wrong, view, actions)];
    case 'running':
      return [showProgress(state.name, view, actions)];
    case 'cannot':
      return [
        verdict('cannot', words.verdictCannot, fill(words.cannot[state.obstacle], { detail: state.detail })),
        againButton(view, actions),
      ];
    case 'done':
      return [...showResult(state.result, view), againButton(view, actions)];
  }
}

function showChooser(view: View, { onChosen }: CheckActions, hint: string): HTMLElement {
  const { words } = view;
  const chooser = (id: string, text: string, kind: 'zip' | 'folder'): HTMLElement => {
    const input = element('input', { type: 'file', id, class: 'unseen' });
    if (kind === 'folder') input.webkitdirectory = true;
    else input.accept = '.zip,application/zip';
    input.addEventListener('change', () => {
      if (input.files && input.files.length > 0) onChosen([...input.files], kind);
    });
    return element('span', { class: 'chooser' }, input, element('label', { for: id, class: 'button' }, text));
  };
  return element(
    'div',
    { class: 'drop' },
    element('p', { class: 'invite' }, words.dropHere),
    element('p', { class: 'soft' }, words.or),
    element(
      'p',
      { class: 'actions' },
      chooser('choose-zip', words.chooseZip, 'zip'),
      chooser('choose-folder', words.chooseFolder, 'folder'),
    ),
    element('p', { class: 'soft' }, words.folderHint),
    hint === '' ? null : element('p', { class: 'hint' }, hint),
  );
}

function showPassphrase(
  wrong: boolean,
  { words }: View,
  { onPassphrase, onCancel }: CheckActions,
): HTMLElement {
  const input = element('input', { type: 'password', id: 'passphrase', autocomplete: 'off' });
  if (wrong) input.setAttribute('aria-describedby', 'passphrase-wrong');
  const cancel = element('button', { type: 'button' }, words.cancel);
  cancel.addEventListener('click', onCancel);
  const form = element(
    'form',
    { class: 'drop' },
    element('p', { class: 'invite' }, words.passphraseTitle),
    element('p', { class: 'field' }, element('label', { for: 'passphrase' }, words.passphrase), input),
    wrong ? element('p', { class: 'hint', id: 'passphrase-wrong' }, words.passphraseWrong) : null,
    element('p', { class: 'actions' }, element('button', { class: 'main' }, words.continueCheck), cancel),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onPassphrase(input.value);
  });
  return form;
}

/** Its bar and line are moved by `moveProgress`, so that a screen reader is not told each step. */
function showProgress(name: string, { words }: View, { onCancel }: CheckActions): HTMLElement {
  const cancel = element('button', { type: 'button' }, words.cancel);
  cancel.addEventListener('click', onCancel);
  return element(
    'div',
    { class: 'drop' },
    element('p', { class: 'invite' }, fill(words.checking, { name })),
    element('progress', { id: 'progress', max: '1', 'aria-label': fill(words.checking, { name }) }),
    element('p', { class: 'soft', id: 'progress-line', 'aria-hidden': 'true' }),
    element('p', { class: 'actions' }, cancel),
  );
}

export function moveProgress(done: number, total: number, view: View): void {
  const bar = document.getElementById('progress');
  const line = document.getElementById('progress-line');
  if (!(bar instanceof HTMLProgressElement) || line === null) return;
  const share = total === 0 ? 1 : Math.min(done / total, 1);
  bar.value = share;
  line.textContent = fill(view.words.progress, {
    done: sizeText(done, view),
    total: sizeText(total, view),
    percent: Math.floor(share * 100),
  });
}

const verdict = (kind: 'good' | 'bad' | 'cannot', title: string, text: string): HTMLElement =>
  element(
    'div',
    {
      class: `verdict ${kind}`,
      id: 'verdict',
      tabindex: '-1',
      role: 'group',
      'aria-labelledby': 'verdict-title',
    },
    element('h3', { id: 'verdict-title' }, title),
    element('p', {}, text),
  );

function againButton({ words }: View, { onAgain }: CheckActions): HTMLElement {
  const again = element('button', { type: 'button' }, words.again);
  again.addEventListener('click', onAgain);
  return element('p', { class: 'actions' }, again);
}

const asTheyWere = new Set(['unchanged', 'system']);
const sealFaults = new Set(['other-key', 'invalid', 'missing', 'unreadable']);
const logFaults = new Set(['broken', 'other-end', 'missing', 'unreadable']);

function showResult(result: CheckResult, view: View): Child[] {
  const { words, data } = view;
  const { seal, log, files } = result;
  const own = files.filter(({ state }) => state !== 'system');
  const bad = own.filter(({ state }) => !asTheyWere.has(state));
  const good = own.length - bad.length;
  const other = seal.statement !== null && seal.statement.exportedAt !== data.made.exportedAt;
  const counted = { files: own.length, good, bytes: sizeText(result.bytes, view), count: bad.length };
  const manyFiles = bad.length === 1 ? words.verdictBadFiles.one : words.verdictBadFiles.other;
  let title: string | null = null;
  if (bad.length > 0) title = fill(manyFiles, counted);
  else if (sealFaults.has(seal.state)) title = words.verdictBadSeal;
  else if (logFaults.has(log.state)) title = words.verdictBadLog;
  else if (other) title = words.verdictOther;
  return [
    title === null
      ? verdict('good', words.verdictGood, fill(words.verdictGoodText, counted))
      : verdict('bad', title, fill(words.verdictBadText, counted)),
    showSeal(result, other, view),
    showLog(result, view),
    result.timestamps === 0
      ? null
      : element('p', { class: 'note' }, fill(words.timestampsNote, { count: result.timestamps })),
    result.outside === 0
      ? null
      : element('p', { class: 'note' }, fill(words.outside, { count: result.outside })),
    showFiles(files, bad.length > 0, view),
  ];
}

function showSeal({ seal }: CheckResult, other: boolean, view: View): HTMLElement {
  const { words, data } = view;
  const named = data.made.keyFingerprint;
  const key = (label: string, value: string): Child =>
    element(
      'p',
      { class: 'key' },
      element('span', { class: 'soft' }, label),
      element('span', { class: 'code' }, value),
    );
  const tone = sealFaults.has(seal.state) || other ? 'bad' : seal.state === 'good' ? 'good' : 'plain';
  return element(
    'div',
    { class: `finding ${tone}`, id: 'seal-finding' },
    element('h3', {}, words.sealTitle),
    element('p', {}, words.seal[seal.state]),
    other ? element('p', {}, fill(words.otherExport, { time: seal.statement?.exportedAt ?? '' })) : null,
    seal.fingerprint === '' ? null : key(words.keyInBundle, seal.fingerprint),
    named === null || seal.fingerprint === named ? null : key(words.keyOnPage, named),
    seal.fingerprint === '' ? null : element('p', { class: 'soft' }, words.compareKey),
  );
}

function showLog({ log }: CheckResult, { words }: View): HTMLElement {
  const tone = logFaults.has(log.state) ? 'bad' : log.state === 'good' ? 'good' : 'plain';
  return element(
    'div',
    { class: `finding ${tone}`, id: 'log-finding' },
    element('h3', {}, words.logTitle),
    element('p', {}, fill(words.log[log.state], { count: log.entries, detail: log.detail })),
  );
}

/** Those that are not as they were stand first and alone, until all are asked for. */
function showFiles(files: readonly FileFinding[], problems: boolean, view: View): HTMLElement {
  const { words } = view;
  const headings = [words.resultColumn, words.file, words.sizeColumn];
  const row = ({ path, size, state, note }: FileFinding): Child[][] => [
    [element('span', { class: `badge ${state}` }, words.fileState[state])],
    [element('span', { class: 'path' }, path.replace(/^\//, '')), noteOf(state, note, view)],
    [state === 'missing' ? '–' : sizeText(size, view)],
  ];
  const bad = files.filter(({ state }) => !asTheyWere.has(state));
  const tableOf = (some: readonly FileFinding[]): HTMLElement =>
    table(words.filesTitle, headings, some.map(row), 'files');
  const all = element('details', {}, element('summary', {}, fill(words.showAll, { count: files.length })));
  // Ten thousand rows are drawn only for who asks for them.
  all.addEventListener('toggle', () => {
    if (all.open && all.querySelector('table') === null) all.append(tableOf(files));
  });
  return element(
    'div',
    { class: 'file-list' },
    element('h3', {}, words.filesTitle),
    problems ? tableOf(bad) : null,
    all,
  );
}

function noteOf(state: FileFinding['state'], note: string, { words }: View): Child {
  if (note === '') return null;
  const text =
    state === 'renamed'
      ? fill(words.renamedFrom, { path: note })
      : state === 'changed'
        ? fill(words.differsFrom, { lists: note })
        : note;
  return element('p', { class: 'soft' }, text);
}

function showMeaning(view: View): HTMLElement {
  const { words } = view;
  const list = (title: string, lines: readonly string[]): HTMLElement =>
    element(
      'div',
      {},
      element('h4', {}, title),
      element('ul', {}, ...lines.map((line) => element('li', {}, saidIn(line, view)))),
    );
  return element(
    'div',
    { class: 'meaning' },
    element('h3', {}, words.meaningTitle),
    element(
      'div',
      { class: 'columns' },
      list(words.shows, words.showsText),
      list(words.showsNot, words.showsNotText),
    ),
  );
}
