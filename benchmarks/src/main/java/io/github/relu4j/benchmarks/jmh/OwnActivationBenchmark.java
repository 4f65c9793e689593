package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Is an activation of a user's own as fast as a built-in one of the same cost?
 *
 * <p>{@link #own} is {@link Ramp}, which is outside the library; {@link #builtIn} is the library's
 * hard sigmoid, the same formula.
 */
public class OwnActivationBenchmark extends WarmBenchmark {

  /** What is computed. */
  @Param({"FORWARD", "DERIVATIVE", "BACKWARD"})
  public Operation operation;

  /** How many floats. */
  @Param({"256", "65536"})
  public int n;

  private Activation own;
  private Activation builtIn;
  private float[] x;
  private float[] gradY;
  private float[] output;

  /** slope * x + 1/2 between 0 and 1, in scalars and in vectors. */
  public record Ramp(float slope) implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return Math.min(Math.max(Math.fma(slope, x, 0.5f), 0f), 1f);
    }

    @Override
    public float derivative(float x) {
      float line = Math.fma(slope, x, 0.5f);
      // One unit step in plain arithmetic, which is vectorised where a ternary is not, nor two
      // steps.
      float inside = Math.max(Math.min(line, 1f - line), 0f);
      return Math.min(inside * 0x1p75f * 0x1p75f, 1f) * slope;
    }

    @Override
    public VectorKernel<Ramp> vectorKernel() {
      return Vectors.KERNEL;
    }

    @Override
    public String name() {
      return "ramp(" + slope + ")";
    }

    private static final class Vectors {

      static final VectorKernel<Ramp> KERNEL =
          new VectorKernel<>(Vectors::forward, Vectors::derivative);

      private static FloatVector forward(Ramp ramp, FloatVector x) {
        FloatVector line = x.fma(ramp.slope(), 0.5f);
        return line.blend(0f, line.compare(VectorOperators.LE, 0f))
            .blend(1f, line.compare(VectorOperators.GT, 1f));
      }

      private static FloatVector derivative(Ramp ramp, FloatVector x) {
        FloatVector line = x.fma(ramp.slope(), 0.5f);
        return line.blend(ramp.slope(), line.compare(VectorOperators.GT, 0f))
            .blend(0f, line.compare(VectorOperators.LE, 0f))
            .blend(0f, line.compare(VectorOperators.GE, 1f));
      }
    }
  }

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    own = new Ramp(0.2f);
    builtIn = Activations.hardSigmoidLinear();
    x = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    output = new float[n];
  }

  /** The user's. */
  @Benchmark
  public float[] own() {
    operation.library(own, x, gradY, 0, output, n);
    return output;
  }

  /** The library's. */
  @Benchmark
  public float[] builtIn() {
    operation.library(builtIn, x, gradY, 0, output, n);
    return output;
  }
}
