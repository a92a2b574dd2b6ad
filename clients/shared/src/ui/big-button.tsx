import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './big-button.module.css';

interface BigButtonProps {
  children: ReactNode;
  /** `main` is the one thing to do; `quiet` is what may be done too. */
  kind?: 'main' | 'quiet';
  icon?: ReactNode;
  /** A page of this site. */
  to?: string;
  /** Another site. */
  href?: string;
  type?: 'button' | 'submit';
  isBusy?: boolean;
  isDisabled?: boolean;
  onClick?: () => void;
}

/**
 * 56 px high for small fingers. A link when it leads somewhere, a button when it does something. While it cannot be pressed it keeps the keyboard's focus, which
 * a `disabled` one would lose at every step.
 */
export function BigButton({
  children,
  kind = 'main',
  icon,
  to,
  href,
  type = 'button',
  isBusy = false,
  isDisabled = false,
  onClick,
}: BigButtonProps) {
  const shared = { className: styles.button, 'data-kind': kind };
  const inside = (
    <>
      {icon}
      <span>{children}</span>
    </>
  );
  if (to !== undefined) {
    return (
      <Link to={to} {...shared}>
        {inside}
      </Link>
    );
  }
  if (href !== undefined) {
    return (
      <a href={href} {...shared}>
        {inside}
      </a>
    );
  }
  const isOff = isDisabled || isBusy;
  const press = (event: MouseEvent) => {
    // Enter in a field presses the button that sends it, too.
    if (isOff) event.preventDefault();
    else onClick?.();
  };
  return (
    <button type={type} aria-disabled={isOff} aria-busy={isBusy} onClick={press} {...shared}>
      {inside}
    </button>
  );
}
