import type { DraftDetails, DraftPart } from '../model/draft.ts';
import type { WordingFinding } from '../model/wording.ts';
import { checkWording } from './check.ts';

export interface DraftStop {
  readonly part: Pick<DraftPart, 'id' | 'heading'>;
  readonly finding: WordingFinding;
}

/** Hard stops of a draft: what is to be changed before it is copied for the public, written to a file or sent. They cannot be dismissed. */
export const stopsOf = ({
  language,
  isPublic,
  parts,
}: Pick<DraftDetails, 'language' | 'isPublic' | 'parts'>): DraftStop[] =>
  parts.flatMap(({ id, heading, text, quotation }) =>
    checkWording(text, { language, isPublic, quotation })
      .filter(({ stops }) => stops)
      .map((finding) => ({ part: { id, heading }, finding })),
  );
