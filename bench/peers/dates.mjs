// Dates that a peer finds in reports, and how long it takes. usage: node dates.mjs PEER FOLDER_WITH_NODE_MODULES LANG FILE…
// Prints one JSON object: {"seconds": of one warm pass over all files, "dates": {file: [[start, end], …]}}
// A date is "YYYY-MM-DD" with XXXX for a year that the text does not give.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [peer, folder, language, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'node_modules', 'x.js'));
const reference = new Date(2020, 0, 1, 12);
const pad = (number, width) => String(number).padStart(width, '0');

function chronoFinder() {
  const parser = require('chrono-node')[language];
  if (!parser) return null;
  const day = (part) => `${part.isCertain('year') ? pad(part.get('year'), 4) : 'XXXX'}-${pad(part.get('month'), 2)}-${pad(part.get('day'), 2)}`;
  return (text) => parser.parse(text, reference).map((found) => [day(found.start), day(found.end || found.start)]);
}

// The end of a range is exclusive in some of its languages and inclusive in others: both readings are offered.
function dayBefore(text) {
  const date = new Date(`${text}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function recognizersFinder() {
  const cultures = { en: 'en-us', de: 'de-de', fr: 'fr-fr', es: 'es-es', pt: 'pt-br', it: 'it-it' };
  const { recognizeDateTime } = require('@microsoft/recognizers-text-date-time');
  if (!cultures[language]) return null;
  return (text) => recognizeDateTime(text, cultures[language], 0, reference).flatMap((found) => {
    const value = ((found.resolution || {}).values || [])[0] || {};
    const timex = value.timex || '';
    if (value.start && value.end) {
      const year = (day) => (timex.startsWith('(XXXX') ? `XXXX${day.slice(4)}` : day);
      return [value.end, dayBefore(value.end)].map((end) => [year(value.start), year(end)]);
    }
    const day = /^(\d{4}|XXXX)-\d\d-\d\d$/.test(timex) ? timex : value.value;
    return day ? [[day, day]] : [];
  });
}

const find = peer === 'chrono-node' ? chronoFinder() : recognizersFinder();
const result = { seconds: 0, dates: {}, supported: Boolean(find) };
if (find) {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const attempt = (text) => { try { return find(text); } catch { return []; } };
  files.forEach((file, i) => { result.dates[file] = attempt(texts[i]); });
  const start = process.hrtime.bigint();
  texts.forEach(attempt);
  result.seconds = Number(process.hrtime.bigint() - start) / 1e9;
}
console.log(JSON.stringify(result));
