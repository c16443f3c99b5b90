// The numbers of a chart as a table, for everybody who does not see the picture.

function cell(kind, text, attributes = {}) {
  const made = document.createElement(kind);
  made.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

function row(...cells) {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

/** A township leads to its own bulletin. */
function heading(part, by, page) {
  const made = cell('th', '', { scope: 'row' });
  if (by === 'division') {
    const link = document.createElement('a');
    link.href = `${page}${page.includes('?') ? '&' : '?'}division=${encodeURIComponent(part.part)}`;
    link.textContent = part.name ?? part.part;
    made.append(link);
  } else {
    made.textContent = part.part;
  }
  return made;
}

export function table(chart, parts, by, texts) {
  const made = document.createElement('table');
  const head = document.createElement('thead');
  head.append(row(
    cell('th', by === 'month' ? texts.month : texts.division, { scope: 'col' }),
    cell('th', `${texts.value} (${chart.dataset.unit})`, { scope: 'col', class: 'number' })));
  const body = document.createElement('tbody');
  body.append(...parts.map(part => row(
    heading(part, by, texts.page),
    cell('td', Number(part.value).toLocaleString(texts.lang), { class: 'number' }))));
  made.append(head, body);
  return made;
}
