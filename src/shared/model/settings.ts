import { z } from 'zod';
import { languages } from '../languages.ts';

/** http is enough for a time-stamp: what comes back is signed, and only a hash goes out. */
export const authorityAddressSchema = z.url({ protocol: /^https?$/ }).max(500);

export const settingsSchema = z.object({
  language: z.enum(languages).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the system tells once a day that something is due. */
  notify: z.boolean().default(true),
  /** Time-stamp authorities (RFC 3161) that are asked after an export; none is the default, and then nothing is asked. */
  timestamps: z.object({ authorities: z.array(authorityAddressSchema).max(5) }).default({ authorities: [] }),
});
export type Settings = z.infer<typeof settingsSchema>;
