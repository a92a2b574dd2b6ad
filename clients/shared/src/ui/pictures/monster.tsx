/** The monster that eats sums: round, kind and a little hungry. */
export const monster = (
  <g>
    <ellipse cx="120" cy="164" rx="92" ry="10" fill="var(--soft)" />
    <path d="M76 48L60 16l30 20zM150 40l24-26-4 34z" fill="#f4b325" />
    <path
      d="M54 104c0-42 28-70 66-70s66 28 66 70v48c0 8-10 10-14 3-4 8-16 8-20 0-4 8-16 8-20 0-4 8-16 8-20 0-4 8-16 8-20 0-4 8-14 8-18 2-6 5-20 4-20-5z"
      fill="#c2481b"
    />
    <circle cx="96" cy="82" r="19" fill="#fff" />
    <circle cx="144" cy="82" r="19" fill="#fff" />
    <circle cx="101" cy="85" r="9" fill="#1d2433" />
    <circle cx="139" cy="85" r="9" fill="#1d2433" />
    <circle cx="104" cy="82" r="3" fill="#fff" />
    <circle cx="142" cy="82" r="3" fill="#fff" />
    <path d="M82 112h76c0 22-16 34-38 34s-38-12-38-34z" fill="#1d2433" />
    <path d="M92 112h12l-6 9zM136 112h12l-6 9z" fill="#fff" />
    <path d="M102 140c4-8 32-8 36 0-5 4-11 6-18 6s-13-2-18-6z" fill="#f28a98" />
    <g transform="rotate(-10 34 74)">
      <rect x="8" y="54" width="52" height="38" rx="11" fill="#0b7a7c" />
      <path d="M18 73h13M24.5 66.500v13M38 67l10 12M48 67l-10 12" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
    </g>
    <g transform="rotate(12 208 82)">
      <rect x="184" y="62" width="48" height="38" rx="11" fill="#24418f" />
      <path d="M198 77h20M198 86h20" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
    </g>
  </g>
);
