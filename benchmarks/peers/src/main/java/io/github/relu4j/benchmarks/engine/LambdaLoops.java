package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Silu;
import java.util.Optional;

/**
 * SwiGLU as engines for language models in plain Java compute it, llama3.java among them: SiLU by a
 * lambda for each float, through Math.exp in double, and the product in a second pass. Both passes
 * are in place there; here the first one writes to the output, which saves it a copy.
 */
final class LambdaLoops implements Engine {

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public String version() {
    return Runtime.version().toString();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    return work.activation() instanceof Gated gated
            && gated.unit().activation() instanceof Silu
            && Gated.isOffered(work)
        ? Optional.of(new ArrayCall(work, (x, gradY, output) -> swiglu(x, gated.up(), output)))
        : Optional.empty();
  }

  private static void swiglu(float[] gate, float[] up, float[] output) {
    map(gate, output, v -> (float) (v / (1.0 + Math.exp(-v))));
    for (int i = 0; i < output.length; i++) {
      output[i] *= up[i];
    }
  }

  private static void map(float[] x, float[] output, FloatFunction function) {
    for (int i = 0; i < x.length; i++) {
      output[i] = function.apply(x[i]);
    }
  }

  /** The double is rounded to a float, and its product with up once more. */
  @Override
  public Tolerance tolerance(Work work) {
    return new Tolerance(2, 0);
  }
}
