// People of the fictional cast (packs/demo/cast.toml), as they are typed into pages. Whoever is not in it is nobody's.
import { readFileSync } from 'node:fs';

const CAST = new URL('../../packs/demo/cast.toml', import.meta.url);

// The entries [[person]] hold one value a line: texts and numbers.
function readPeople(text) {
  const entries = text.split(/^\[\[/m).filter((entry) => entry.startsWith('person]]'));
  const values = (entry) => [...entry.matchAll(/^(\w+) = "?(.*?)"?$/gm)].map(([, key, value]) => [key, value]);
  return new Map(entries.map((entry) => Object.fromEntries(values(entry))).map((person) => [person.code, person]));
}

const people = readPeople(readFileSync(CAST, 'utf8'));

export function person(code) {
  const found = people.get(code);
  if (!found) throw new Error(`the cast has no '${code}'`);
  return found;
}

export function nameOf(code) {
  const { given_names: forenames, family_name: surname } = person(code);
  return `${forenames} ${surname}`;
}

// Nobody in the cast grows older: the day of birth that makes them as old today as it says there.
export function birthOf(code, today = new Date()) {
  const { age, birth_month: month, birth_day: day } = person(code);
  const thisMonth = today.getMonth() + 1;
  const hadBirthday = thisMonth > month || (thisMonth === Number(month) && today.getDate() >= day);
  return { day, month, year: String(today.getFullYear() - age - (hadBirthday ? 0 : 1)) };
}
