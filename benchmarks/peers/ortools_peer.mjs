// Solves an instance with OR-Tools, built as WebAssembly, and prints one line of JSON: a b-matching or dense instance as a minimum-cost flow, or a dense one, in which
// everybody is matched, as a linear assignment.
//   node ortools_peer.mjs NODE_MODULES min-cost-flow|linear-assignment FILE
// In the flow a unit goes from every mentee to one sink, through one of their pairs and a mentor with its capacity, or past all mentors at cost 0: unmatched.
// Seconds are those of one call with everything in typed arrays; what happens inside it is the library's.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { performance } from "node:perf_hooks";

const DENSE = 0x4c415044;
const B_MATCHING = 0x424d5443;
const FLOW_OPTIMAL = 1;
const ASSIGNMENT_OPTIMAL = 0;

const [modules, algorithm, file] = process.argv.slice(2);
const library = `${modules}/or-tools-wasm`;
const flow = await import(pathToFileURL(`${library}/build/javascript/node/network-flow.js`));
const { version } = JSON.parse(readFileSync(`${library}/package.json`, "utf8"));

const bytes = readFileSync(file);
const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const [magic, mentees, mentors, headerCapacity] = new Int32Array(data, 0, 4);
const dense = magic === DENSE;
if (!dense && magic !== B_MATCHING) throw new Error(`${file}: neither a b-matching nor a dense instance`);

if (algorithm === "linear-assignment" && !dense) throw new Error(`${file}: not a dense instance`);

flow.setWorkerBridgeEnabled(false);
await flow.initNetworkFlow();
if (algorithm === "linear-assignment") await assign(mentees, new Int32Array(data, 16, mentees * mentors));

const capacity = dense ? 1 : headerCapacity;
const pairs = dense ? mentees * mentors : Number(new BigInt64Array(data, 16, 1)[0]);
const startsAt = 24;
const mentorsAt = startsAt + 8 * (mentees + 1);
const starts = dense ? null : new BigInt64Array(data, startsAt, mentees + 1);
const mentor = dense ? null : new Int32Array(data, mentorsAt, pairs);
const weight = dense ? new Int32Array(data, 16, pairs) : new Int32Array(data, mentorsAt + 4 * pairs, pairs);

const arcs = pairs + mentors + mentees;
const sink = mentees + mentors;
const tails = new Float64Array(arcs);
const heads = new Float64Array(arcs);
const capacities = new Float64Array(arcs).fill(1);
const unitCosts = new Float64Array(arcs);
const supplies = new Float64Array(sink + 1);
let arc = 0;
for (let mentee = 0; mentee < mentees; mentee++) {
  const end = dense ? (mentee + 1) * mentors : Number(starts[mentee + 1]);
  for (; arc < end; arc++) {
    tails[arc] = mentee;
    heads[arc] = mentees + (dense ? arc % mentors : mentor[arc]);
    unitCosts[arc] = -weight[arc];
  }
}
for (let node = 0; node < sink; node++, arc++) {
  tails[arc] = node;
  heads[arc] = sink;
  if (node >= mentees) capacities[arc] = capacity;
}
supplies.fill(1, 0, mentees);
supplies[sink] = -mentees;

const [answer, solveSeconds] = await timed({ algorithm: "minCostFlow", tails, heads, capacities, unitCosts, supplies, solveMaxFlowWithMinCost: false });
if (answer.status !== FLOW_OPTIMAL) throw new Error(`${file}: status ${answer.status}`);
let matched = 0;
for (let pair = 0; pair < pairs; pair++) matched += answer.flows[pair];
report("min-cost flow", -answer.optimalCost, matched, solveSeconds);

async function assign(size, weights) {
  const leftNodes = new Float64Array(size * size);
  const rightNodes = new Float64Array(size * size);
  const costs = new Float64Array(size * size);
  for (let pair = 0; pair < weights.length; pair++) {
    leftNodes[pair] = Math.floor(pair / size);
    rightNodes[pair] = pair % size;
    costs[pair] = -weights[pair];
  }

  const [answer, solveSeconds] = await timed({ algorithm: "linearSumAssignment", leftNodes, rightNodes, costs });
  if (answer.status !== ASSIGNMENT_OPTIMAL) throw new Error(`${file}: status ${answer.status}`);
  report("linear assignment", -answer.optimalCost, size, solveSeconds);
}

async function timed(payload) {
  const start = performance.now();
  const answer = await flow.solveGraphPayload(payload);
  return [answer, (performance.now() - start) / 1000];
}

function report(name, total, matched, solveSeconds) {
  console.log(JSON.stringify({ solver: `OR-Tools ${name} (WebAssembly)`, version, total, matched, solveSeconds }));
  process.exit(0);
}
