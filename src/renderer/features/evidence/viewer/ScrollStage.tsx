import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import frame from '../../../components/DocumentFrame.module.css';
import styles from './viewer.module.css';

interface ScrollStageProps {
  readonly label: string;
  readonly stage?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
  /** Whether the content can be dragged about with the pointer. */
  readonly grab?: boolean;
}

/** Arrow keys move what is larger than the stage; only when there is nothing to move do they leaf on. */
function keepArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const { scrollWidth, clientWidth } = event.currentTarget;
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (sideways && scrollWidth > clientWidth) event.stopPropagation();
}

function drag(event: PointerEvent<HTMLDivElement>): void {
  const stage = event.currentTarget;
  if (event.buttons !== 1 || !stage.hasPointerCapture(event.pointerId)) return;
  stage.scrollLeft -= event.movementX;
  stage.scrollTop -= event.movementY;
}

/** The ground that an exhibit lies on: scrolls both ways, by pointer, wheel and keys. */
export function ScrollStage({ label, stage, children, grab = false }: ScrollStageProps) {
  const grabbing = grab && {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: drag,
  };
  return (
    <div
      {...(stage ? { ref: stage } : {})}
      className={`${frame.stage} ${styles.stage}`}
      data-grab={grab}
      role="group"
      aria-label={label}
      tabIndex={0}
      onKeyDown={keepArrows}
      {...grabbing}
    >
      {children}
    </div>
  );
}
