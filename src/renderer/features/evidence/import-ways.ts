import { App } from 'antd';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract.ts';
import { useCall } from '../../data/calls.ts';
import { useTellFailure } from '../../data/failures.ts';
import { trackJob } from '../../data/jobs.ts';
import { useEvidenceWords } from './words.ts';

/** The group that the terminal's import takes too: what was done with the wallet. */
const usualGroup = 2;
let lastGroup = usualGroup;

/** The group that new exhibits go into; it stays as chosen until the app is closed. */
export function useImportGroup(): readonly [number, (group: number) => void] {
  const [group, setGroup] = useState(lastGroup);
  const choose = (chosen: number): void => {
    lastGroup = chosen;
    setGroup(chosen);
  };
  return [group, choose];
}

export interface ImportWays {
  readonly drop: (files: readonly File[]) => void;
  readonly pick: (what: 'files' | 'folder') => void;
  readonly paste: () => void;
}

/** Each way files come in. All of them start an import; the tray shows how far it is and how it ended. */
export function useImportWays(caseId: string, group: number): ImportWays {
  const say = useEvidenceWords();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const picking = useCall('evidencePick');
  const pasting = useCall('evidencePaste');
  const track = (job: CallOutput<'evidencePick'> | undefined): void => {
    if (job) trackJob(job.jobId, 'import', caseId);
  };
  const drop = async (files: readonly File[]): Promise<void> => {
    // What is dragged out of a web page comes as a file that lies nowhere; the main process finds no path for it.
    const started = files.length > 0 ? await window.casevault.evidenceDrop({ caseId, group }, files) : null;
    if (started?.ok) track(started.value);
    else if (started === null || started.error.code === 'INVALID_INPUT') {
      void message.info(say('import.noFiles'), 8);
    } else tell(started.error);
  };
  return {
    drop: (files) => void drop(files),
    pick: (what) => void picking.run({ caseId, group, what }).then(track),
    paste: () => void pasting.run({ caseId, group }).then(track),
  };
}
