import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import type { ExhibitSource } from '../../../shared/model/export.ts';
import type { DossierSection } from '../../../shared/model/export-profile.ts';
import { exhibitPlace, type Context } from './context.ts';
import type { DossierWatch } from './dossier.ts';
import { drawExhibit } from './exhibits/draw-exhibit.ts';
import { lookAhead } from './exhibits/draw-image.ts';
import { drawPlaceholder } from './exhibits/exhibit-page.ts';
import { Flow, type PageMarks } from './layout/flow.ts';
import type { PdfPen } from './layout/pdf-pen.ts';
import { measuringPen } from './layout/pen.ts';
import { elsewhereOf, printExhibit, printFoot, sectionElsewhere } from './printing.ts';
import { profileOf } from './profiles.ts';
import { drawContents, type ContentsEntry } from './sections/contents.ts';
import { groupName } from './sections/evidence-list.ts';
import { sectionsOf, type Section } from './sections/sections.ts';
import { drawVolumeHead } from './sections/volumes.ts';

/** The whole dossier, the sections of its profile in their order, drawn with whatever pen the flow has. */
export async function drawDossier(context: Context, watch: DossierWatch): Promise<void> {
  const { flow, known, volume } = context;
  const drawn = drawnSections(context);
  const apart = apartIn(context);
  if (volume.number > 1) {
    const lists = drawn.filter(({ name }) => volume.number === 2 && name !== 'exhibits' && apart.has(name));
    drawVolumeHead(context, lists);
    for (const section of lists) drawSection(context, section, lists);
    await drawExhibits(context, watch);
    return;
  }
  const here = drawn.filter(({ name }) => !apart.has(name));
  for (const [index, section] of here.entries()) {
    watch.signal.throwIfAborted();
    if (section.name === 'exhibits') await drawExhibits(context, watch);
    else drawSection(context, section, drawn, leavesAlone(context, section, here.slice(index + 1)));
  }
  watch.onProgress(flow.page, known.totalPages, '');
}

/** What stands in volume 2 and not in this one; nothing where there is one volume. */
function apartIn({ input: { options }, volume }: Context): ReadonlySet<DossierSection> {
  const { apart } = profileOf(options.profile, options.language, options.court);
  return new Set(volume.count === 1 ? [] : apart);
}

/** Those of the profile that have something to say. */
function drawnSections(context: Context): Section[] {
  const { options, sections } = context.input;
  const wanted = sections ?? profileOf(options.profile, options.language, options.court).sections;
  const all = sectionsOf(context);
  return wanted.map((name) => all[name]).filter(({ hasContent }) => hasContent?.(context) ?? true);
}

function contentsOf(context: Context, sections: readonly Section[]): ContentsEntry[] {
  const unlisted: readonly DossierSection[] = ['cover', 'contents'];
  return sections
    .filter(({ name }) => !unlisted.includes(name))
    .flatMap((section): ContentsEntry[] =>
      section.name === 'exhibits'
        ? exhibitEntries(context)
        : [
            {
              title: section.title,
              place: section.name,
              level: 0,
              elsewhere: sectionElsewhere(section.name, context),
            },
          ],
    );
}

function exhibitEntries(context: Context): ContentsEntry[] {
  const { exhibits } = context.input;
  const [first] = exhibits;
  if (!first) return [];
  return [
    {
      title: context.words.exhibits,
      place: exhibitPlace(first.evidence.id),
      level: 0,
      elsewhere: elsewhereOf(first.evidence.id, context),
    },
    ...exhibits.map(({ evidence }): ContentsEntry => ({
      title: `${printExhibit(evidence.exhibit, context)}  ${evidence.details.title}`,
      place: exhibitPlace(evidence.id),
      level: 1,
      elsewhere: elsewhereOf(evidence.id, context),
    })),
  ];
}

/** A bookmark with its name and the page it leads to, from where the section begins on it. */
function bookmark({ flow }: Context, title: string): void {
  flow.pen.bookmark(`${title} (${flow.page})`, 0, flow.page, flow.y - 10);
}

/** Between a section and the one that runs on below it. */
const gap = 22;

