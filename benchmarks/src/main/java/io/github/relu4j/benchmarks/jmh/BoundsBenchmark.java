package io.github.relu4j.benchmarks.jmh;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does each kind of vector operation cost in a loop over an array in cache, and what does it
 * cost when every operation waits for the one before?
 *
 * <p>The time is that of one element, with the loads and stores of {@link #copy} in it. The
 * difference to it, divided by the number of operations and multiplied by the lanes, is the time of
 * one vector operation.
 *
 * <p>No method is inlined into JMH's loop: in a loop around a call C2 keeps no constant in a vector
 * register and fetches each one again wherever it is used, which took twice the time.
 */
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@CompilerControl(CompilerControl.Mode.DONT_INLINE)
public class BoundsBenchmark extends WarmBenchmark {

  private static final int LENGTH = 65_536;
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private final float[] x = new float[LENGTH];
  private final float[] y = new float[LENGTH];

  /** Numbers near 1, which stay there. */
  @Setup
  public void prepare() {
    for (int i = 0; i < LENGTH; i++) {
      x[i] = 1 + i % 7 / 8f;
    }
  }

  /** Load and store. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] copy() {
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector.fromArray(SPECIES, x, i).intoArray(y, i);
    }
    return y;
  }

  /** Eight fma, of which at most four wait for each other. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] eightFmaInChainsOfFour() {
    FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector third = FloatVector.broadcast(SPECIES, 1 / 3f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      FloatVector a = v.fma(half, half);
      FloatVector b = v.fma(third, half);
      FloatVector c = v.fma(half, third);
      FloatVector d = v.fma(third, third);
      a.fma(b, v).fma(c, d).fma(half, b.fma(d, c)).intoArray(y, i);
    }
    return y;
  }

  /** Eight fma, each on the result of the one before. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] eightDependentFma() {
    FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v.intoArray(y, i);
    }
    return y;
  }

  /** Twenty-four fma, each on the result of the one before: about as long as a kernel. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] twentyFourDependentFma() {
    FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v = v.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      v.intoArray(y, i);
    }
    return y;
  }

  /** Twenty-four fma in three chains of eight that do not wait for each other. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] twentyFourFmaInChainsOfEight() {
    FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector third = FloatVector.broadcast(SPECIES, 1 / 3f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, i);
      FloatVector b = a.fma(third, half);
      FloatVector c = a.fma(third, third);
      a = a.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      b = b.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      c = c.fma(half, half).fma(half, half).fma(half, half).fma(half, half);
      a = a.fma(half, half).fma(half, half).fma(half, half);
      b = b.fma(half, half).fma(half, half).fma(half, half);
      c = c.fma(half, half).fma(half, half).fma(half, half);
      a.fma(b, c).intoArray(y, i);
    }
    return y;
  }

  /** One division. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] oneDivision() {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      one.div(FloatVector.fromArray(SPECIES, x, i)).intoArray(y, i);
    }
    return y;
  }

  /** Four divisions, each of the result of the one before. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] fourDependentDivisions() {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      one.div(one.div(one.div(one.div(v)))).intoArray(y, i);
    }
    return y;
  }

  /** Four compares, four blends and three additions. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] fourSelections() {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    FloatVector two = FloatVector.broadcast(SPECIES, 2f);
    for (int i = 0; i < LENGTH; i += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      FloatVector a = v.blend(two, v.compare(VectorOperators.LT, one));
      FloatVector b = v.blend(one, v.compare(VectorOperators.GT, two));
      FloatVector c = v.blend(two, v.compare(VectorOperators.LE, one));
      FloatVector d = v.blend(one, v.compare(VectorOperators.GE, two));
      a.add(b).add(c.add(d)).intoArray(y, i);
    }
    return y;
  }

  /** Math.min and Math.max with a constant each, with their rules for NaN and zeros. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public float[] minAndMaxWithoutVectorApi() {
    for (int i = 0; i < LENGTH; i++) {
      y[i] = Math.min(Math.max(x[i], 1f), 2f);
    }
    return y;
  }
}
