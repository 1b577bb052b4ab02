// Several people who cause harm, and several children: each has questions of their own, and whoever was typed by
// mistake is left out by name, without taking anybody else along. The whole draft is thrown away, and brought back.
import { nameOf, person } from './cast.mjs';
import { journey } from './journey.mjs';
import { become, go } from './recording.mjs';
import { begins } from './telling.mjs';

const named = (visitor, group, part) => visitor.page.locator(`[name="${group}_${part}"]`);

async function names(visitor, group, code) {
  await named(visitor, group, 'forenames').fill(person(code).given_names);
  await named(visitor, group, 'surname').fill(person(code).family_name);
}

async function holds(visitor, group, code) {
  const typed = await named(visitor, group, 'forenames').inputValue();
  if (typed !== person(code).given_names) throw new Error(`${group} is '${typed}', not ${nameOf(code)}`);
}

async function holdsNobody(visitor, group) {
  if (await named(visitor, group, 'forenames').count()) throw new Error(`${group} is still asked about`);
}

async function opensTheChoice(visitor, button, picture) {
  await go(visitor, button);
  await visitor.page.getByRole('heading', { level: 1, name: 'Who should be left out?' }).waitFor();
  await visitor.check();
  await visitor.screenshot(picture);
}

async function leavesOutWhoDoesNotBelong(visitor, pages) {
  const { page } = visitor;
  await visitor.step('names two who cause harm, of whom one does not belong there', async () => {
    await visitor.open(`${pages}others`);
    await names(visitor, 'harm', 'cedric');
    await go(visitor, 'Add another person who causes harm');
    await holds(visitor, 'harm', 'cedric');
    await names(visitor, 'harm2', 'barnaby');
    await visitor.check();
    await visitor.screenshot('contact-others-two');
  });
  await visitor.step('forgets to say whom to leave out, and is told so', async () => {
    await opensTheChoice(visitor, 'Leave somebody out', 'contact-others-leave-out');
    await go(visitor, 'Leave out');
    await page.getByRole('alert').getByRole('link', { name: 'Select who should be left out, or go back' }).waitFor();
    await visitor.check();
    await visitor.screenshot('contact-others-leave-out-error');
  });
  await visitor.step('leaves one out, and the other stays', async () => {
    await page.getByLabel(nameOf('cedric'), { exact: true }).check();
    await go(visitor, 'Leave out');
    await holds(visitor, 'harm', 'barnaby');
    await holdsNobody(visitor, 'harm2');
    await visitor.check();
  });
}

async function leavesNobodyOut(visitor, pages) {
  const { page } = visitor;
  await visitor.step('names two children, and thinks better of leaving one out', async () => {
    await visitor.open(`${pages}family`);
    await names(visitor, 'child', 'clover');
    await go(visitor, 'Add another child');
    await names(visitor, 'child2', 'basil');
    await opensTheChoice(visitor, 'Leave a child out', 'contact-family-leave-out');
    await page.getByRole('link', { name: 'Leave nobody out' }).click();
    await holds(visitor, 'child', 'clover');
    await holds(visitor, 'child2', 'basil');
    await visitor.check();
    await visitor.screenshot('contact-family-two');
  });
}

async function throwsItAwayAndBringsItBack(visitor, pages) {
  const { page } = visitor;
  await visitor.step('is asked before the draft is thrown away', async () => {
    await visitor.open(`${pages}list`);
    await page.getByRole('link', { name: 'Throw this draft away' }).click();
    await page.getByRole('heading', { level: 1, name: 'Throw this draft away?' }).waitFor();
    await visitor.check();
    await visitor.screenshot('contact-throw-away');
  });
  await visitor.step('throws it away, and reads at home how to bring it back', async () => {
    await go(visitor, 'Throw it away');
    await page.getByText('The draft was thrown away').waitFor();
    await visitor.check();
    await visitor.screenshot('home-thrown-away');
  });
  await visitor.step('brings it back with every word', async () => {
    await go(visitor, 'Bring it back');
    await page.getByRole('heading', { level: 1, name: 'All questions' }).waitFor();
    await visitor.open(`${pages}family`);
    await holds(visitor, 'child', 'clover');
    await holds(visitor, 'child2', 'basil');
  });
}

const NARROWED = { plainWidths: [320] };

export default journey('Whoever was typed by mistake is left out by name', NARROWED, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  const pages = await visitor.step('starts a contact', () => begins(visitor));
  await leavesOutWhoDoesNotBelong(visitor, pages);
  await leavesNobodyOut(visitor, pages);
  await throwsItAwayAndBringsItBack(visitor, pages);
});
