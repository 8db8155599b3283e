// Solves a b-matching or dense instance as a minimum-cost flow, or a general graph as a maximum-weight matching, with LEMON and prints one line of JSON.
//   lemon_peer network-simplex|cost-scaling|weighted-matching FILE
// A unit goes from every mentee to one sink, through one of their pairs and a mentor with its capacity, or past all mentors at cost 0: unmatched.
// Seconds are those of the algorithm alone, with its own copy of the graph.
#include <lemon/cost_scaling.h>
#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr int32_t kDense = 0x4C415044;
constexpr int32_t kBMatching = 0x424D5443;
constexpr int32_t kGeneral = 0x47475248;

struct Instance {
  int mentees, mentors, capacity;
  std::vector<int64_t> starts;
  std::vector<int32_t> mentor, weight;
};

template <typename T>
std::vector<T> Take(std::istream& in, size_t count) {
  std::vector<T> values(count);
  if (!in.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(count * sizeof(T)))) throw std::runtime_error("the file ends early");
  return values;
}

Instance Read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  const auto header = Take<int32_t>(in, 4);
  Instance instance{header[1], header[2], header[3], {}, {}, {}};
  if (header[0] == kBMatching) {
    const int64_t pairs = Take<int64_t>(in, 1)[0];
    instance.starts = Take<int64_t>(in, instance.mentees + 1);
    instance.mentor = Take<int32_t>(in, pairs);
    instance.weight = Take<int32_t>(in, pairs);
  } else if (header[0] == kDense) {
    const int64_t n = instance.mentees;
    instance.capacity = 1;
    instance.weight = Take<int32_t>(in, n * n);
    for (int64_t pair = 0; pair <= n * n; pair += n) instance.starts.push_back(pair);
    for (int64_t pair = 0; pair < n * n; pair++) instance.mentor.push_back(static_cast<int32_t>(pair % n));
  } else {
    throw std::runtime_error("neither a b-matching nor a dense instance");
  }
  return instance;
}

double Now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

using Graph = lemon::SmartDigraph;

template <typename Algorithm>
void Solve(const Instance& instance, const char* name) {
  Graph graph;
  const int64_t pairs = static_cast<int64_t>(instance.mentor.size());
  const int people = instance.mentees + instance.mentors;
  graph.reserveNode(people + 1);
  graph.reserveArc(static_cast<int>(pairs + people));
  for (int node = 0; node <= people; node++) graph.addNode();
  const auto sink = graph.nodeFromId(people);
  for (int mentee = 0; mentee < instance.mentees; mentee++)
    for (int64_t pair = instance.starts[mentee]; pair < instance.starts[mentee + 1]; pair++)
      graph.addArc(graph.nodeFromId(mentee), graph.nodeFromId(instance.mentees + instance.mentor[pair]));
  for (int node = 0; node < people; node++) graph.addArc(graph.nodeFromId(node), sink);

  Graph::ArcMap<int64_t> cost(graph, 0);
  Graph::ArcMap<int> upper(graph, 1);
  Graph::NodeMap<int> supply(graph, 0);
  for (int64_t pair = 0; pair < pairs; pair++) cost[graph.arcFromId(static_cast<int>(pair))] = -static_cast<int64_t>(instance.weight[pair]);
  for (int mentor = 0; mentor < instance.mentors; mentor++) upper[graph.arcFromId(static_cast<int>(pairs + instance.mentees + mentor))] = instance.capacity;
  for (int mentee = 0; mentee < instance.mentees; mentee++) supply[graph.nodeFromId(mentee)] = 1;
  supply[sink] = -instance.mentees;

  const double built = Now();
  Algorithm algorithm(graph);
  algorithm.costMap(cost).upperMap(upper).supplyMap(supply);
  if (algorithm.run() != Algorithm::OPTIMAL) throw std::runtime_error("not solved");
  const double solved = Now();
  int64_t matched = 0;
  for (int64_t pair = 0; pair < pairs; pair++) matched += algorithm.flow(graph.arcFromId(static_cast<int>(pair)));
  const auto total = -algorithm.template totalCost<int64_t>();
  std::printf("{\"solver\": \"LEMON %s\", \"version\": \"%s\", \"total\": %lld, \"matched\": %lld, \"solveSeconds\": %.6f}\n", name, LEMON_VERSION,
              static_cast<long long>(total), static_cast<long long>(matched), solved - built);
}

void SolveGeneral(const char* path) {
  std::ifstream in(path, std::ios::binary);
  const auto header = Take<int32_t>(in, 4);
  if (header[0] != kGeneral) throw std::runtime_error("not a general graph");
  const int64_t pairs = Take<int64_t>(in, 1)[0];
  const auto first = Take<int32_t>(in, pairs), second = Take<int32_t>(in, pairs), weights = Take<int32_t>(in, pairs);
  lemon::SmartGraph graph;
  graph.reserveNode(header[1]);
  graph.reserveEdge(static_cast<int>(pairs));
  for (int node = 0; node < header[1]; node++) graph.addNode();
  for (int64_t pair = 0; pair < pairs; pair++) graph.addEdge(graph.nodeFromId(first[pair]), graph.nodeFromId(second[pair]));
  lemon::SmartGraph::EdgeMap<int64_t> weight(graph);
  for (int64_t pair = 0; pair < pairs; pair++) weight[graph.edgeFromId(static_cast<int>(pair))] = weights[pair];

  const double built = Now();
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<int64_t>> algorithm(graph, weight);
  algorithm.run();
  const double solved = Now();
  std::printf("{\"solver\": \"LEMON weighted matching\", \"version\": \"%s\", \"total\": %lld, \"matched\": %d, \"solveSeconds\": %.6f}\n", LEMON_VERSION,
              static_cast<long long>(algorithm.matchingWeight()), algorithm.matchingSize(), solved - built);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  try {
    const std::string algorithm = arguments[1];
    if (algorithm == "weighted-matching") {
      SolveGeneral(arguments[2]);
      return 0;
    }

    const Instance instance = Read(arguments[2]);
    if (algorithm == "network-simplex") Solve<lemon::NetworkSimplex<Graph, int, int64_t>>(instance, "network simplex");
    else if (algorithm == "cost-scaling") Solve<lemon::CostScaling<Graph, int, int64_t>>(instance, "cost scaling");
    else return 2;
  } catch (const std::exception& error) {
    std::cerr << arguments[2] << ": " << error.what() << "\n";
    return 1;
  }
  return 0;
}
