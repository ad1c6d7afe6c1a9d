/** The sign of the app: a closed case whose seal is a check mark. */
export function Mark({ sizePx = 34 }: { readonly sizePx?: number }) {
  return (
    <svg
      width={sizePx}
      height={sizePx}
      viewBox="0 0 34 34"
      aria-hidden
      focusable="false"
      style={{ flex: 'none' }}
    >
      <rect x="1" y="7" width="32" height="25" rx="6" fill="var(--accent)" />
      <path
        d="M11 7V5a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v2"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.6"
      />
      <path
        d="m10.5 19.5 4.6 4.6 8.6-9"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
