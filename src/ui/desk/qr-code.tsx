import { encode } from 'uqr'

/** A QR code drawn in the page: what it holds goes to no other server. */
export function QrCode({ content, label }: { content: string; label: string }) {
  return <img className="qr-code" alt={label} src={`data:image/svg+xml,${encodeURIComponent(drawn(content))}`} />
}

function drawn(content: string): string {
  const rows = encode(content, { ecc: 'M', border: 2 }).data
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const side = rows.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark.join('')}"/></svg>`
}
