// The page of the portal. It holds no truth: every action is a request, and every answer is the programme as it is then. What it shows of people is put on
// the page as text, never as markup (the Content-Security-Policy would not let it be otherwise).

const find = id => document.getElementById(id);
const mostRows = 500;   // rows of one table; whoever is looked for is found by typing
const mostOptions = 2000;
const finished = ['Finished', 'Cancelled', 'Interrupted', 'Failed'];

let session;            // token, limits, user
let programme = null;   // as the portal last told it
let result = null;      // the plan that is shown
let policyRevision = 0; // the revision that the policy in the text field is based on
let asked = null;       // the mentee that the open dialogue is about
let people = { key: '', mentees: [], mentors: [] };
let timer = 0;
let looking = new AbortController();

// --- Elements -------------------------------------------------------------------------------------------------------------------------------------------

/** Makes an element: properties by name, then children, which are elements or text. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith('aria-') || name === 'scope') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined).map(child => child instanceof Node ? child : String(child)));
  return element;
}

/** Makes a table: columns are { head, cell(row), isNumber }; rows beyond the most shown are counted, not shown. */
function table(caption, columns, rows) {
  const shown = rows.slice(0, mostRows);
  return make('div', { className: 'scroll' }, make('table', {},
    make('caption', {}, rows.length > shown.length ? `${caption} (${shown.length} of ${rows.length} shown)` : caption),
    make('thead', {}, make('tr', {}, columns.map(column => make('th', { scope: 'col', className: column.isNumber ? 'n' : '' }, column.head)))),
    make('tbody', {}, shown.map(row => make('tr', {}, columns.map(column => make('td', { className: column.isNumber ? 'n' : '' }, column.cell(row))))))));
}

const person = who => make('span', {}, who.name ?? who.id, who.name ? make('span', { className: 'id' }, ` ${who.id}`) : null);
const number = (value, digits) => value === null || value === undefined ? '' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const button = (text, action, properties) => make('button', { type: 'button', onclick: action, ...properties }, text);

// --- Requests -------------------------------------------------------------------------------------------------------------------------------------------

/** Asks the portal. Whatever it refuses is shown, and comes back as null. */
async function ask(method, path, body, headers = {}) {
  let answer;
  try {
    answer = await fetch(`/api${path}`, {
      method,
      body: body === undefined || body instanceof Blob ? body : typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'Content-Type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
        'X-Request-Token': session?.token ?? '',
        'X-Manager': encodeURIComponent(find('manager').value.trim()),
        ...headers,
      },
    });
  } catch {
    complain('The portal cannot be reached. Maybe it is starting again: try in a moment.');
    return null;
  }
  if (answer.ok) return answer.status === 204 ? {} : await answer.json();
  const problem = await answer.json().catch(() => ({ title: `The portal answered ${answer.status}.` }));
  if (problem.changes) await stale(problem);
  else complain(problem.title, problem.problems, problem.problemCount);
  return null;
}

/** Sends a change with the revision it is based on, and shows the programme as it is then. */
async function change(method, path, body, done, { headers, revision = programme.revision } = {}) {
  clear();
  const next = await ask(method, `/programmes/${programme.id}${path}?revision=${revision}`, body, headers);
  if (next) {
    show(next);
    if (done) tell(done);
  }
  return next;
}

/** Somebody else was first: says what they did, and shows it. */
async function stale(problem) {
  const words = problem.changes.map(each => sentence(each));
  const fresh = await ask('GET', `/programmes/${programme.id}`);
  if (fresh) show(fresh);
  policyRevision = programme.revision;
  complain(`${problem.title} The page shows it now; do it again if it still holds.`, words);
}

