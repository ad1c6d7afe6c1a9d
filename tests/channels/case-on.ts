import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { adviseChannels } from '../../src/main/core/channels/advice.ts';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { orderWarnings } from '../../src/main/core/channels/order-guard.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import type { CaseDetailsInput } from '../../src/shared/model/case.ts';
import type { Advice } from '../../src/shared/model/channel.ts';
import type { SubmissionInput } from '../../src/shared/model/submission.ts';
import { temporaryFolder, testEnvironment, valueOf } from '../fixtures/temporary.ts';

export interface CaseOn {
  readonly vault: Vault;
  readonly caseId: string;
  readonly submit: (input: SubmissionInput) => string;
  readonly advice: () => Advice[];
  /** Ids of the channels with this standing, in the order of advice. */
  readonly at: (standing: Advice['standing']) => string[];
  readonly adviceFor: (channelId: string) => Advice;
  readonly codes: (channelId: string, sentOn?: string) => string[];
}

/** A case in a real vault, on a day of its own. */
export async function caseOn(today: string, details: Partial<CaseDetailsInput>): Promise<CaseOn> {
  const folder = await temporaryFolder();
  const environment = testEnvironment(() => new Date(`${today}T04:00:00Z`));
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  onTestFinished(() => vault.close());
  const { id: caseId } = valueOf(addCase(vault, { title: 'Case', ...details }));
  const advice = () => valueOf(adviseChannels(vault, caseId));
  return {
    vault,
    caseId,
    submit: (input) => valueOf(addSubmission(vault, caseId, input, channelName(vault))).id,
    advice,
    at: (standing) =>
      advice()
        .filter((one) => one.standing === standing)
        .map(({ channel }) => channel.id),
    adviceFor: (channelId) => {
      const found = advice().find(({ channel }) => channel.id === channelId);
      if (!found) throw new Error(`no advice for ${channelId}`);
      return found;
    },
    codes: (channelId, sentOn) =>
      valueOf(orderWarnings(vault, caseId, channelId, { sentOn: sentOn ?? null })).map(({ code }) => code),
  };
}
