import type { TimelineKind } from '../../../shared/model/timeline.ts';
import { kindIcons } from './kind-icons.ts';
import styles from './KindIcon.module.css';

/** Shape and colour of a kind; its word always stands beside it. */
export function KindIcon({ kind, small = false }: { readonly kind: TimelineKind; readonly small?: boolean }) {
  const Icon = kindIcons[kind];
  return (
    <span className={`${styles.icon} ${small ? styles.small : ''}`} data-kind={kind} aria-hidden>
      <Icon />
    </span>
  );
}
