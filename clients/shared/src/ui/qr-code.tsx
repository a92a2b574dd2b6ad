import { encode } from 'uqr';

/** A QR code drawn as one path, black on white in both themes, so that a phone reads it from paper and screen alike. */
export function QrCode({ text, alt, className }: { text: string; alt: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className={className} role="img" aria-label={alt} shapeRendering="crispEdges">
      <title>{alt}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