function sentence(each) {
  const who = each.manager ?? 'Somebody';
  const pair = `${each.mentee} with ${each.mentor}`;
  return {
    People: `${who} loaded people.`,
    Policy: `${who} changed the policy.`,
    Pin: `${who} pinned ${pair}.`,
    Ban: `${who} banned ${pair}.`,
    RuleRemoved: `${who} took back what was decided about ${pair}.`,
    Approved: `${who} approved a plan.`,
    Reopened: `${who} took the approval back.`,
  }[each.kind] ?? each.kind;
}

const tell = text => { find('notice').textContent = text; };
const clear = () => { tell(''); find('alert').replaceChildren(); };

function complain(title, problems = [], count = problems.length) {
  find('alert').replaceChildren(
    make('p', {}, title),
    ...(problems.length ? [make('ul', {}, problems.map(problem => make('li', {}, problem)))] : []),
    ...(count > problems.length ? [make('p', {}, `and ${count - problems.length} more`)] : []));
}

// --- The list of programmes -----------------------------------------------------------------------------------------------------------------------------

async function list() {
  const all = await ask('GET', '/programmes') ?? [];
  find('programmes').replaceChildren(...all.map(each => make('li', {},
    button(each.name, () => open(each.id), programme?.id === each.id ? { 'aria-current': 'true' } : {}))));
}

async function open(id) {
  clear();
  const found = await ask('GET', `/programmes/${id}`);
  if (!found) return;
  leave();
  show(found);
  await list();
  const latest = found.solves.find(solve => solve.state === 'Finished');
  if (latest) await showResult(latest.id);
  find('programme').focus();
}

function leave() {
  programme = null;
  result = null;
  find('result').hidden = true;
  find('comparison').replaceChildren();
  find('policy').value = '';
}

/** The programme is there no more. */
async function close(words) {
  clearTimeout(timer);
  leave();
  people = { key: '', mentees: [], mentors: [] };
  find('open').hidden = true;
  find('welcome').hidden = false;
  tell(words);
  await list();
}

async function create(example) {
  clear();
  const name = find('new-name').value.trim() || (example ? 'Example' : '');
  const made = name ? await ask('POST', '/programmes', { name, example }) : null;
  if (made) {
    find('new-name').value = '';
    await open(made.id);
    tell(example ? 'Everybody in the example is invented. Solve, look at the reasons, pin or ban a pair, and solve again.' : 'Now load a people file.');
  }
}

// --- A programme ----------------------------------------------------------------------------------------------------------------------------------------

function show(next) {
  const previous = programme?.id === next.id ? programme : null;
  programme = next;
  const isFrozen = next.approval !== null;
  const isBusy = next.solves.some(solve => !finished.includes(solve.state));
  find('welcome').hidden = true;
  find('open').hidden = false;
  find('name').replaceChildren(next.name, ' ', isFrozen ? make('span', { className: 'tag optimal' }, 'approved') : '');
  find('people').textContent = next.people
    ? `${next.people.file}: ${number(next.people.mentors)} mentors, ${number(next.people.mentees)} mentees${next.people.peers ? `, ${number(next.people.peers)} peers` : ''}.`
    : 'No people yet.';
  if (next.notes.length || previous === null) find('notes').replaceChildren(...next.notes.map(note => make('li', {}, note)));
  // A policy that is being edited stays; saved over a colleague's, it is refused like any other change that is based on something older.
  const isUntouched = !previous || find('policy').value === previous.policy;
  if (isUntouched) find('policy').value = next.policy;
  if (isUntouched || next.policy === previous.policy) policyRevision = next.revision;
  for (const form of ['load', 'save-policy', 'add-rule']) {
    for (const field of find(form).elements) field.disabled = isFrozen || (form === 'add-rule' && !next.people);
  }
  find('solve').disabled = !next.people || isBusy;
  find('solve').className = next.solves.some(solve => solve.isCurrent && solve.state === 'Finished') ? '' : 'main';
  find('question').textContent = next.solves.length && !next.solves.some(solve => solve.isCurrent)
    ? 'People, policy, pins or bans were changed since the last plan.' : '';
  showRules(isFrozen);
  showSolves();
  showApproval();
  if (result && previous && (previous.approval === null) === isFrozen) showMatches(); // its buttons follow
  find('history').replaceChildren(...next.changes.map(each => make('li', { value: each.revision }, `${sentence(each)} ${new Date(each.at).toLocaleString('en')}`)));
  loadPeople();
  watch(isBusy, previous);
}

