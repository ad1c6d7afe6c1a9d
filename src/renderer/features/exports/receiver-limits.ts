import type { ReceiverLimits } from '../../../shared/model/receiver.ts';
import { printBytes } from '../../components/amounts.ts';
import { useLanguage } from '../../words/language.ts';
import { useExportWords } from './words.ts';

/** The limits of a receiver, one sentence each; none where it publishes none. */
export function useLimitLines(limits: ReceiverLimits): readonly string[] {
  const say = useExportWords();
  const language = useLanguage();
  const { bytesPerFile, bytesInAll, files, pagesPerFile, pagesInAll, formats } = limits;
  const lines = [
    bytesPerFile !== null && say('limits.bytesPerFile', { size: printBytes(bytesPerFile, language) }),
    bytesInAll !== null && say('limits.bytesInAll', { size: printBytes(bytesInAll, language) }),
    files !== null && say('limits.files', { count: files }),
    pagesPerFile !== null && say('limits.pagesPerFile', { count: pagesPerFile }),
    pagesInAll !== null && say('limits.pagesInAll', { count: pagesInAll }),
    formats !== null &&
      say('limits.formats', {
        formats: formats.map((one) => one.toUpperCase()).join(language === 'en' ? ', ' : '、'),
      }),
  ];
  return lines.filter((line) => line !== false);
}
