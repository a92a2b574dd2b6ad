import styles from './child-door.module.css';

/** Squares of a code that leads nowhere: three corners as every code has them, and some dots. */
const corners = [
  [0, 0],
  [44, 0],
  [0, 44],
] as const;
const dots = [
  [30, 4],
  [36, 16],
  [30, 30],
  [46, 32],
  [58, 30],
  [32, 46],
  [44, 46],
  [56, 44],
  [50, 56],
  [32, 58],
] as const;

function Code({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} fill="#1D2433">
      {corners.map(([left, top]) => (
        <g key={`${left} ${top}`}>
          <rect x={left} y={top} width="20" height="20" rx="4" />
          <rect x={left + 5} y={top + 5} width="10" height="10" rx="2" fill="#fff" />
        </g>
      ))}
      {dots.map(([left, top]) => (
        <rect key={`${left} ${top}`} x={left} y={top} width="7" height="7" rx="1.5" />
      ))}
    </g>
  );
}

/** A phone is held over a card, and a door opens: for those who cannot read the words below it. */
export function ScanDrawing() {
  return (
    <svg viewBox="0 0 340 180" className={styles.scan} aria-hidden="true">
      <g transform="rotate(-6 62 100)">
        <rect x="8" y="40" width="108" height="124" rx="14" fill="#fff" stroke="#24418F" strokeWidth="4" />
        <rect x="8" y="40" width="108" height="20" rx="10" fill="#F4B325" />
        <Code x={29} y={76} />
      </g>
      <path
        d="M128 100h24m-9-9 9 9-9 9"
        fill="none"
        stroke="#5B6475"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="164" y="22" width="84" height="146" rx="16" fill="#1D2433" />
      <rect x="172" y="36" width="68" height="112" rx="6" fill="#fff" />
      <circle cx="206" cy="158" r="5" fill="#A9B2C3" />
      <Code x={184} y={70} scale={0.68} />
      <path
        d="M178 78V62h16m24 0h16v16m0 30v16h-16m-24 0h-16v-16"
        fill="none"
        stroke="#0B7A7C"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M258 100h20m-9-9 9 9-9 9"
        fill="none"
        stroke="#5B6475"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M286 164V84a24 24 0 0 1 48 0v80z" fill="#0B7A7C" />
      <path d="M294 164V86a16 16 0 0 1 32 0v78z" fill="#F4B325" />
      <circle cx="318" cy="126" r="4" fill="#1D2433" />
      <path d="M280 166h58" stroke="#24418F" strokeWidth="5" strokeLinecap="round" />
    </svg>
  );
}
