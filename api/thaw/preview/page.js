// The desk around the app: what was saved is shown, on the screen and the day where the writer was. The app in the frame
// knows nothing of it; it is opened anew with another text in its journal.
import { goTo, NotOurs, openDay, show } from './journal.js';

const $ = (id) => document.getElementById(id);
const phone = $('phone');
/** The text that is shown, as the server gave it. */
let plan = null;
/** One thing after the other: two quick saves, or a save and a tap. */
let work = Promise.resolve();
/** The preview was begun, and has told nothing yet. */
let begun = true;
const PATIENCE = 3000; // milliseconds; then it goes on without

const inTurn = (what) => {
  work = work.then(what).catch(tellWhy);
};

const events = new EventSource('/preview/events');
events.onmessage = ({ data }) => inTurn(() => take(JSON.parse(data)));
events.onopen = () => {
  begun = true;
  alone('');
};
events.onerror = () => alone('The preview was stopped. Begin it again, and this page goes on by itself.');

async function take({ plan: summary, wished, found }) {
  if (!summary) return tellFaults(found);
  const other = begun && wished === null && plan?.id === summary.id && plan.language !== summary.language;
  begun = false;
  if (other && summary.languages.includes(plan.language)) return speak(plan.language); // it was stopped, and begun again
  if (plan?.digest !== summary.digest) {
    const answer = await fetch(`/api/plans/${encodeURIComponent(summary.id)}`, { cache: 'no-store' }).catch(() => null);
    if (!answer?.ok) return; // it changed once more, or the preview was stopped: the next event tells
    const text = await answer.json();
    await show(text);
    plan = text;
    await openAnew();
  }
  document.title = `Preview: ${plan.title}`;
  $('title').textContent = document.title;
  drawLanguages(summary);
  drawBeside(found);
  await drawDay();
  instead(false);
}

/** The app, on the screen where it is and as far down. Done when it is there: one that is on its way can't be sent elsewhere. */
async function openAnew(top = middle()?.scrollTop ?? 0) {
  const there = Promise.race([new Promise((done) => (phone.onload = done)), new Promise((done) => setTimeout(done, PATIENCE))]);
  if (phone.hasAttribute('src')) phone.contentWindow.location.reload();
  else phone.src = '/app';
  await there;
  scrollBack(top, performance.now() + 1000);
}

/** As soon as the screen is there, and long enough. */
function scrollBack(top, until) {
  middle()?.scrollTo({ top, behavior: 'instant' });
  if ((middle()?.scrollTop ?? 0) < top && performance.now() < until) requestAnimationFrame(() => scrollBack(top, until));
}

/** What scrolls in the app: frontend/src/style/screen.css. */
const middle = () => phone.contentDocument?.querySelector('.middle');

async function drawDay() {
  const open = await openDay(plan);
  const last = plan.days.length;
  const names = [...plan.days.map((_, i) => `day ${i + 1} of ${last}`), 'the close'];
  $('day').replaceChildren(...names.map((name, i) => new Option(name, i + 1, false, i + 1 === open)));
  $('before').disabled = open <= 1;
  $('after').disabled = open > last;
  $('day').parentElement.hidden = false;
}

const jump = (day) =>
  inTurn(async () => {
    await goTo(day, plan);
    await drawDay();
    phone.contentWindow.location.hash = '#/';
    await openAnew(0);
  });

$('day').onchange = () => jump(Number($('day').value));
$('before').onclick = () => jump(Number($('day').value) - 1);
$('after').onclick = () => jump(Number($('day').value) + 1);
// The app tells other pages what it kept: a mark taken, a round begun again.
new BroadcastChannel('thaw-journal').onmessage = () => plan && inTurn(drawDay);

function drawLanguages({ languages, language }) {
  $('language').replaceChildren(...languages.map((code) => new Option(nameOf(code), code, false, code === language)));
  $('language').hidden = languages.length < 2;
}

/** "Español": as those call it who speak it. A code that names no language stands for itself. */
function nameOf(code) {
  try {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code);
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}

const speak = (code) => fetch(`/preview/language?code=${encodeURIComponent(code)}`, { method: 'POST' }).catch(() => {});

$('language').onchange = () => speak($('language').value);

/** What the check says of a plan that can be shown all the same. */
function drawBeside(found) {
  $('beside').hidden = found.length === 0;
  $('beside').firstElementChild.textContent = `${found.length} to look at`;
  $('beside').lastElementChild.replaceChildren(...found.map(told));
}

function tellFaults(found) {
  const [heading, list, after] = $('instead').children;
  heading.textContent = found.length === 1 ? 'One thing to mend' : `${found.length} things to mend`;
  list.replaceChildren(...found.map(told));
  after.textContent = 'The plan comes back by itself as soon as it is mended and saved.';
  drawBeside([]);
  instead(true);
}

function tellWhy(error) {
  const [heading, list, after] = $('instead').children;
  heading.textContent = 'The preview can’t go on here';
  list.replaceChildren();
  after.textContent =
    error instanceof NotOurs
      ? 'At this address lies a journal that is no preview’s. It was not touched. Begin the preview with another --port, or with none.'
      : `This browser keeps nothing for this page (${error.message}). Open it in an ordinary window, or reload it.`;
  instead(true);
}

function told({ place, level, sentence, mend }) {
  const item = document.createElement('li');
  const where = document.createElement('code');
  where.textContent = place;
  item.append(where, document.createElement('br'), `${level === 'warning' ? 'To consider: ' : ''}${sentence} ${mend}`);
  return item;
}

/** The phone, or what keeps it from being shown. The frame stays as it is meanwhile, screen and all. */
function instead(yes) {
  $('instead').hidden = !yes;
  phone.hidden = yes;
}

function alone(sentence) {
  $('alone').textContent = sentence;
  $('alone').hidden = sentence === '';
}
