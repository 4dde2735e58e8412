<style>
body { font: 1rem/1.55 system-ui, sans-serif; margin: 0; color: #1c2024; background: #fff; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #d5d9dd; padding-bottom: .25rem; }
h2 time { font-size: .9rem; font-weight: normal; color: #5b646d; }
a { color: #0b5cad; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
li { margin: .3rem 0; }
code { font: .92em ui-monospace, monospace; background: #f1f3f5; padding: .1em .25em; border-radius: 3px; }
pre { background: #f1f3f5; padding: .75rem; overflow-x: auto; }
pre code { padding: 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid #d5d9dd; padding: .25rem .6rem; text-align: left; vertical-align: top; }
div.note, div.tip, div.important, div.warning, div.caution { border-left: 4px solid #0b5cad; padding: .1rem 1rem; margin: 1rem 0; background: #f1f6fb; }
div.warning, div.caution { border-color: #b54708; background: #fdf5ec; }
@media (prefers-color-scheme: dark) {
  body { color: #e4e7ea; background: #15181b; }
  a { color: #7db7f0; }
  h2, th, td { border-color: #3a4148; }
  code, pre { background: #22272b; }
  div.note, div.tip, div.important { background: #1b2530; }
  div.warning, div.caution { background: #2c2218; }
}
</style>
