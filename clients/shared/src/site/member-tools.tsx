import { MyCoins } from './my-coins.tsx';
import { MyNotices } from './my-notices.tsx';

/** What the header shows members only; a guest's first view does not fetch it. */
export function MemberTools() {
  return (
    <>
      <MyCoins />
      <MyNotices />
    </>
  );
}
