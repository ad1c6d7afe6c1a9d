/** What a vault is told from outside, so that tests and the sample case can hold the clock. */
export interface Environment {
  readonly clock: () => Date;
  /** Written into every custody entry as the tool that made it. */
  readonly appVersion: string;
  /** Who acts, as far as the app knows; not the account name of the computer, which would be personal data. */
  readonly actor: string;
}

export const systemEnvironment = (appVersion: string): Environment => ({
  clock: () => new Date(),
  appVersion,
  actor: 'user',
});