function showRules(isFrozen) {
  find('rules').replaceChildren(programme.rules.length === 0 ? make('p', { className: 'soft' }, 'None.') : table('Pins and bans in force', [
    { head: '', cell: rule => make('span', { className: 'tag' }, rule.kind.toLowerCase()) },
    { head: 'Mentee', cell: rule => rule.mentee },
    { head: 'Mentor', cell: rule => rule.mentor },
    { head: 'By', cell: rule => rule.manager ?? '' },
    { head: 'Day', cell: rule => rule.day },
    { head: 'Why', cell: rule => rule.reason ?? '' },
    { head: '', cell: rule => button('Take back', () => change('DELETE', `/rules/${rule.id}`, undefined, 'Taken back. Solve again to see what it changes.'), { disabled: isFrozen, 'aria-label': `Take back ${rule.kind} of ${rule.mentee} with ${rule.mentor}` }) },
  ], programme.rules));
}

function showSolves() {
  find('solves').replaceChildren(programme.solves.length === 0 ? make('p', { className: 'soft' }, 'No plan yet.') : table('Plans, newest first', [
    { head: 'Plan', cell: solve => solve.id },
    { head: 'Question', cell: solve => solve.isCurrent ? 'as it is now' : 'an earlier one' },
    { head: 'Proved', cell: state },
    { head: 'Matched', isNumber: true, cell: solve => solve.matched === null ? '' : `${number(solve.matched)} of ${number(solve.mentees)}` },
    { head: 'Total', isNumber: true, cell: solve => number(solve.total, 3) },
    { head: 'Gap', isNumber: true, cell: solve => number(solve.gap, 3) },
    { head: 'Seconds', isNumber: true, cell: solve => solve.milliseconds === null ? '' : number(solve.milliseconds / 1000, 1) },
    { head: '', cell: solve => solve.state === 'Finished' ? button('Show', () => showResult(solve.id), { 'aria-label': `Show plan ${solve.id}` })
      : finished.includes(solve.state) ? '' : button('Cancel', () => cancel(solve), { 'aria-label': `Cancel plan ${solve.id}` }) },
  ], programme.solves));
  const plans = programme.solves.filter(solve => solve.state === 'Finished' && solve.status !== 'Infeasible');
  find('compare').hidden = plans.length < 2;
  options('before', plans, plans[1]?.id);
  options('after', plans, plans[0]?.id);
}

function options(id, plans, usual) {
  const select = find(id);
  const key = plans.map(solve => solve.id).join();
  if (select.dataset.plans === key) return;
  select.dataset.plans = key;
  select.replaceChildren(...plans.map(solve => make('option', { value: solve.id, selected: solve.id === usual }, solve.id)));
}

function state(solve) {
  if (solve.state === 'Finished') return make('span', { className: `tag ${solve.status.toLowerCase()}` }, solve.status.toLowerCase());
  if (solve.state === 'Queued') return 'waits';
  if (solve.state === 'Running') {
    const bar = make('progress', { max: 1, 'aria-label': 'Progress' });
    if (solve.done !== null) bar.value = solve.done;
    return make('span', {}, bar, ` ${solve.phase ?? ''}`);
  }
  return make('span', { className: `tag ${solve.state.toLowerCase()}`, title: solve.problems.join('\n') },
    solve.state === 'Interrupted' ? 'interrupted: solve again' : solve.state.toLowerCase(), ...solve.problems.map(problem => make('span', {}, ` ${problem}`)));
}

