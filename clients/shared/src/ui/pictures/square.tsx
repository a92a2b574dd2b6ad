/** Children's Samarkand: a portal, two minarets, a kite in the sky. */
export const square = (
  <g>
    <path d="M6 164h228" stroke="var(--line)" strokeWidth="8" strokeLinecap="round" />
    <path d="M24 160V62h18v98zM198 160V62h18v98z" fill="#0b7a7c" />
    <path d="M21 62c0-14 12-14 12-26 0 12 12 12 12 26zM195 62c0-14 12-14 12-26 0 12 12 12 12 26z" fill="#24418f" />
    <path d="M24 84h18M24 108h18M24 132h18M198 84h18M198 108h18M198 132h18" stroke="#f4b325" strokeWidth="6" />
    <rect x="58" y="56" width="124" height="104" rx="4" fill="#24418f" />
    <rect x="66" y="64" width="108" height="96" rx="2" fill="#fbf8f1" />
    <path d="M78 160v-42c0-26 28-30 42-48 14 18 42 22 42 48v42z" fill="#0b7a7c" />
    <path d="M92 160v-36c0-18 18-22 28-34 10 12 28 16 28 34v36z" fill="#12182a" />
    <path d="M106 160v-26c0-10 8-12 14-18 6 6 14 8 14 18v26z" fill="#f4b325" />
    <g fill="#c2481b">
      <path d="M80 72l8 9-8 9-8-9zM160 72l8 9-8 9-8-9z" />
    </g>
    <path d="M82 40c-8 4-6 10-16 8" fill="none" stroke="var(--grey)" strokeWidth="2.5" strokeLinecap="round" />
    <g transform="rotate(24 94 24)">
      <path d="M94 4l15 19-15 21-15-21z" fill="#f4b325" />
      <path d="M94 4l15 19H79z" fill="#c2481b" />
    </g>
    <circle cx="166" cy="28" r="14" fill="#f4b325" />
  </g>
);
