package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.LookupTable;
import io.github.relu4j.storage.FloatStorage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Is looking results up faster than computing them, for numbers of 16 and of 8 bits? {@code table}
 * looks up. {@code computed} converts to float, computes and converts back, as a call over storages
 * does. {@code build} makes the table of f.
 *
 * <p>65 536 elements are in the caches, 16 777 216 are beyond them.
 */
public class TableBenchmark extends WarmBenchmark {

  private static final float SCALE = 0.05f;

  /** What the numbers are in. */
  @Param({"half", "bfloat16", "int8"})
  public String kind;

  /** The catalogue's names. */
  @Param({"relu", "tanh", "gelu"})
  public String activation;

  /** How many elements. */
  @Param({"65536", "16777216"})
  public int n;

  private Activation subject;
  private FloatStorage x;
  private FloatStorage out;
  private LookupTable<?> table;

  /** Prepares the memory. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    x = storage();
    x.write(0, Numbers.preActivations(n), 0, n);
    out = storage();
    table = build();
  }

  private FloatStorage storage() {
    return switch (kind) {
      case "half" -> FloatStorage.ofHalves(new short[n]);
      case "bfloat16" -> FloatStorage.ofBfloat16s(new short[n]);
      case "int8" -> FloatStorage.ofInt8s(new byte[n], SCALE, 0);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** y = f(x) by the table. */
  @Benchmark
  public FloatStorage table() {
    table.forward(x, out);
    return out;
  }

  /** y = f(x) by the activation. */
  @Benchmark
  public FloatStorage computed() {
    subject.forward(x, out);
    return out;
  }

  /** The table of f. */
  @Benchmark
  public LookupTable<?> build() {
    return switch (kind) {
      case "half" -> LookupTable.ofHalves(subject);
      case "bfloat16" -> LookupTable.ofBfloat16s(subject);
      default -> LookupTable.ofInt8s(subject, SCALE, 0, SCALE, 0);
    };
  }
}
