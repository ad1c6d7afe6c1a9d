import type { DossierSection } from '../../../../shared/model/export-profile.ts';
import type { Context } from '../context.ts';
import type { Orientation } from '../layout/style.ts';
import { drawCustody, drawIntegrity, drawOmissions, drawStatement } from './appendices.ts';
import { drawCertificate } from './certificate.ts';
import { drawChannels } from './channels.ts';
import { drawChanges } from './changes.ts';
import { drawChronology } from './chronology.ts';
import { drawContactLog } from './contact-log.ts';
import { drawEvidenceList } from './evidence-list.ts';
import { drawFormFields } from './form-fields.ts';
import { drawCover, drawParties, drawSummary } from './front.ts';
import { drawGlossary } from './glossary.ts';
import { drawIssues } from './issues.ts';
import { drawChronologyPicture } from './picture/draw-picture.ts';
import { drawPlaint } from './plaint.ts';
import { drawRedactions } from './redactions.ts';
import { drawRequests } from './requests.ts';
import { drawRules, rulesBehind } from './rules.ts';
import { plaintWords } from '../words/plaint-words.ts';

export interface Section {
  readonly name: DossierSection;
  readonly title: string;
  readonly orientation?: Orientation;
  /** May begin below the section before it, where so many points are left. */
  readonly runsOn?: number;
  /** Is handed over or signed by itself: nothing begins below it. */
  readonly endsPage?: boolean;
  readonly hasContent?: (context: Context) => boolean;
  readonly draw: (context: Context) => void;
}

/** Contents and exhibits are drawn by what knows all sections. */
const drawnElsewhere = (): void => undefined;

/** Every section there is. */
export function sectionsOf({ words }: Context): Readonly<Record<DossierSection, Section>> {
  return {
    cover: { name: 'cover', title: words.dossier, draw: drawCover },
    contents: { name: 'contents', title: words.contents, draw: drawnElsewhere },
    changes: {
      name: 'changes',
      title: words.changes,
      hasContent: ({ input }) => input.previousRelease !== null,
      draw: drawChanges,
    },
    'form-fields': { name: 'form-fields', title: words.formFields, runsOn: 260, draw: drawFormFields },
    plaint: { name: 'plaint', title: plaintWords.title, draw: drawPlaint },
    summary: { name: 'summary', title: words.summary, runsOn: 520, draw: drawSummary },
    parties: { name: 'parties', title: words.parties, runsOn: 260, draw: drawParties },
    requests: { name: 'requests', title: words.requests, runsOn: 260, draw: drawRequests },
    issues: { name: 'issues', title: words.issues, runsOn: 260, draw: drawIssues },
    'chronology-picture': {
      name: 'chronology-picture',
      title: words.picture,
      draw: drawChronologyPicture,
    },
    chronology: { name: 'chronology', title: words.chronology, draw: drawChronology },
    contacts: { name: 'contacts', title: words.contacts, orientation: 'landscape', draw: drawContactLog },
    channels: {
      name: 'channels',
      title: words.channels,
      orientation: 'landscape',
      runsOn: 260,
      draw: drawChannels,
    },
    rules: {
      name: 'rules',
      title: words.rules,
      orientation: 'landscape',
      runsOn: 170,
      hasContent: (context) => rulesBehind(context).length > 0,
      draw: drawRules,
    },
    'evidence-list': {
      name: 'evidence-list',
      title: words.evidenceList,
      orientation: 'landscape',
      draw: drawEvidenceList,
    },
    exhibits: { name: 'exhibits', title: words.exhibits, draw: drawnElsewhere },
    integrity: { name: 'integrity', title: words.integrity, draw: drawIntegrity },
    custody: { name: 'custody', title: words.custody, runsOn: 260, draw: drawCustody },
    certificate: {
      name: 'certificate',
      title: words.certificate,
      runsOn: 560,
      endsPage: true,
      draw: drawCertificate,
    },
    redactions: {
      name: 'redactions',
      title: words.redactions,
      runsOn: 260,
      hasContent: ({ input }) => input.exhibits.some(({ copy }) => copy !== null),
      draw: drawRedactions,
    },
    omissions: { name: 'omissions', title: words.omissions, runsOn: 260, draw: drawOmissions },
    glossary: { name: 'glossary', title: words.glossary, runsOn: 260, draw: drawGlossary },
    statement: { name: 'statement', title: words.statement, runsOn: 200, draw: drawStatement },
  };
}
