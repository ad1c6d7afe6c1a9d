import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What must never be committed: binaries (but the pictures of the docs), paths of a machine, hosts of a package registry. */
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const pictures = /^docs\/pictures\/[\w-]+\.png$/;
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s"'`(=])\/(?:home|Users)\/(?!li\/|li\b)[a-z]\w+\//, 'path of a machine'],
  [new RegExp(['https?://registry', '\\.'].join('')), 'host of a package registry'],
];
const problems = files.flatMap((file) => {
  const bytes = readFileSync(file);
  if (bytes.includes(0)) return pictures.test(file) ? [] : [`${file}: binary`];
  const text = bytes.toString('utf8');
  return forbidden.flatMap(([pattern, name]) => (pattern.test(text) ? [`${file}: ${name}`] : []));
});
for (const problem of problems) console.error(problem);
console.log(`repository: ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
