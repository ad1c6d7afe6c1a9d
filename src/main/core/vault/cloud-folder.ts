/** Sync services and shares known to corrupt a database that is open while they copy it. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/(^|[\\/])OneDrive[^\\/]*([\\/]|$)/i, 'OneDrive'],
  [/Library[\\/]Mobile Documents([\\/]|$)|(^|[\\/])iCloud ?Drive([\\/]|$)/i, 'iCloud Drive'],
  [/(^|[\\/])Dropbox[^\\/]*([\\/]|$)/i, 'Dropbox'],
  [/(^|[\\/])Google ?Drive([\\/]|$)|Library[\\/]CloudStorage[\\/]GoogleDrive/i, 'Google Drive'],
  [/(^|[\\/])(BaiduNetdisk|BaiduSyncdisk|百度网盘|坚果云|Nutstore)([\\/]|$)/i, '网盘'],
  [/^\\\\|^\/(Volumes|net|mnt\/(smb|nfs|cifs))\//, 'network'],
];

/** Names the service that a folder seems to lie in, by its path; null when none is known. */
export function cloudFolderOf(path: string): string | null {
  return marks.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
