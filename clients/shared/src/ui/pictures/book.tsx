/** An open book, a pomegranate and the moon of a tale. */
export const book = (
  <g>
    <ellipse cx="120" cy="162" rx="108" ry="10" fill="var(--soft)" />
    <path d="M20 62c36-12 72-8 100 10v88c-28-16-64-20-100-10z" fill="#2f7a3d" />
    <path d="M220 62c-36-12-72-8-100 10v88c28-16 64-20 100-10z" fill="#2f7a3d" />
    <path d="M28 54c34-10 66-6 92 10v86c-26-15-58-19-92-10z" fill="#f1ecdf" />
    <path d="M212 54c-34-10-66-6-92 10v86c26-15 58-19 92-10z" fill="#e4ddcc" />
    <path
      d="M44 74c20-4 40-2 60 6M44 92c20-4 40-2 60 6M44 110c20-4 32-3 44 1"
      fill="none"
      stroke="#a9b2c3"
      strokeWidth="5"
      strokeLinecap="round"
    />
    <circle cx="168" cy="98" r="26" fill="#b92c42" />
    <path d="M160 76l-4-14 9 5 4-9 5 9 9-4-5 13z" fill="#b92c42" />
    <path d="M168 80c10 6 13 28 0 38-13-10-10-32 0-38z" fill="#fbf8f1" />
    <g fill="#b92c42">
      <circle cx="168" cy="92" r="3.5" />
      <circle cx="164" cy="100" r="3.5" />
      <circle cx="172" cy="100" r="3.5" />
      <circle cx="168" cy="108" r="3.5" />
    </g>
    <path d="M84 10a24 24 0 1 0 20 37 19 19 0 0 1-20-37z" fill="#f4b325" />
    <path
      d="M126 14l2.5 5.500L134 22l-5.5 2.500L126 30l-2.5-5.500L118 22l5.5-2.500zM150 34l2 4 4 2-4 2-2 4-2-4-4-2 4-2z"
      fill="#f4b325"
    />
  </g>
);
