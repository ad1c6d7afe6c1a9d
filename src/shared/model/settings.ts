import { z } from 'zod';
import { languages } from '../languages.ts';

export const settingsSchema = z.object({
  language: z.enum(languages).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settingsSchema>;
