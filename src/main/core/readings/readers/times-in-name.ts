import type { FoundTime } from '../../../../shared/model/reading.ts';

export const timesInName = (_name: string): FoundTime[] => [];
export const timesOfFileSystem = (_modifiedAt: string | null, _createdAt: string | null): FoundTime[] => [];