async function cancel(solve) {
  clear();
  const next = await ask('POST', `/programmes/${programme.id}/solves/${solve.id}/cancellation`);
  if (next) show(next);
}

/** While a plan is made, looks often; otherwise now and then, for what colleagues do. */
function watch(isBusy, previous) {
  clearTimeout(timer);
  const done = previous?.solves.filter(solve => !finished.includes(solve.state)).map(solve => solve.id) ?? [];
  const made = programme.solves.find(solve => done.includes(solve.id) && finished.includes(solve.state));
  if (made?.state === 'Finished') {
    tell(`Plan ${made.id} is made.`);
    showResult(made.id);
  } else if (made) {
    tell(`Plan ${made.id}: ${made.state.toLowerCase()}.`);
  }
  timer = setTimeout(look, isBusy ? 400 : 5000);
}

async function look() {
  const id = programme?.id;
  if (document.hidden || id === undefined) {
    timer = setTimeout(look, 5000);
    return;
  }
  looking = new AbortController();
  const { signal } = looking;
  const answer = await fetch(`/api/programmes/${id}`, { signal }).catch(() => null);
  if (signal.aborted) return;
  if (answer?.status === 404 && programme?.id === id) {
    close('A colleague has deleted this programme.');
    return;
  }
  const next = answer?.ok ? await answer.json() : null;
  if (next === null || programme?.id !== id || next.revision < programme.revision) {
    clearTimeout(timer);
    timer = setTimeout(look, 5000);
    return;
  }
  if (next.revision !== programme.revision) tell(next.changes.filter(each => each.revision > programme.revision).map(sentence).join(' '));
  show(next);
}

async function loadPeople() {
  const key = programme.people ? `${programme.id}/${programme.people.id}` : '';
  if (people.key === key) return;
  people = { key, mentees: [], mentors: [] };
  const found = key ? await ask('GET', `/programmes/${programme.id}/people`) : null;
  if (people.key !== key) return;
  people = { key, mentees: found?.mentees ?? [], mentors: found?.mentors ?? [] };
  for (const side of ['mentees', 'mentors']) {
    find(side).replaceChildren(...people[side].slice(0, mostOptions).map(each => make('option', { value: each.id }, each.name ?? each.id)));
  }
}

// --- A plan ---------------------------------------------------------------------------------------------------------------------------------------------

async function showResult(id) {
  const found = await ask('GET', `/programmes/${programme.id}/solves/${id}`);
  if (!found) return;
  result = found;
  const solve = found.solve;
  find('result').hidden = false;
  find('result-title').textContent = `Plan ${solve.id}`;
  find('verdict').replaceChildren(
    make('dl', { className: 'tiles' },
      tile('proved', make('span', { className: solve.status.toLowerCase() }, solve.status.toLowerCase())),
      tile('matched', `${number(solve.matched)} of ${number(solve.mentees)}`),
      tile('total', number(solve.total, 6)),
      tile('at most this far from the best', solve.gap === null ? 'not known' : number(solve.gap, 6))),
    ...found.clashes.map(clash => make('p', { className: 'infeasible' }, clash)),
    ...found.warnings.map(warning => make('p', { className: 'feasible' }, warning)));
  find('find').value = '';
  showMatches();
}

const tile = (name, value) => make('div', {}, make('dt', {}, name), make('dd', {}, value));

