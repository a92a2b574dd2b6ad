import { IconX } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useId, useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import styles from './panel.module.css';
import { siteTexts } from './site.texts.ts';

interface PanelProps {
  title: string;
  /** What the button that opens it shows. */
  button: ReactNode;
  buttonLabel?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A button and what it opens: a card under the header, a sheet from the bottom on a phone. The browser's own popover closes it on
 * Escape and on a press outside, and gives the focus back.
 */
export function Panel({ title, button, buttonLabel, className, children }: PanelProps) {
  const id = useId();
  const t = useTexts(siteTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={buttonLabel}
        className={`${styles.opener} ${className ?? ''}`}
      >
        {button}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too */}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className={styles.panel}
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        onClick={closeOnLink}
      >
        <div className={styles.head}>
          <h2>{title}</h2>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={t('close')}
            className={styles.close}
          >
            <IconX size={22} aria-hidden="true" />
          </button>
        </div>
        {isOpen && children}
      </div>
    </>
  );
}

/** A link inside has led somewhere: what it was chosen from goes away. */
function closeOnLink({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest('a')) currentTarget.hidePopover();
}
