import { Input } from 'antd';
import { useId, useState } from 'react';
import type { ReleasedExhibit, ReleaseRecord } from '../../../shared/model/release.ts';
import styles from './ReleaseList.module.css';
import { useExportWords } from './words.ts';

/** `2-3` as people type it: with their kind of dash, full-width digits and spaces. */
const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, '');

/** Where an exhibit stood in each version, so that an old reference can be followed. */
export function FindExhibit(props: {
  readonly releases: readonly ReleaseRecord[];
  readonly nameOf: (release: ReleaseRecord) => string;
}) {
  const say = useExportWords();
  const id = useId();
  const [text, setText] = useState('');
  const number = plainNumber(text);
  return (
    <div>
      <label htmlFor={id}>{say('releases.find')}</label>
      <Input
        id={id}
        className={styles.find ?? ''}
        value={text}
        allowClear
        placeholder="2-3"
        onChange={({ target }) => setText(target.value)}
      />
      <ul className={styles.places} role="status">
        {number !== '' &&
          props.releases.map((release) => (
            <li key={release.id}>
              <span className={styles.soft}>{props.nameOf(release)}:</span>{' '}
              <Place
                exhibit={release.details.exhibits.find(({ exhibit }) => exhibit === number) ?? null}
                volumes={Math.max(1, ...release.details.exhibits.map(({ volume }) => volume))}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

function Place({ exhibit, volumes }: { readonly exhibit: ReleasedExhibit | null; readonly volumes: number }) {
  const say = useExportWords();
  if (exhibit === null) return say('releases.notThere');
  const { title, firstPage, pageCount, volume } = exhibit;
  const place =
    firstPage === null
      ? say('releases.bundleOnly')
      : pageCount > 1
        ? say('releases.pages', { first: firstPage, last: firstPage + pageCount - 1 })
        : say('receipt.pageAt', { page: firstPage });
  const inVolume = firstPage !== null && volumes > 1 ? say('releases.volume', { volume }) : null;
  return [inVolume, place, title].filter(Boolean).join(' · ');
}
