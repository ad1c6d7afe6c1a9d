import { createHash } from 'node:crypto';
import { pageContent, type PageInput } from './page-content.ts';
import { pageScript, pageStyle } from './page-parts.ts';
import type { PageData, PagePreview } from './page/page-data.ts';
import { pageWords } from './words/index.ts';

/** Where it stands in the bag. */
export const receiverPageName = 'open-me.html';

/**
 * The page that whoever gets a bundle opens with a double click: the case at a glance, the evidence, and a check of the whole bundle. One
 * file that loads nothing and sends nothing, which its own policy says too. The same input gives the same bytes. `previews` are
 * those of `startPreviews`.
 */
export function receiverPage(input: PageInput, previews: ReadonlyMap<string, PagePreview>): Buffer {
  const content = pageContent(input, previews);
  const { language } = input.options;
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    // Fingerprints are computed in WebAssembly; nothing else may be made into code.
    `script-src ${hash(pageScript)} 'wasm-unsafe-eval'`,
    `style-src ${hash(pageStyle)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const before = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${asText(content.matter.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<noscript><p>${asText(pageWords[language].noScript)}</p></noscript>
<script type="application/json" id="data">`;
  const after = `</script>
<script>${pageScript}</script>
</body>
</html>
`;
  return Buffer.concat([Buffer.from(before), ...dataOf(content), Buffer.from(after)]);
}

/** As bytes, an exhibit at a time: with thousands of pictures, one text of all of them would be copied three times over. */
function dataOf({ evidence, ...rest }: PageData): Buffer[] {
  const exhibits = evidence.map((exhibit, index) => asJson(exhibit, index === 0 ? '' : ','));
  return [asJson(rest, '').subarray(0, -1), Buffer.from(',"evidence":['), ...exhibits, Buffer.from(']}')];
}

/** Within JSON, `<` stands in strings alone; written so, no text can end the element. */
const asJson = (value: object, before: string): Buffer =>
  Buffer.from(before + JSON.stringify(value).replaceAll('<', '\\u003c'));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
