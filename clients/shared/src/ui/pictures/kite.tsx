/** A varrak whose thread has come loose: something let go, it can be caught again. */
export const kite = (
  <g>
    <path
      d="M18 140c20-16 44-16 62 0M84 150c22-18 50-18 72 0"
      fill="none"
      stroke="var(--line)"
      strokeWidth="8"
      strokeLinecap="round"
    />
    <g transform="rotate(14 138 70)">
      <path d="M138 14l46 56-46 60-46-60z" fill="#f4b325" />
      <path d="M138 14l46 56h-92z" fill="#c2481b" />
      <path d="M138 14v116M92 70h92" stroke="#1d2433" strokeWidth="3" />
      <path d="M138 44l14 26-14 26-14-26z" fill="#fbf8f1" />
      <path d="M138 58l7 12-7 12-7-12z" fill="#0b7a7c" />
    </g>
    <path
      d="M124 128c-6 14 12 18 2 30s-24 0-34 10"
      fill="none"
      stroke="var(--grey)"
      strokeWidth="3"
      strokeLinecap="round"
    />
    <path d="M121 138l-14-5 3 13zM126 152l14 2-7 10z" fill="#0b7a7c" />
    <path d="M40 62h30M52 76h18M196 128h26" stroke="var(--line)" strokeWidth="6" strokeLinecap="round" />
  </g>
);
