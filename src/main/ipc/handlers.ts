import { agendaHandlers } from './agenda.ts';
import { arrivalHandlers } from './arrivals.ts';
import { caseHandlers } from './cases.ts';
import { channelHandlers } from './channels.ts';
import { contactHandlers } from './contacts.ts';
import { deadlineHandlers } from './deadlines.ts';
import { draftHandlers } from './drafts.ts';
import { evidenceHandlers, importHandlers } from './evidence.ts';
import { exportHandlers } from './exports.ts';
import { guideHandlers } from './guide.ts';
import type { Handlers } from './handler.ts';
import type { Parts } from './parts.ts';
import { readingHandlers } from './readings.ts';
import { redactionHandlers } from './redactions.ts';
import { searchHandlers } from './search.ts';
import { sealHandlers } from './seal.ts';
import { seriesHandlers } from './series.ts';
import { settingsHandlers } from './settings.ts';
import { submissionHandlers } from './submissions.ts';
import { timelineHandlers } from './timeline.ts';
import { vaultHandlers } from './vault.ts';

/** All calls of the contract, each from the file of its capability. */
export const createHandlers = (parts: Parts): Handlers => {
  const { desk, desktop, settings, clock } = parts;
  return {
    ...settingsHandlers(settings),
    ...vaultHandlers(desk, desktop),
    ...caseHandlers(desk),
    ...contactHandlers(desk),
    ...timelineHandlers(desk),
    ...evidenceHandlers(desk),
    ...importHandlers(desk, desktop, clock),
    ...readingHandlers(desk),
    ...seriesHandlers(desk),
    ...searchHandlers(desk),
    ...exportHandlers(parts),
    ...sealHandlers(parts),
    ...submissionHandlers(desk),
    ...channelHandlers(desk),
    ...draftHandlers(desk, desktop, clock),
    ...agendaHandlers(desk, desktop),
    ...deadlineHandlers(desk),
    ...guideHandlers(desk),
    ...redactionHandlers(desk),
    ...arrivalHandlers(desk, desktop),
  };
};
