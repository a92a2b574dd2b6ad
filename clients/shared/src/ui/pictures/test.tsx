/** A sheet with answers and a sharpened pencil. */
export const test = (
  <g>
    <ellipse cx="120" cy="166" rx="98" ry="9" fill="var(--soft)" />
    <rect x="48" y="10" width="124" height="154" rx="16" fill="#6a3fa0" />
    <rect x="58" y="20" width="104" height="134" rx="8" fill="#fbf8f1" />
    <rect x="86" y="4" width="48" height="22" rx="9" fill="#f4b325" />
    <g fill="#e4ddcc">
      <rect x="92" y="46" width="56" height="8" rx="4" />
      <rect x="92" y="80" width="44" height="8" rx="4" />
      <rect x="92" y="114" width="52" height="8" rx="4" />
    </g>
    <rect x="68" y="41" width="18" height="18" rx="5" fill="#0b7a7c" />
    <circle cx="77" cy="84" r="9" fill="#c2481b" />
    <path d="M77 107l11 18H66z" fill="#24418f" />
    <path
      d="M72.5 50l3.5 3.5 6-7"
      fill="none"
      stroke="#fff"
      strokeWidth="2.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <g transform="translate(-14 6) rotate(32 186 96)">
      <path d="M176 34h20v92h-20z" fill="#f4b325" />
      <path d="M176 34h7v92h-7z" fill="#fbd171" />
      <path d="M176 126h20l-10 24z" fill="#e4ddcc" />
      <path d="M182 141h8l-4 9z" fill="#1d2433" />
      <path d="M176 20a10 10 0 0 1 20 0v8h-20z" fill="#c2481b" />
      <path d="M176 28h20v7h-20z" fill="#a9b2c3" />
    </g>
  </g>
);
