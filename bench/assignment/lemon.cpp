// Reads a problem as problem-file.ts writes it, solves it with LEMON as a minimum-cost flow, and prints one line of JSON.
// Rows send one unit each, over an edge to a col and on to the sink within the col's capacity, or straight to the sink, unserved.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

using Graph = lemon::SmartDigraph;

static double userSeconds() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6;
}

static std::vector<int32_t> block(FILE *file, size_t count) {
  std::vector<int32_t> values(count);
  if (fread(values.data(), sizeof(int32_t), count, file) != count) exit(2);
  return values;
}

template <class Algorithm>
static void solve(const Graph &graph, const Graph::ArcMap<int64_t> &capacity, const Graph::ArcMap<int64_t> &cost,
                  const Graph::NodeMap<int64_t> &supply) {
  const double user = userSeconds();
  const auto start = std::chrono::steady_clock::now();
  Algorithm algorithm(graph);
  algorithm.upperMap(capacity).costMap(cost).supplyMap(supply);
  const bool optimal = algorithm.run() == Algorithm::OPTIMAL;
  const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"wall\":%.1f,\"user\":%.1f,\"total\":%lld,\"optimal\":%d,\"rss\":%ld}\n", wall * 1e3, (userSeconds() - user) * 1e3,
         static_cast<long long>(algorithm.template totalCost<int64_t>()), optimal, usage.ru_maxrss / 1024);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 2;
  const auto head = block(file, 4);
  const int rows = head[0], cols = head[1], edges = head[2], unserved = head[3];
  const auto capacities = block(file, cols), rowStart = block(file, rows + 1), edgeCol = block(file, edges), edgeCost = block(file, edges);
  Graph graph;
  graph.reserveNode(rows + cols + 1);
  graph.reserveArc(edges + rows + cols);
  std::vector<Graph::Node> row(rows), col(cols);
  for (auto &node : row) node = graph.addNode();
  for (auto &node : col) node = graph.addNode();
  const auto sink = graph.addNode();
  Graph::ArcMap<int64_t> capacity(graph), cost(graph);
  Graph::NodeMap<int64_t> supply(graph);
  const auto add = [&](Graph::Node from, Graph::Node to, int64_t most, int64_t price) {
    const auto arc = graph.addArc(from, to);
    capacity[arc] = most;
    cost[arc] = price;
  };
  for (int r = 0; r < rows; r++) {
    supply[row[r]] = 1;
    for (int e = rowStart[r]; e < rowStart[r + 1]; e++) add(row[r], col[edgeCol[e]], 1, edgeCost[e]);
    add(row[r], sink, 1, unserved);
  }
  for (int c = 0; c < cols; c++) add(col[c], sink, capacities[c], 0);
  supply[sink] = -rows;
  if (std::string(argv[2]) == "NetworkSimplex") solve<lemon::NetworkSimplex<Graph, int64_t, int64_t>>(graph, capacity, cost, supply);
  else solve<lemon::CostScaling<Graph, int64_t, int64_t>>(graph, capacity, cost, supply);
}
