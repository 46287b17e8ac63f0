"""Public benchmarks: the ordinary path over papers that others made, beside two baselines in the same run."""

from evals.public.benchmark import Benchmark, BenchmarkInvalid, read_benchmark
from evals.public.measuring import Measured, measure
from evals.public.shipped import ShippedBenchmark, shipped_benchmark
from evals.public.table import benchmark_json, benchmark_table

__all__ = [
    "Benchmark",
    "BenchmarkInvalid",
    "Measured",
    "ShippedBenchmark",
    "benchmark_json",
    "benchmark_table",
    "measure",
    "read_benchmark",
    "shipped_benchmark",
]
