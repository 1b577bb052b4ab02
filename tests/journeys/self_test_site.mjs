// The tiny site of the self test: a page in order or two, and one for each kind of mistake.
import { createServer } from 'node:http';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

function page(main, title = 'People') {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg"></head>
<body><main><h1>People</h1>${main}</main><script src="/script.js"></script></body>
</html>`;
}

function answers(classes) {
  return `<fieldset class="${classes}"><legend>Safe to talk</legend>
<p><input type="radio" name="safe" id="yes" value="yes"><label for="yes">Yes</label></p>
<p><input type="radio" name="safe" id="no" value="no"><label for="no">No</label></p></fieldset>`;
}

export const ONE = '0123456789abcdefghjkmnpqrs';
const ANOTHER = 'srqpnmkjhgfedcba9876543210';

const pages = {
  '/': page('<p><a href="/second">On to the second</a> <a href="/style.css">A second link</a></p><p id="said">plain</p>'),
  '/second': page('<form method="post" action="/second"><label for="n">Name</label> <input id="n" name="n" type="text" autocomplete="off"> <button type="submit">Save and continue</button></form>'),
  '/picture': page('<img src="/icon.svg" width="9" height="9">'),
  '/markup': page('<p><div>inside</div></p>'),
  '/wide': page('<div class="wide">wide</div>'),
  '/long': page('<div class="long"><label for="n">Name</label> <input id="n" type="text" autocomplete="off"></div>'),
  '/endless': page('<div class="endless">endless</div>'),
  '/title': page('<p>text</p>', 'Victim'),
  '/refuge': page('<p>text</p>'),
  '/inline': page('<p style="color: #111">text</p>'),
  '/script': page('<p id="throws">text</p>'),
  '/missing-part': page('<img src="/nothing.svg" alt="nothing">'),
  '/unmarked': page('<p><a class="unmarked" href="/">An unmarked link</a></p>'),
  '/shadow': page('<p><a class="shadow" href="/">A link with a shadow</a></p>'),
  '/drawn': page(answers('drawn marked')),
  '/drawn-unmarked': page(answers('drawn')),
  '/error': page('<p>text</p>'),
  '/two-ids': page(`<p id="p-${ONE}">one</p><p id="p-${ANOTHER}">another</p>`),
  '/same-id': page(`<p id="p-${ONE}">one</p><p id="p-${ONE}">another</p>`),
  // Spells "fgm" inside an id, which is chance.
  '/people/0123456789abcfgmk0123456ab': page('<p>text</p>'),
};
const style = `body { color: #111; background: #fff } body { margin: 0 } .wide { width: 2000px } .long { height: 2000px } .endless { height: 9000px } .unmarked:focus { outline: none }
.shadow { box-shadow: 0 1px 2px #111 } .shadow:focus { outline: 3px solid transparent; color: #00f }
.drawn input { opacity: 0 } .drawn label::before { content: ''; display: inline-block; width: 24px; height: 24px; border: 2px solid #111 }
.drawn.marked input:focus + label::before { box-shadow: 0 0 0 3px #06c }`;
const files = {
  '/style.css': ['text/css', style],
  '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  '/script.js': ['text/javascript', "const said = document.getElementById('said'); if (said) said.textContent = 'scripted'; if (document.getElementById('throws')) throw new Error('seeded')"],
};

export async function startSite() {
  const server = createServer((request, response) => {
    request.resume();
    const [type, body] = files[request.url] ?? ['text/html; charset=utf-8', pages[request.url]];
    if (request.method === 'POST') return response.writeHead(303, { location: '/' }).end();
    const status = body === undefined ? 404 : request.url === '/error' ? 500 : 200;
    return response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body ?? 'none');
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    base: `http://localhost:${server.address().port}`,
    log: () => '',
    stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}