/** How high a section is, drawn on a page of its own; Infinity where it needs more than one. */
function heightOf(context: Context, section: Section): number {
  const flow = new Flow(measuringPen, context.flow.fonts, context.known.totalPages);
  drawSection({ ...context, flow, exhibitPages: new Map(), omissions: [] }, section, []);
  return flow.page > 1 ? Infinity : flow.y - flow.top;
}

/** Whether the last section would stand alone on its page, and would not if this one, the last but one, began a page. */
function leavesAlone(context: Context, section: Section, [last, ...more]: readonly Section[]): boolean {
  if (!last || more.length > 0 || section.name === 'exhibits') return false;
  const { flow } = context;
  const [own, after] = [heightOf(context, section), heightOf(context, last)];
  const needed = own + gap + Math.max(after, last.runsOn ?? Infinity);
  return own + gap <= flow.remaining && gap + needed > flow.remaining && needed <= flow.bottom - flow.top;
}

function drawSection(context: Context, section: Section, drawn: readonly Section[], onNewPage = false): void {
  const { flow } = context;
  const { name, title, orientation = 'portrait', runsOn = Infinity } = section;
  if (section.name === 'cover') {
    section.draw(context);
    bookmark(context, title);
    return;
  }
  const marks = (): PageMarks => ({ above: ['', ''], below: printFoot(context) });
  const stays = !onNewPage && flow.page > 0 && flow.orientation === orientation && flow.remaining > runsOn;
  if (stays) flow.space(gap);
  else flow.startPage(orientation, marks);
  flow.place(name);
  bookmark(context, title);
  flow.heading(title, 1);
  if (name === 'contents') drawContents(context, contentsOf(context, drawn));
  else section.draw(context);
  if (section.endsPage) flow.y = flow.bottom;
}

/** What an exhibit looks like does not depend on where it lies: once counted, its pages are not measured again. */
function stepOver(context: Context, source: ExhibitSource, below: boolean): boolean {
  const { flow, known, exhibitPages, volume } = context;
  const evidenceId = source.evidence.id;
  const counted = known.exhibitPages.get(evidenceId);
  if (flow.pen.writes || !counted) return false;
  if (counted.placeholder !== undefined) {
    // Where it stands depends on what is before it; drawing it reads no file.
    const firstPage = drawPlaceholder(context, source, counted.placeholder, below);
    const pageCount = flow.page - firstPage + 1;
    exhibitPages.set(evidenceId, { ...counted, volume: volume.number, firstPage, pageCount });
    return true;
  }
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

const lookedAhead = 4;

async function drawExhibits(context: Context, { signal, onProgress }: DossierWatch): Promise<void> {
  const { flow, words, known, volume } = context;
  rememberOmissions(context);
  let group = 0;
  let below = false;
  for (const [index, source] of volume.exhibits.entries()) {
    signal.throwIfAborted();
    const { exhibit, details, id } = source.evidence;
    const title = `${printExhibit(exhibit, context)}  ${details.title}`;
    onProgress(flow.page, known.totalPages, title);
    const firstOfAll = group === 0;
    const firstOfGroup = exhibit.group !== group;
    group = exhibit.group;
    if (!stepOver(context, source, below)) {
      // Each waits here for its drawing, so that no more than these are open at once.
      lookAhead(volume.exhibits.slice(index + 1, index + 1 + lookedAhead));
      await drawExhibit(context, source, signal, below);
    }
    below = context.exhibitPages.get(id)?.placeholder !== undefined;
    // Bookmarks point to pages by number of the pass before, because the page of an exhibit is only there once it is drawn.
    if (firstOfAll) bookmarkAt(context, words.exhibits, id, 0);
    if (firstOfGroup) {
      const name = fillPlaces(words.groupTitle, { number: group, name: groupName(group, context) });
      bookmarkAt(context, name, id, 1);
    }
    bookmarkAt(context, title, id, 2);
    if (flow.pen.writes) await (flow.pen as PdfPen).pause();
  }
  // What follows never runs on below an exhibit.
  flow.y = flow.bottom;
}

function bookmarkAt(context: Context, title: string, evidenceId: string, level: 0 | 1 | 2): void {
  const page = context.exhibitPages.get(evidenceId)?.firstPage ?? context.flow.page;
  context.flow.pen.bookmark(`${title} (${page})`, level, page);
}
