/** What the zip says of an entry does not hold. */
export class DamagedEntryError extends Error {}

/** The zip cannot be read as one, or its names are not to be trusted. */
export class BadZipError extends Error {}

/** Its contents are encrypted. */
export class LockedZipError extends Error {
  readonly code: 'PASSWORD_NEEDED' | 'PASSWORD_WRONG';
  constructor(code: LockedZipError['code']) {
    super(code);
    this.code = code;
  }
}
