import { z } from 'zod';
import { languages } from '../languages.ts';

export const settingsSchema = z.object({
  language: z.enum(languages).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the system tells once a day that something is due. */
  notify: z.boolean().default(true),
});
export type Settings = z.infer<typeof settingsSchema>;
