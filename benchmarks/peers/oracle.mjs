// Asks OR-Tools, built as WebAssembly, about instances written by the command "oracle", and compares its answers with those beside them.
//   node oracle.mjs NODE_MODULES FILE
// Assignment goes to min-cost flow and, where every bound is one, to linear assignment; side constraints go to CP-SAT. All numbers are small integers, exact as doubles.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const library = `${modules}/or-tools-wasm`;
const load = (name) => import(pathToFileURL(`${library}/build/javascript/node/${name}.js`));
const flow = await load("network-flow");
const sat = await load("cp-sat");
const { version } = JSON.parse(readFileSync(`${library}/package.json`, "utf8"));
const FLOW_OPTIMAL = 1;
const LINEAR_OPTIMAL = 0;

flow.setWorkerBridgeEnabled(false);
await flow.initNetworkFlow();
sat.setWorkerBridgeEnabled?.(false);

// Values of one number: with a worth above any difference of totals, most matches come first.
const worthOf = (it) =>
  it.worth || (it.mostMatches ? 1 + 2 * it.weights.reduce((sum, weight) => sum + Math.abs(weight), 0) : 0);

async function minCostFlow(it) {
  const worth = worthOf(it);
  const rows = it.rowBounds.length;
  const outside = rows + it.columnBounds.length;
  const arcs = it.rows.map((row, e) => [row, rows + it.columns[e], 1, -(it.weights[e] + worth)]);
  const supplies = new Float64Array(outside + 1);
  it.rowBounds.forEach(([min, max], row) => {
    supplies[row] += min;
    supplies[outside] -= min;
    arcs.push([outside, row, max - min, 0]);
  });
  it.columnBounds.forEach(([min, max], column) => {
    supplies[rows + column] -= min;
    supplies[outside] += min;
    arcs.push([rows + column, outside, max - min, 0]);
  });
  const part = (k) => Float64Array.from(arcs, (arc) => arc[k]);
  const answer = await flow.solveGraphPayload({ algorithm: "minCostFlow", tails: part(0), heads: part(1), capacities: part(2), unitCosts: part(3), supplies, solveMaxFlowWithMinCost: false });
  return answer.status === FLOW_OPTIMAL ? -answer.optimalCost : null;
}

// Everybody is assigned: who stays free takes a stand-in, and the stand-ins of a matched pair take each other.
async function linearAssignment(it) {
  const worth = worthOf(it);
  const rows = it.rowBounds.length;
  const columns = it.columnBounds.length;
  const arcs = [];
  it.rows.forEach((row, e) => {
    const column = it.columns[e];
    if (it.rowBounds[row][1] > 0 && it.columnBounds[column][1] > 0) {
      arcs.push([row, column, -(it.weights[e] + worth)], [rows + column, columns + row, 0]);
    }
  });
  for (let row = 0; row < rows; row++) arcs.push([row, columns + row, 0]);
  for (let column = 0; column < columns; column++) arcs.push([rows + column, column, 0]);
  const part = (k) => Float64Array.from(arcs, (arc) => arc[k]);
  const answer = await flow.solveGraphPayload({ algorithm: "linearSumAssignment", leftNodes: part(0), rightNodes: part(1), costs: part(2) });
  return answer.status === LINEAR_OPTIMAL ? -answer.optimalCost : null;
}

async function cpSat(it) {
  const worth = worthOf(it);
  const model = new sat.CpModel();
  const chosen = it.rows.map((_, e) => model.newBoolVar(`x${e}`));
  const count = (edges, [min, max]) => edges.length > 0 ? model.addLinearConstraint(sat.LinearExpr.sum(edges.map((e) => chosen[e])), min, max) : min > 0 ? model.addBoolOr([]) : null;
  const all = it.rows.map((_, e) => e);
  it.rowBounds.forEach((bounds, row) => count(all.filter((e) => it.rows[e] === row), bounds));
  it.columnBounds.forEach((bounds, column) => count(all.filter((e) => it.columns[e] === column), bounds));
  it.pins.forEach((e) => count([e], [1, 1]));
  const far = 1_000_000;
  for (const { low, high, coefficients } of it.constraints) {
    const edges = all.filter((e) => coefficients[e] !== 0);
    if (edges.length === 0) {
      if (low > 0 || (high !== null && high < 0)) model.addBoolOr([]);
      continue;
    }
    model.addLinearConstraint(sat.LinearExpr.weightedSum(edges.map((e) => chosen[e]), edges.map((e) => coefficients[e])), low ?? -far, high ?? far);
  }
  if (chosen.length > 0) model.maximize(sat.LinearExpr.weightedSum(chosen, all.map((e) => it.weights[e] + worth)));
  const solver = new sat.CpSolver();
  const status = solver.statusName(await solver.solve(model, { numSearchWorkers: 1 }));
  if (status === "INFEASIBLE") return null;
  if (status !== "OPTIMAL") throw new Error(`CP-SAT says ${status}`);
  return chosen.length > 0 ? Math.round(Number(solver.objectiveValue())) : 0;
}

const solvers = { linear: { "linear assignment": linearAssignment, "min-cost flow": minCostFlow }, flow: { "min-cost flow": minCostFlow }, side: { "CP-SAT": cpSat } };
const counts = {};
let differences = 0;
for (const [line, text] of readFileSync(file, "utf8").trim().split("\n").entries()) {
  const it = JSON.parse(text);
  const worth = worthOf(it);
  const value = it.ours.total + worth * it.ours.matched;
  // Without a proof of optimality the other solver's value may lie between ours and our bound.
  const bound = it.ours.bound === null ? Infinity : it.ours.bound + worth * it.ours.matchedBound;
  for (const [name, solve] of Object.entries(solvers[it.kind])) {
    const theirs = await solve(it);
    const agrees =
      it.ours.status === "Infeasible" ? theirs === null
      : it.ours.status === "Optimal" ? theirs === value
      : it.ours.status === "Feasible" && theirs !== null && theirs >= value && theirs <= bound;
    const of = (counts[name] ??= { compared: 0, optimal: 0, infeasible: 0, "with a gap": 0, differences: 0 });
    of.compared++;
    of[it.ours.status === "Optimal" ? "optimal" : it.ours.status === "Infeasible" ? "infeasible" : "with a gap"]++;
    if (!agrees) {
      of.differences++;
      differences++;
      console.error(`line ${line + 1}: ${name} says ${theirs ?? "infeasible"}, we say ${it.ours.status} ${value}: ${text}`);
    }
  }
}
console.log(`or-tools-wasm ${version}, ${process.version}`);
console.table(counts);
process.exit(differences > 0 ? 1 : 0);
