/** A QR code from its rows of 0 and 1, with the quiet margin that readers need. */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const size = rows.length + 8
  const bars = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map((bar) => `M${bar.index + 4} ${y + 4}h${bar[0].length}v1h-${bar[0].length}z`))
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={bars.join('')} fill="#000" />
    </svg>
  )
}
