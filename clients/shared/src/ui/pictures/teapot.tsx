/** A choynak and a piyola: sit down, there will be something soon. */
export const teapot = (
  <g>
    <ellipse cx="120" cy="156" rx="104" ry="12" fill="var(--soft)" />
    <path d="M150 92c26-8 34 4 30 20s-18 24-34 20" fill="none" stroke="#24418f" strokeWidth="9" strokeLinecap="round" />
    <path d="M60 84c-14-2-26-12-32-22l10-4c8 10 18 14 30 14z" fill="#24418f" />
    <path d="M56 108c0-30 22-46 50-46s50 16 50 46c0 26-18 46-50 46s-50-20-50-46z" fill="#24418f" />
    <path
      d="M60 92c12 8 28 12 46 12s34-4 46-12c3 6 4 11 4 16 0 3 0 6-1 9-14 8-31 12-49 12s-35-4-49-12c-1-3-1-6-1-9 0-5 1-10 4-16z"
      fill="#fbf8f1"
    />
    <g fill="#0b7a7c">
      <path d="M106 106l9 10-9 10-9-10z" />
      <path d="M76 102l8 9-8 9-8-9z" />
      <path d="M136 102l8 9-8 9-8-9z" />
    </g>
    <path d="M82 66c4-10 12-15 24-15s20 5 24 15z" fill="#0b7a7c" />
    <circle cx="106" cy="46" r="6" fill="#f4b325" />
    <path d="M176 128h44c0 16-8 27-22 27s-22-11-22-27z" fill="#0b7a7c" />
    <path d="M176 128h44l-1 7h-42z" fill="#f4b325" />
    <path
      d="M190 116c-4-6 4-9 0-16M204 116c-4-6 4-9 0-16"
      fill="none"
      stroke="var(--grey)"
      strokeWidth="3"
      strokeLinecap="round"
      opacity=".6"
    />
  </g>
);
