import type { Language } from '../../../shared/languages.ts';
import type { DossierSection, ExportProfile, Profile } from '../../../shared/model/export-profile.ts';

type Sections = readonly DossierSection[];

const opening: Sections = ['cover', 'contents', 'changes'];
const matter: Sections = ['summary', 'parties', 'requests', 'issues', 'chronology-picture', 'chronology'];
const steps: Sections = ['contacts', 'channels', 'rules', 'evidence-list', 'exhibits'];

/**
 * The order is that of the field, and differs by language: a Chinese dossier explains its terms before the statement, an English one has no
 * glossary. `changes` and `redactions` are drawn only where there is something to say.
 */
const sections: Readonly<Record<Profile, { readonly chinese: Sections; readonly english: Sections }>> = {
  quick: {
    chinese: ['form-fields', 'omissions'],
    english: ['form-fields', 'omissions'],
  },
  mediator: {
    chinese: [
      ...opening,
      ...matter,
      ...steps,
      'integrity',
      'custody',
      'redactions',
      'omissions',
      'glossary',
      'statement',
    ],
    english: [
      ...opening,
      ...matter,
      ...steps,
      'integrity',
      'custody',
      'redactions',
      'omissions',
      'statement',
    ],
  },
  regulator: {
    chinese: [
      ...opening,
      'form-fields',
      'requests',
      'chronology',
      ...steps,
      'integrity',
      'custody',
      'redactions',
      'omissions',
      'statement',
    ],
    english: [
      ...opening,
      'form-fields',
      'requests',
      'chronology',
      ...steps,
      'integrity',
      'custody',
      'redactions',
      'omissions',
      'statement',
    ],
  },
  lawyer: {
    chinese: [
      ...opening,
      ...matter,
      ...steps,
      'integrity',
      'custody',
      'certificate',
      'redactions',
      'omissions',
      'glossary',
      'statement',
    ],
    english: [
      ...opening,
      ...matter,
      ...steps,
      'integrity',
      'custody',
      'certificate',
      'redactions',
      'omissions',
      'statement',
    ],
  },
  public: {
    chinese: [
      ...opening,
      'summary',
      'requests',
      'chronology-picture',
      'chronology',
      ...steps,
      'integrity',
      'redactions',
      'omissions',
      'glossary',
    ],
    english: [
      ...opening,
      'summary',
      'requests',
      'chronology-picture',
      'chronology',
      ...steps,
      'integrity',
      'redactions',
      'omissions',
      'glossary',
    ],
  },
};

/**
 * The version for a court of the mainland: parties, requests, issues, chronology, contacts, channels and rules are folded into the plaint, and
 * list and exhibits are handed over by themselves.
 */
const courtSections: Sections = [
  ...opening,
  'plaint',
  'evidence-list',
  'exhibits',
  'integrity',
  'custody',
  'certificate',
  'redactions',
  'omissions',
  'glossary',
  'statement',
];
const apartForCourt: Sections = ['evidence-list', 'exhibits'];

const open = { includePersonalData: true, includeSettlementTalk: false, redact: true } as const;

const defaults: Readonly<Record<Profile, ExportProfile['defaults']>> = {
  quick: open,
  mediator: { ...open, includeSettlementTalk: true },
  regulator: open,
  lawyer: open,
  public: { ...open, includePersonalData: false },
};

/** Mediators take at most 100 pages; a form takes what fits beside it. */
const mostPages: Readonly<Record<Profile, number | null>> = {
  quick: 3,
  mediator: 100,
  regulator: null,
  lawyer: null,
  public: null,
};

/** What a profile has, in the order of its language; `court` as settled (`isForCourt`). */
export const profileOf = (id: Profile, language: Language, court = false): ExportProfile => ({
  id,
  sections: court ? courtSections : language === 'en' ? sections[id].english : sections[id].chinese,
  apart: court ? apartForCourt : [],
  defaults: defaults[id],
  mostPages: mostPages[id],
});
