import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { BigButton } from './big-button.tsx';

interface CopyButtonProps {
  /** What is copied. */
  text: string;
  /** What the button says before and after. */
  label: string;
  done: string;
}

/** Puts a text where it can be pasted. Where nothing may be copied the text beside it is there to be marked by hand. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => {},
    );
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <BigButton kind="quiet" icon={<Icon size={20} aria-hidden="true" />} onClick={copy}>
      {isCopied ? done : label}
    </BigButton>
  );
}
