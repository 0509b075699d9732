/** The style sheet of the report. The page stands alone, so it has colours and sizes of its own. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: light-dark(#2b2622, #ddd6cc); --paper: light-dark(#fbf8f3, #171513);
  --soft: light-dark(#5f574e, #a79d92); --rule: light-dark(#ddd5ca, #3a352f); --accent: light-dark(#a8321c, #ef8f6f); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; font-size: 1.25rem; border-bottom: 1px solid var(--rule); } h3 { font-size: 1rem; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem; margin: 0; }
.tally div { border: 1px solid var(--rule); padding: .5rem .75rem; }
dt, caption, figcaption, summary span { color: var(--soft); font-size: .875rem; }
dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
details { border-bottom: 1px solid var(--rule); padding: .25rem 0; }
summary { min-height: 2.75rem; padding: .5rem 0; cursor: pointer; }
summary b { color: var(--accent); font-variant-numeric: tabular-nums; }
code, textarea { font: .8125rem/1.5 ui-monospace, Consolas, monospace; }
label { display: block; color: var(--soft); font-size: .875rem; }
textarea { display: block; width: 100%; margin: .25rem 0 1rem; padding: .5rem; border: 1px solid var(--soft);
  background: transparent; color: var(--ink); white-space: pre; }
ul { padding-inline-start: 1.25rem; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; } caption { text-align: start; }
th, td { padding: .375rem .5rem .375rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: inherit; }
thead th { color: var(--soft); font-size: .8125rem; } td { font-variant-numeric: tabular-nums; }
[aria-labelledby="feeds"] td:nth-child(n + 3) { white-space: nowrap; }
figure { margin: 1rem 0; } svg { display: block; width: 100%; height: 8rem; fill: var(--accent); }
`
