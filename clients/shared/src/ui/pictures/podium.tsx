/** A podium with a cup: three steps, one of them saffron. */
export const podium = (
  <g>
    <ellipse cx="120" cy="166" rx="108" ry="9" fill="var(--soft)" />
    <rect x="84" y="92" width="72" height="72" rx="8" fill="#f4b325" />
    <path d="M22 122a8 8 0 0 1 8-8h54v50H30a8 8 0 0 1-8-8z" fill="#0b7a7c" />
    <path d="M156 128h54a8 8 0 0 1 8 8v20a8 8 0 0 1-8 8h-54z" fill="#c2481b" />
    <path d="M118 112h9v36h-10v-25l-7 3-3-8z" fill="#1d2433" />
    <path
      d="M44 146v-4l10-8c2-1.7 2.6-2.6 2.6-3.8 0-1.4-1-2.2-2.7-2.2-1.6 0-3 .9-4.1 2.600l-5.3-3.300c2-3.4 5.4-5.3 9.8-5.3 5.5 0 9.2 3 9.2 7.6 0 3-1.3 5.2-4.7 7.800l-3.3 2.600h8.300v6z"
      fill="#fff"
    />
    <path
      d="M180 141h13l-7 7c5 0 8 2.5 8 6s-3.5 6.5-8 6.5-7-1.5-8.5-4"
      fill="none"
      stroke="#fff"
      strokeWidth="5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path d="M96 22h48v22c0 16-10 26-24 26S96 60 96 44z" fill="#24418f" />
    <path
      d="M96 28H82c0 16 5 24 17 26M144 28h14c0 16-5 24-17 26"
      fill="none"
      stroke="#24418f"
      strokeWidth="7"
      strokeLinecap="round"
    />
    <path d="M114 68h12v12h-12zM102 80h36v9h-36z" fill="#24418f" />
    <path d="M120 30l4 8.5 9.3 1.2-6.8 6.4 1.7 9.2-8.2-4.5-8.2 4.5 1.7-9.2-6.8-6.4 9.3-1.200z" fill="#f4b325" />
    <g fill="#6a3fa0">
      <circle cx="52" cy="84" r="6" />
      <path d="M188 90l8 8-8 8-8-8z" />
    </g>
    <path d="M30 62l14-6-3 13z" fill="#c2481b" />
    <rect x="196" y="54" width="13" height="13" rx="3" fill="#0b7a7c" transform="rotate(18 202 60)" />
  </g>
);
