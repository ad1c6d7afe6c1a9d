import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { exhibitPlace, type Context } from './context.ts';
import type { DossierWatch } from './dossier.ts';
import { drawExhibit } from './exhibits/draw-exhibit.ts';
import type { PageMarks } from './layout/flow.ts';
import type { PdfPen } from './layout/pdf-pen.ts';
import type { Orientation } from './layout/style.ts';
import { elsewhereOf, printExhibit, printFoot } from './printing.ts';
import { drawCustody, drawIntegrity, drawOmissions, drawStatement } from './sections/appendices.ts';
import { drawChanges } from './sections/changes.ts';
import { drawChronology } from './sections/chronology.ts';
import { drawContactLog } from './sections/contact-log.ts';
import { drawContents, type ContentsEntry } from './sections/contents.ts';
import { drawEvidenceList, groupName } from './sections/evidence-list.ts';
import { drawCover, drawParties, drawSummary } from './sections/front.ts';
import { drawRequests } from './sections/requests.ts';
import { changeWords } from './words/change-words.ts';
import { drawVolumeHead } from './sections/volumes.ts';

interface Section {
  readonly name: string;
  readonly title: string;
  readonly orientation?: Orientation;
  readonly draw: (context: Context) => void;
}

const beforeExhibits = ({ words, input }: Context): Section[] => [
  ...(input.previousRelease
    ? [{ name: 'changes', title: changeWords[input.options.language].title, draw: drawChanges }]
    : []),
  { name: 'summary', title: words.summary, draw: drawSummary },
  { name: 'parties', title: words.parties, draw: drawParties },
  { name: 'requests', title: words.requests, draw: drawRequests },
  { name: 'chronology', title: words.chronology, draw: drawChronology },
  { name: 'contacts', title: words.contacts, orientation: 'landscape', draw: drawContactLog },
  { name: 'evidence-list', title: words.evidenceList, orientation: 'landscape', draw: drawEvidenceList },
];

const afterExhibits = ({ words }: Context): Section[] => [
  { name: 'integrity', title: words.integrity, draw: drawIntegrity },
  { name: 'custody', title: words.custody, draw: drawCustody },
  { name: 'omissions', title: words.omissions, draw: drawOmissions },
  { name: 'statement', title: words.statement, draw: drawStatement },
];

/** The whole dossier in the order of the domain's rules, drawn with whatever pen the flow has. */
export async function drawDossier(context: Context, watch: DossierWatch): Promise<void> {
  const { flow, words, known } = context;
  if (context.volume.number > 1) {
    drawVolumeHead(context);
    await drawExhibits(context, watch);
    return;
  }
  const before = beforeExhibits(context);
  const after = afterExhibits(context);
  drawCover(context);
  bookmark(context, words.dossier, 'cover', 0);
  drawSection(context, {
    name: 'contents',
    title: words.contents,
    draw: () => {
      drawContents(context, contentsOf(context, before, after));
    },
  });
  for (const section of before) {
    watch.signal.throwIfAborted();
    drawSection(context, section);
  }
  await drawExhibits(context, watch);
  for (const section of after) drawSection(context, section);
  watch.onProgress(flow.page, known.totalPages, '');
}

function contentsOf(
  context: Context,
  before: readonly Section[],
  after: readonly Section[],
): ContentsEntry[] {
  const entry = ({ name, title }: Section): ContentsEntry => ({ title, place: name, level: 0 });
  const exhibits = context.input.exhibits.map(({ evidence }): ContentsEntry => ({
    title: `${printExhibit(evidence.exhibit, context)}  ${evidence.details.title}`,
    place: exhibitPlace(evidence.id),
    level: 1,
    elsewhere: elsewhereOf(evidence.id, context),
  }));
  const [first] = context.input.exhibits;
  const heading: ContentsEntry[] = first
    ? [
        {
          title: context.words.exhibits,
          place: exhibitPlace(first.evidence.id),
          level: 0,
          elsewhere: elsewhereOf(first.evidence.id, context),
        },
      ]
    : [];
  return [...before.map(entry), ...heading, ...exhibits, ...after.map(entry)];
}

/** A bookmark with its name and the page it leads to. */
function bookmark(context: Context, title: string, place: string, level: 0 | 1 | 2): void {
  const page = context.known.places.get(place) ?? context.flow.page;
  context.flow.pen.bookmark(`${title} (${page})`, level);
}

function drawSection(context: Context, section: Section): void {
  const { flow } = context;
  const marks = (): PageMarks => ({ above: ['', ''], below: printFoot(context) });
  flow.startPage(section.orientation ?? 'portrait', marks);
  flow.place(section.name);
  bookmark(context, section.title, section.name, 0);
  flow.heading(section.title, 1);
  section.draw(context);
}

/** What an exhibit looks like does not depend on where it lies: once counted, its pages are not measured again. */
function stepOver({ flow, known, exhibitPages, volume }: Context, evidenceId: string): boolean {
  const counted = known.exhibitPages.get(evidenceId);
  if (flow.pen.writes || !counted) return false;
  const firstPage = flow.page + 1;
  flow.page = firstPage;
  flow.place(exhibitPlace(evidenceId));
  flow.page += counted.pageCount - 1;
  exhibitPages.set(evidenceId, { ...counted, volume: volume.number, firstPage });
  return true;
}

/** Exhibits that are stepped over find nothing out again; what was found of those of this volume still holds. */
function rememberOmissions({ flow, known, volume, omissions }: Context): void {
  if (flow.pen.writes) return;
  const stepped = volume.exhibits.filter(({ evidence }) => known.exhibitPages.has(evidence.id));
  const labels = new Set(stepped.map(({ evidence }) => formatExhibitNumber(evidence.exhibit)));
  omissions.push(...known.omissions.filter(({ label }) => labels.has(label)));
}

async function drawExhibits(context: Context, { signal, onProgress }: DossierWatch): Promise<void> {
  const { flow, words, known, volume } = context;
  rememberOmissions(context);
  let group = 0;
  for (const source of volume.exhibits) {
    signal.throwIfAborted();
    const { exhibit, details, id } = source.evidence;
    const title = `${printExhibit(exhibit, context)}  ${details.title}`;
    onProgress(flow.page, known.totalPages, title);
    const firstOfAll = group === 0;
    const firstOfGroup = exhibit.group !== group;
    group = exhibit.group;
    const before = flow.page;
    if (!stepOver(context, id)) await drawExhibit(context, source, signal);
    if (flow.page === before) throw new Error('an exhibit has at least one page');
    // Bookmarks point to pages by number of the pass before, because the page of an exhibit is only there once it is drawn.
    if (firstOfAll) bookmarkAt(context, words.exhibits, id, 0);
    if (firstOfGroup) {
      const name = fillPlaces(words.groupTitle, { number: group, name: groupName(group, context) });
      bookmarkAt(context, name, id, 1);
    }
    bookmarkAt(context, title, id, 2);
    if (flow.pen.writes) await (flow.pen as PdfPen).drain();
  }
}

function bookmarkAt(context: Context, title: string, evidenceId: string, level: 0 | 1 | 2): void {
  const page = context.exhibitPages.get(evidenceId)?.firstPage ?? context.flow.page;
  context.flow.pen.bookmark(`${title} (${page})`, level, page);
}
