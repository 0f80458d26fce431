/**
 * The layout of every PDF, in Typst. It is a constant: what a document says arrives as JSON in `sys.inputs` and is only ever
 * placed as text, so nothing written by a person can be read as markup or code.
 */
export const PDF_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let sizes = (
  compact: (body: 9.5pt, cell: 8.5pt, title: 15pt, lead: 0.62em, gap: 0.75em, x: 18mm, top: 18mm, bottom: 20mm),
  normal: (body: 11pt, cell: 9.5pt, title: 18pt, lead: 0.85em, gap: 0.95em, x: 24mm, top: 24mm, bottom: 25mm),
  poster: (body: 24pt, cell: 18pt, title: 41pt, lead: 0.6em, gap: 0.8em, x: 16mm, top: 16mm, bottom: 18mm),
).at(d.density)
#let qr(code, width) = box(width: width, align(center, stack(
  spacing: 1mm,
  image(bytes(code.svg), format: "svg", width: width),
  text(size: if d.density == "poster" { 18pt } else if width > 40mm { 12pt } else { 6.5pt }, code.caption),
)))

#set document(title: d.title, date: none)
#set page(
  paper: "a4",
  flipped: d.landscape,
  margin: (x: sizes.x, top: sizes.top, bottom: sizes.bottom),
  footer-descent: 4mm,
  footer: context {
    set text(size: 8.5pt)
    grid(
      columns: (1fr, auto, 1fr),
      align: (left + horizon, center + horizon, right + horizon),
      text(d.footer.systemNumber),
      [第 #counter(page).display() 页　共 #counter(page).final().first() 页],
      if d.footer.check == none [] else { qr(d.footer.check, 12mm) },
    )
  },
)
#set text(font: "Noto Sans SC", size: sizes.body, lang: "zh", region: "cn", cjk-latin-spacing: none)
#set par(leading: sizes.lead, spacing: sizes.gap, justify: true)

#let lines(s) = s.split("\n").map(text).join(linebreak())
#let run(r) = if r.kind == "text" {
  if r.at("bold", default: false) { strong(lines(r.text)) } else { lines(r.text) }
} else if r.kind == "blank" {
  box(width: r.width * 1em, height: 0.9em, stroke: (bottom: 0.5pt))
} else {
  box(width: 0.95em, height: 0.95em, baseline: 0.1em, stroke: 0.6pt, if r.ticked {
    place(curve(stroke: 1pt, curve.move((0.15em, 0.5em)), curve.line((0.4em, 0.78em)), curve.line((0.85em, 0.12em))))
  })
}
#let runs(list) = list.map(run).join()
#let sides = (start: left, centre: center, end: right)

#let cell(c, row) = {
  let content = c.lines.map(runs).map(l => if l == none { [] } else { l })
  table.cell(
    colspan: c.across,
    rowspan: c.down,
    breakable: row.breakable,
    align: sides.at(c.align) + horizon,
    fill: if c.label { luma(242) } else { none },
    {
      set par(justify: false, leading: 0.6em)
      let body = stack(spacing: 0.6em, ..content.map(l => block(width: 100%, l)))
      if c.label { strong(body) } else { body }
    },
  )
}
// Places for signatures: the lines of all who sign beside each other stand at one height, however long a name before them is.
#let beside(r, shares, spacing) = grid(
  columns: shares.map(s => s * 1fr),
  inset: (x: 4pt),
  row-gutter: spacing,
  ..range(calc.max(..r.cells.map(c => c.lines.len()))).map(n => r.cells.map(c => {
    set par(justify: false, leading: 0.6em)
    align(sides.at(c.align) + top, { [] + runs(c.lines.at(n, default: ())) })
  })).flatten(),
)
#let ruled(t) = {
  let pads = (plain: (x: 4pt, y: 5pt), roomy: (x: 4pt, y: 8.5pt), seal: (x: 4pt, y: 14pt)).at(t.height)
  let spacing = if t.height == "seal" { 2.1em } else { 1.6em }
  set text(size: if t.frame == "open" { sizes.body } else { sizes.cell })
  let body = if t.frame == "open" {
    stack(..t.rows.map(r => pad(y: pads.y, beside(r, t.shares, spacing))))
  } else { table(
    columns: t.shares.map(s => s * 1fr),
    stroke: 0.5pt,
    inset: pads,
    ..if t.head.len() > 0 { (table.header(..t.head.map(r => r.cells.map(c => cell(c, r))).flatten()),) },
    ..t.rows.map(r => r.cells.map(c => cell(c, r))).flatten(),
  ) }
  if t.caption != "" { block(sticky: true, width: 100%, align(center, strong(text(t.caption)))) }
  block(breakable: not t.whole, sticky: t.leads, width: 100%, body)
}

#let top-of(corner) = {
  if corner != none { place(top + right, dy: -8mm, qr(corner, 20mm)) }
  block(width: 100%, below: 1.4em, pad(x: if corner == none { 0mm } else { 26mm }, align(center, {
    set par(justify: false, leading: 0.6em)
    text(size: sizes.title, weight: "bold", d.title)
    if d.number != "" { v(0.2em); text(d.number) }
    if corner != none { v(6mm) }
  })))
}
#let put(b) = if b.kind == "heading" {
  let body = text(b.text)
  if b.level == 1 { block(sticky: true, above: 1.3em, strong(text(size: sizes.body + 1pt, body))) }
  else if b.level == 2 { block(sticky: true, h(2em) + strong(body)) }
  else { block(sticky: true, h(2em) + body) }
} else if b.kind == "paragraph" {
  set align(sides.at(b.align))
  let body = if b.indent { par(first-line-indent: (amount: 2em, all: true), runs(b.runs)) } else { par(runs(b.runs)) }
  if b.leads { block(sticky: true, body) } else { body }
} else if b.kind == "table" {
  ruled(b)
} else if b.kind == "closing" {
  block(breakable: false, width: 100%, above: 2.6em, align(right, pad(right: 2em, box(align(center, stack(spacing: 1em, ..b.lines.map(text)))))))
} else if b.kind == "code" {
  align(center, qr(b.code, if b.large { 90mm } else { 34mm }))
} else {
  pagebreak(weak: true)
  if b.corner != none { top-of(b.corner) }
}

#top-of(d.corner)
#for b in d.blocks { put(b) }
`
