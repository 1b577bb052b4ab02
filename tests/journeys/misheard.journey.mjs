// What was misheard at the counter does not hide what others know: the hospital knows her by her former
// surname, with a letter wrong and with day and month of birth exchanged, and the police by none of these.
// Few variants: what differs is the matching, not the page.
import { journey } from './journey.mjs';
import { become, record } from './recording.mjs';

const told = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };
const misheard = [
  ['the name is misspelt', { ...told, forenames: 'Marrigold' }],
  ['the former surname is given as the surname', { ...told, surname: 'Placeholder', former: '' }],
  ['day and month of birth are exchanged', { ...told, swapped: true }],
];

const FEW = { widths: [1280], plainWidths: [], postgresql: true };

export default misheard.map(([how, written]) =>
  journey(`A housing officer is told although ${how}`, FEW, async (visitor) => {
    await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
    await record(visitor, written);
  }),
);
