/** A school under a tiled dome, with a flag. */
export const school = (
  <g>
    <path d="M8 160h224" stroke="var(--line)" strokeWidth="8" strokeLinecap="round" />
    <rect x="28" y="84" width="184" height="76" rx="6" fill="#24418f" />
    <path d="M82 160V74h76v86z" fill="#f4b325" />
    <path d="M82 74c0-26 26-26 38-50 12 24 38 24 38 50z" fill="#0b7a7c" />
    <path d="M92 74c0-14 8-22 16-30-3 10-4 20-4 30zM136 74c0-10-1-20-4-30 8 8 16 16 16 30z" fill="#4fc3c4" />
    <path d="M120 24V8" stroke="var(--grey)" strokeWidth="3" />
    <path d="M120 8h20l-6 6 6 6h-20z" fill="#c2481b" />
    <path d="M104 160v-38a16 16 0 0 1 32 0v38z" fill="#1d2433" />
    <circle cx="130" cy="142" r="2.5" fill="#f4b325" />
    <g fill="#fbf8f1">
      <path d="M40 118a9 9 0 0 1 18 0v18H40zM62 118a9 9 0 0 1 14 0v18H62zM164 118a9 9 0 0 1 14 0v18h-14zM182 118a9 9 0 0 1 18 0v18h-18z" />
    </g>
    <path d="M28 92h56M156 92h56" stroke="#0b7a7c" strokeWidth="7" />
    <path d="M112 92l8-9 8 9-8 9z" fill="#c2481b" />
  </g>
);
