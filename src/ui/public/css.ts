/** The public face's whole style; colours come from tokens.ts. */
export const publicCss = `
*,*::before{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.7 var(--font);-webkit-text-size-adjust:100%}
h1,h2,p,ul,table{margin:0;padding:0}
h1{margin-bottom:12px;font-size:1.6rem;line-height:1.35}
h2{margin:28px 0 8px;font-size:1.15rem}
h3{margin:16px 0 8px;font-size:1.05rem}
a{color:var(--primary);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--accent-edge);outline-offset:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:8px;top:-80px;padding:12px;background:var(--ground)}
.skip:focus{top:8px}
.wide{max-width:1040px;margin:0 auto;padding-left:24px;padding-right:24px}
.head{display:flex;align-items:center;gap:16px;min-height:64px}
header{background:var(--primary);color:#fff}
header a{color:#fff}
header :focus-visible{outline-color:#fff}
.name{font-size:1.4rem;font-weight:700;letter-spacing:.15em}
.tenant{flex:1}
.name a,.tenant a{text-decoration:none}
section[id]{scroll-margin-top:12px}
header nav{background:var(--primary-dark)}
header nav ul{display:flex;flex-wrap:wrap;list-style:none}
header nav a{display:block;padding:10px 16px;border-bottom:4px solid transparent;text-decoration:none}
header nav a[aria-current=page]{border-bottom-color:#f2b36b;font-weight:700}
header nav li:first-child a{margin-left:-16px}
main{padding-top:28px;padding-bottom:56px;min-height:60vh}
footer{padding:20px 0;border-top:1px solid var(--line);background:var(--ground-soft);color:var(--ink-quiet);font-size:.95rem}
.quiet{color:var(--ink-quiet)}
.text{white-space:pre-line}
.signed{margin-top:32px;text-align:right}
article+.screen-only{margin-top:20px}
p,li,td,h1,h2{text-wrap:pretty}
table{width:100%;margin:16px 0;border-collapse:collapse}
th,td{padding:10px 14px;border:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--ground-soft);font-weight:600}
.facts th{width:12em}
.figures{white-space:nowrap;text-align:right;font-variant-numeric:tabular-nums}
td time,.whole{white-space:nowrap}
.tag{display:inline-block;padding:1px 10px;border-radius:4px;background:#e9eef1;color:var(--ink-quiet);white-space:nowrap}
.tag[data-tone=running]{background:var(--primary-soft);color:var(--primary)}
.tag[data-tone=waiting]{background:var(--accent-soft);color:var(--accent)}
.tag[data-tone=good]{background:var(--good-soft);color:var(--good)}
.tag[data-tone=bad]{background:var(--bad-soft);color:var(--bad)}
.search{margin:16px 0 24px}
.search label{display:block;margin-bottom:4px;font-weight:600}
.search div{display:flex;gap:8px;max-width:560px}
.search input{flex:1;min-width:0;min-height:48px;padding:8px 12px;border:1px solid var(--edge);border-radius:6px;color:var(--ink);font:inherit}
.search button{min-height:48px;padding:8px 24px;border:0;border-radius:6px;background:var(--primary);color:#fff;font:inherit;font-weight:600}
.user-opinion label{display:block;margin:12px 0}
.user-opinion fieldset{border:0;padding:0;margin:16px 0}
.user-opinion legend{font-weight:600}
.user-opinion fieldset label{display:flex;align-items:center;gap:12px;min-height:48px;margin:8px 0;padding:8px 14px;border:1px solid var(--edge);border-radius:6px}
.user-opinion input{width:22px;height:22px}
.user-opinion textarea{display:block;width:100%;max-width:640px;margin-top:4px;padding:8px 12px;border:1px solid var(--edge);border-radius:6px;color:var(--ink);font:inherit}
.user-opinion button{min-height:48px;padding:8px 32px;border:0;border-radius:6px;background:var(--primary);color:#fff;font:inherit;font-weight:600}
.opinion{max-width:720px;margin-top:16px}
.opinion div{margin-bottom:16px}
.opinion label{display:block;margin-bottom:4px;font-weight:600}
.opinion select,.opinion textarea,.opinion input:not([type=checkbox]){width:100%;min-height:48px;padding:8px 12px;border:1px solid var(--edge);border-radius:6px;background:var(--ground);color:var(--ink);font:inherit}
.opinion .tick{display:flex;align-items:center;gap:12px;min-height:48px;font-weight:400}
.opinion .tick input{flex:none;width:24px;height:24px}
.telling{margin-bottom:28px;padding:16px 18px;border:1px solid var(--primary-light);border-radius:8px;background:var(--primary-soft)}
.telling h2{margin-top:0}
.buttons{display:flex;flex-wrap:wrap;gap:12px;margin:8px 0}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:52px;padding:10px 28px;border:2px solid var(--primary);border-radius:8px;background:var(--primary);color:#fff;font-size:1.15rem;font-weight:600;text-decoration:none}
.button.plain{background:var(--ground);color:var(--primary)}
.ticket{margin:12px 0 20px;padding:12px 18px;border:1px solid var(--edge);border-radius:6px}
.ticket strong{font-size:1.6rem;letter-spacing:.12em}
.places{display:flex;flex-wrap:wrap;gap:10px;margin:12px 0 24px;list-style:none}
.places a{display:block;min-height:48px;padding:10px 18px;border:1px solid var(--edge);border-radius:6px;text-decoration:none}
.opinion button{min-height:48px;padding:8px 24px;border:0;border-radius:6px;background:var(--primary);color:#fff;font:inherit;font-weight:600}
.sketch{display:block;width:100%;max-width:620px;margin:12px auto}
.sketch-figure{margin:0}
.sketch polygon{stroke:var(--edge);stroke-width:1.5;fill:var(--ground-soft)}
.sketch text{fill:var(--ink);font:600 23px/1 var(--font);text-anchor:middle}
.sketch .value{font-size:20px;font-weight:400}
.sketch a:hover polygon{stroke:var(--accent-edge);stroke-width:4}
.sketch a:focus-visible{outline:none}
.sketch a:focus-visible polygon{stroke:var(--accent-edge);stroke-width:6}
.sketch [data-shade="1"] polygon{fill:var(--primary-soft)}
.sketch [data-shade="2"] polygon{fill:var(--primary-light)}
.sketch [data-shade="3"] polygon{fill:var(--primary-middle)}
.sketch [data-shade="4"] polygon{fill:var(--primary)}
.sketch [data-shade="4"] text{fill:var(--ground)}
.sketch-legend{display:flex;flex-wrap:wrap;justify-content:center;gap:4px 16px;margin:8px 0;padding:0;list-style:none}
.sketch-legend li{display:flex;align-items:center;gap:6px}
.sketch-legend span{width:22px;height:16px;border:1px solid var(--edge);background:var(--ground-soft);print-color-adjust:exact}
.sketch-legend [data-shade="1"]{background:var(--primary-soft)}
.sketch-legend [data-shade="2"]{background:var(--primary-light)}
.sketch-legend [data-shade="3"]{background:var(--primary-middle)}
.sketch-legend [data-shade="4"]{background:var(--primary)}
p.tag{white-space:normal}
.kinds{display:flex;flex-wrap:wrap;gap:8px 12px;list-style:none}
.kinds a{display:flex;align-items:center;gap:6px;min-height:44px;padding:6px 14px;border:1px solid var(--line);border-radius:20px;text-decoration:none}
.kinds a[aria-current]{border-color:var(--primary);background:var(--primary-soft);font-weight:700}
.say{padding-left:1.2em}
.say li{margin-bottom:8px}
.news{padding:14px 18px;border-left:4px solid var(--accent-edge);background:var(--accent-soft);font-size:1.1rem}
p.news+p{margin-top:12px}
summary{min-height:44px;padding:8px 0;cursor:pointer;color:var(--primary)}
p+nav{margin-top:12px}
.rows th{white-space:nowrap}
.pager{display:flex;justify-content:flex-end;gap:12px}
.pager a,main p a{overflow-wrap:anywhere}
.pager a{padding:10px 18px;border:1px solid var(--primary);border-radius:6px;text-decoration:none}
@media screen and (max-width:640px){
.facts td a{display:inline-block;padding:9px 0}
.rows td:first-child a{display:block;padding:9px 0}
.wide{padding-left:16px;padding-right:16px}
.head{gap:10px}
header nav a{padding:10px 6px;font-size:1rem}
.head a,footer a{display:inline-block;padding:10px 0}
header nav li:first-child a{margin-left:-6px}
.buttons .button{flex:1 1 40%;padding:10px 12px}
.facts tr,.facts th,.facts td{display:block;width:auto}
.facts th{border-bottom:0}
.facts td{border-top:0}
.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows,.rows tbody,.rows tr,.rows td{display:block}
.rows tr{margin-bottom:12px;padding:8px 14px;border:1px solid var(--line);border-radius:8px}
.rows td{display:flex;justify-content:space-between;gap:16px;padding:4px 0;border:0;text-align:right;text-wrap:balance}
.rows td::before{content:attr(data-label);flex:none;color:var(--ink-quiet)}
.rows td:first-child{display:block;text-align:left;font-weight:600}
.rows td:first-child::before{display:none}
}
@page{size:A4;margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt}}
.print-only{display:none}
@media print{
.print-only{display:block}
body{font-size:11pt}
header nav,.head>a,.skip,.search,.opinion,.telling,.pager,.kinds,main nav,.screen-only,summary,footer a{display:none!important}
header{background:none;color:inherit}
header a{color:inherit}
.head{min-height:0;margin-bottom:12px}
.wide{max-width:none;padding:0}
main{min-height:0;padding-top:0;padding-bottom:12px}
footer{padding:8px 0;break-inside:avoid;break-before:avoid}
footer p,footer .print-only{display:inline;margin-right:1.5em}
details::details-content{display:block;content-visibility:visible}
tr{break-inside:avoid}
h1,h2,h3,h2+p,caption,thead,tbody tr:first-child,tbody tr:nth-last-child(2){break-after:avoid}
section[id]{break-inside:avoid}
a{color:inherit;text-decoration:none}
}
`