function showMatches() {
  const words = find('find').value.toLowerCase().split(/\s+/).filter(word => word);
  const has = (...whos) => words.every(word => whos.some(who => `${who.id} ${who.name ?? ''}`.toLowerCase().includes(word)));
  const matches = result.matches.filter(match => has(match.mentee, match.mentor));
  const groups = result.groups.filter(group => has(...group.mentors, ...group.members));
  const unmatched = result.unmatched.filter(left => has(left));
  const idle = result.idle.filter(left => has(left));
  find('found').textContent = words.length ? `${matches.length + groups.length} of ${result.matches.length + result.groups.length} matches` : '';
  const isOpen = programme.approval === null;
  find('matches').replaceChildren(
    ...(matches.length ? [table('Matches', [
      { head: 'Mentee', cell: match => person(match.mentee) },
      { head: 'Mentor', cell: match => make('span', {}, person(match.mentor), match.pinned ? make('span', { className: 'tag' }, 'pinned') : null) },
      { head: 'Score', isNumber: true, cell: match => number(match.score, 3) },
      { head: 'What makes it up', cell: match => result.criteria.map(name => part(match, name)) },
      { head: '', cell: match => make('span', { className: 'actions' },
        button('Why', () => why(match.mentee), { 'aria-label': `Why ${match.mentee.id} with ${match.mentor.id}` }), ' ',
        button('Pin', () => rule('Pin', match.mentee.id, match.mentor.id), { disabled: !isOpen || match.pinned, 'aria-label': `Pin ${match.mentee.id} with ${match.mentor.id}` }), ' ',
        button('Ban', () => rule('Ban', match.mentee.id, match.mentor.id), { disabled: !isOpen || match.pinned, 'aria-label': `Ban ${match.mentee.id} with ${match.mentor.id}` })) },
    ], matches)] : []),
    ...(groups.length ? [table('Groups', [
      { head: 'Group', cell: group => group.id },
      { head: 'Mentors', cell: group => group.mentors.map(each => make('div', {}, person(each))) },
      { head: 'Members', cell: group => group.members.map(each => make('div', {}, person(each))) },
      { head: 'Score', isNumber: true, cell: group => number(group.score, 3) },
    ], groups)] : []));
  find('left').replaceChildren(
    ...(unmatched.length ? [table('Without a match', [
      { head: 'Who', cell: person },
      { head: 'Why', cell: left => left.why },
      { head: '', cell: left => button('What would help', () => why(left), { 'aria-label': `What would help ${left.id}` }) },
    ], unmatched)] : []),
    ...(idle.length ? [table('Mentors without a mentee', [{ head: 'Who', cell: person }, { head: 'Why', cell: left => left.why }], idle)] : []));
}

/** What a criterion adds. What is not known of a pair is not zero, and says so. */
function part(match, name) {
  const found = match.parts.find(each => each.name === name);
  return found && found.score !== null
    ? make('span', { className: 'part' }, `${name} `, make('b', {}, number(found.score, 3)))
    : make('span', { className: 'part soft' }, `${name} not known`);
}

async function why(who) {
  asked = who;
  find('answer-body').replaceChildren();
  find('answer-title').replaceChildren(person(who));
  find('why-not-mentor').value = '';
  await answer({ mentee: who.id });
  if (!find('answer').open) find('answer').showModal();
}

async function answer(question) {
  const section = await ask('POST', `/programmes/${programme.id}/solves/${result.solve.id}/explanation`, question);
  if (section) find('answer-body').replaceChildren(...sectionOf(section));
  else if (find('answer').open) find('answer-body').replaceChildren(...[...find('alert').childNodes].map(node => node.cloneNode(true)));
}

const sectionOf = section => [
  ...section.paragraphs.map(paragraph => make('p', {}, paragraph)),
  ...section.tables.flatMap(each => each.rows.length === 0 ? (each.whenEmpty ? [make('p', { className: 'soft' }, each.whenEmpty)] : [])
    : [table(each.caption ?? section.title, each.columns.map((column, k) => ({ head: column.heading, isNumber: column.isNumber, cell: row => row[k] })), each.rows)]),
  ...section.notes.map(note => make('p', { className: 'soft' }, note)),
];

const rule = (kind, mentee, mentor, reason) =>
  change('POST', '/rules', { kind, mentee, mentor, reason: reason || null }, `${kind === 'Pin' ? 'Pinned' : 'Banned'}: ${mentee} with ${mentor}. Solve again to see what it changes.`);

// --- Approval -------------------------------------------------------------------------------------------------------------------------------------------

