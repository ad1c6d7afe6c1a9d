import { useMemo } from 'react';
import { computerZone } from './time.ts';
import { useComponentWords } from './words.ts';

const commonZones = [
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
];

/** Time zones to choose from, those of the people the app is for first. */
export function useZoneOptions() {
  const say = useComponentWords();
  return useMemo(() => {
    const common = [...new Set([computerZone(), ...commonZones])];
    const others = Intl.supportedValuesOf('timeZone').filter((zone) => !common.includes(zone));
    const option = (zone: string) => ({ value: zone, label: zone.replaceAll('_', ' ') });
    return [
      { label: say('time.commonZones'), options: common.map(option) },
      { label: say('time.allZones'), options: others.map(option) },
    ];
  }, [say]);
}
