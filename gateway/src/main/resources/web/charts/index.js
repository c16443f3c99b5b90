// The bulletin's charts: small bar charts, one a figure, cut by month or by township; each has its numbers as a table too.
import { draw } from './draw.js';
import { table } from './table.js';

const section = document.getElementById('charts');
const charts = section ? [...section.querySelectorAll('.chart')] : [];
const texts = section?.dataset;
const read = new Map();

async function partsOf(chart, by) {
  const query = new URLSearchParams({ by });
  if (chart.dataset.within) {
    query.set('division', chart.dataset.within);
  }
  const address = `${chart.dataset.series}?${query}`;
  if (!read.has(address)) {
    const answer = await fetch(address, { headers: { Accept: 'application/json', 'Accept-Language': texts.lang } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    read.set(address, (await answer.json()).parts);
  }
  return read.get(address);
}

async function show(chart, by) {
  const status = chart.querySelector('.status');
  const canvas = chart.querySelector('.canvas');
  status.textContent = texts.reading;
  status.hidden = false;
  try {
    const parts = await partsOf(chart, by);
    if (chart.dataset.by !== by) {
      return;
    }
    const empty = parts.every(part => Number(part.value) === 0);
    canvas.hidden = empty;
    status.hidden = !empty;
    status.textContent = empty ? texts.nothing : '';
    if (!empty) {
      draw(canvas, parts, by, texts.lang);
    }
    chart.querySelector('.table').replaceChildren(table(chart, parts, by, texts));
  } catch {
    canvas.hidden = true;
    status.hidden = false;
    status.textContent = texts.failed;
  }
}

/** One after the other: many small questions at once would use up a reader's limit. */
async function showAll(by) {
  charts.forEach(chart => (chart.dataset.by = by));
  for (const chart of charts) {
    if (chart.dataset.by !== by) {
      return;
    }
    chart.hidden = false;
    await show(chart, by);
  }
  section.dataset.drawn = by;
}

if (section) {
  const toggles = section.querySelector('.toggles');
  const buttons = [...toggles.querySelectorAll('button')];
  toggles.hidden = false;
  buttons.forEach(button =>
    button.addEventListener('click', () => {
      buttons.forEach(other => other.setAttribute('aria-pressed', String(other === button)));
      showAll(button.dataset.by);
    }));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => showAll(charts[0].dataset.by));
  showAll('month');
}
