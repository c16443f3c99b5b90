// The records behind a figure: sign in, read a page, read the next.
import { Session } from './session.js';

const section = document.getElementById('records');
const find = selector => section.querySelector(selector);
const texts = section.dataset;
const session = new Session(texts.issuer, texts.client);
let next = null;
let shown = 0;

function say(text) {
  find('.status').textContent = text;
}

function showWho() {
  const token = session.token();
  find('.actions').hidden = false;
  find('.sign-in').hidden = token !== null;
  find('.sign-out').hidden = token === null;
  find('.who').hidden = token === null;
  find('.who').textContent = token === null ? '' : [texts.signedIn, session.user()].filter(Boolean).join(' · ');
}

function complain(...lines) {
  const box = find('.problem');
  box.replaceChildren(...lines.filter(Boolean).map(line => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  }));
  box.hidden = false;
}

function kind(type) {
  const name = `kind${type.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('')}`;
  return texts[name] ?? type;
}

/** Yuan with two places, a count with none. */
function money(amount) {
  return { minimumFractionDigits: Number.isInteger(Number(amount)) ? 0 : 2 };
}

function row(record) {
  const made = document.createElement('tr');
  const cells = [record.on, kind(record.type), record.division, Number(record.amount).toLocaleString(texts.lang, money(record.amount)), record.id];
  const classes = ['', '', '', 'number', 'id'];
  made.append(...cells.map((text, place) => {
    const cell = document.createElement('td');
    cell.textContent = text ?? '';
    cell.className = classes[place];
    return cell;
  }));
  return made;
}

function append(page) {
  find('tbody').append(...page.items.map(row));
  shown += page.items.length;
  next = page.next ?? null;
  find('.wide').hidden = shown === 0;
  find('.more').hidden = next === null;
  say(shown === 0 ? texts.none : texts.shown.replace('#', shown.toLocaleString(texts.lang)));
}

async function problemOf(answer) {
  try {
    return await answer.json();
  } catch {
    return { title: `${texts.failed} (${answer.status})` };
  }
}

async function readOn() {
  const query = new URLSearchParams();
  if (texts.within) {
    query.set('division', texts.within);
  }
  if (next !== null) {
    query.set('after', next);
  }
  find('.problem').hidden = true;
  find('.more').hidden = true;
  say(texts.reading);
  const answer = await fetch(`${texts.records}?${query}`, {
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': texts.lang,
      Authorization: `Bearer ${session.token()}`,
    },
  });
  if (answer.ok) {
    append(await answer.json());
    return;
  }
  const problem = await problemOf(answer);
  say('');
  if (answer.status === 401) {
    session.forget();
    showWho();
    complain(texts.expired, problem.title);
  } else {
    complain(problem.title, problem.detail);
    find('.more').hidden = next === null;
  }
}

async function read() {
  if (session.token() === null) {
    showWho();
    complain(texts.expired);
    return;
  }
  try {
    await readOn();
  } catch {
    say('');
    complain(texts.failed);
    find('.more').hidden = next === null;
  }
}

async function open() {
  try {
    if (await session.returned()) {
      return;
    }
    if (session.refused()) {
      complain(texts.signInFailed);
    }
  } catch {
    complain(texts.signInFailed);
  }
  showWho();
  if (session.token() !== null) {
    await read();
  }
}

find('.sign-in').addEventListener('click', () => session.start().catch(() => complain(texts.signInFailed)));
find('.sign-out').addEventListener('click', () => session.end());
find('.more').addEventListener('click', read);
open();