function showApproval() {
  const approval = programme.approval;
  const current = programme.solves.find(solve => solve.isCurrent && ['Optimal', 'Feasible'].includes(solve.status));
  find('approval').replaceChildren(...(approval ? [
    make('p', {}, `Plan ${approval.solve} was verified and approved on ${approval.day}${approval.manager ? ` by ${approval.manager}` : ''}. Nothing of it changes any more.`),
    make('ul', {}, programme.files.map(file => make('li', {}, make('a', { href: `/api/programmes/${programme.id}/files/${file.name}`, download: file.name }, file.name), ' ', make('code', {}, `SHA-256 ${file.sha256}`)))),
    button('Reopen', () => change('DELETE', '/approval', undefined, 'The approval was taken back.')),
  ] : current ? [
    make('p', {}, 'Approving verifies the plan again, without the solver, and keeps it with its files as they are.'),
    button(`Approve plan ${current.id}`, () => change('PUT', '/approval', { solve: current.id }, `Plan ${current.id} was verified and approved.`), { className: 'main' }),
  ] : [make('p', { className: 'soft' }, 'There is no plan yet that answers the question as it is now.')]));
}

// --- Start ----------------------------------------------------------------------------------------------------------------------------------------------

function on(id, event, action) {
  find(id).addEventListener(event, raised => {
    raised.preventDefault();
    action(raised);
  });
}

on('new-programme', 'submit', () => create(false));
on('new-example', 'click', () => create(true));
on('load', 'submit', async () => {
  const file = find('file').files[0];
  if (!file) return;
  clear();
  if (file.size > session.maxUploadBytes) {
    complain(`The file is larger than ${number(session.maxUploadBytes)} bytes, the most that is taken. Maybe it is not the file that was meant.`);
    return;
  }
  const done = await change('PUT', '/people', file, 'The people are loaded.', { headers: { 'X-File-Name': encodeURIComponent(file.name) } });
  if (done) find('load').reset();
});
on('save-policy', 'submit', () => change('PUT', '/policy', find('policy').value, 'The policy is saved. Solve again to see what it changes.', { revision: policyRevision }));
on('add-rule', 'submit', async raised => {
  const done = await rule(raised.submitter?.value ?? 'Pin', find('rule-mentee').value.trim(), find('rule-mentor').value.trim(), find('rule-reason').value.trim());
  if (done) find('add-rule').reset();
});
on('solve', 'click', () => change('POST', '/solves'));
on('compare', 'submit', async () => {
  clear();
  const section = await ask('GET', `/programmes/${programme.id}/comparison?before=${find('before').value}&after=${find('after').value}`);
  if (section) find('comparison').replaceChildren(make('h4', {}, `${section.title}: plan ${find('before').value}, then plan ${find('after').value}`), ...sectionOf(section));
});
on('find', 'input', showMatches);
on('why-not', 'submit', () => answer({ mentee: asked.id, mentor: find('why-not-mentor').value.trim() }));
on('delete', 'click', () => {
  find('sure').returnValue = '';
  find('sure').showModal();
});
on('sure', 'close', async () => {
  if (find('sure').returnValue !== 'delete') return;
  // Whoever deletes a programme is not told that a colleague did: until there is an answer, nobody looks.
  clearTimeout(timer);
  looking.abort();
  const gone = await ask('DELETE', `/programmes/${programme.id}?revision=${programme.revision}`);
  clearTimeout(timer);
  if (gone) close('Deleted.');
  else timer = setTimeout(look, 5000);
});

find('manager').value = sessionStorage.getItem('manager') ?? '';
find('manager').addEventListener('change', () => sessionStorage.setItem('manager', find('manager').value));
session = await ask('GET', '/session');
if (session?.user) {
  find('manager-field').hidden = true;
  find('user').hidden = false;
  find('user').textContent = session.user;
}
await list();
find('frame').inert = session === null; // nothing can be asked before there is a token
