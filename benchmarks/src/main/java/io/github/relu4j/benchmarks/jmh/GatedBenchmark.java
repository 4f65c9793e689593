package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does a gated linear unit cost beside its activation and a product in two passes, and beside
 * the loop that a user would write over Math? What does a clamp cost? (The comparison has what
 * engines for language models on the JVM do.)
 *
 * <p>{@link #activationAlone} is the floor: the activation has to be computed in any case. The
 * loops of the user's leave clamps out. 8 192 and 14 336 are the widths of a feed-forward block in
 * a Llama of 1 and of 8 billion parameters.
 */
public class GatedBenchmark extends WarmBenchmark {

  /** The unit, by its name in the catalogue. */
  @Param({
    "reglu",
    "glu",
    "swiglu",
    "geglu",
    "swiglu(clamp_before=10.0)",
    "swiglu(clamp_after=10.0)",
    "swiglu_oai",
    "drelu"
  })
  public String unit;

  /** How many results. */
  @Param({"256", "8192", "14336", "65536"})
  public int n;

  private GatedLinearUnit subject;
  private ElementwiseActivation activation;
  private Reference reference;
  private float[] gate;
  private float[] up;
  private float[] gradY;
  private float[] output;
  private float[] gradGate;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = Activations.parseGated(unit);
    activation = subject.activation();
    reference = References.of(activation);
    gate = Numbers.preActivations(n);
    up = Numbers.gradients(n);
    gradY = Numbers.gradients(n);
    output = new float[n];
    gradGate = new float[n];
  }

  /** y = activation(gate) * up by the library. */
  @Benchmark
  public float[] forward() {
    subject.forward(gate, up, output);
    return output;
  }

  /** Both gradients by the library. */
  @Benchmark
  public float[] backward() {
    subject.backward(gate, up, gradY, gradGate, output);
    return gradGate;
  }

  /** activation(gate) alone. */
  @Benchmark
  public float[] activationAlone() {
    activation.forward(gate, output);
    return output;
  }

  /** activation(gate) by the library, then a product in a loop of the user's. */
  @Benchmark
  public float[] forwardInTwoPasses() {
    activation.forward(gate, output);
    for (int i = 0; i < n; i++) {
      output[i] *= up[i];
    }
    return output;
  }

  /** y = activation(gate) * up, the loop over Math. */
  @Benchmark
  public float[] plainForward() {
    for (int i = 0; i < n; i++) {
      output[i] = reference.plainForward(gate[i]) * up[i];
    }
    return output;
  }

  /** Both gradients, the loop over Math. */
  @Benchmark
  public float[] plainBackward() {
    for (int i = 0; i < n; i++) {
      output[i] = gradY[i] * reference.plainForward(gate[i]);
      gradGate[i] = gradY[i] * up[i] * reference.plainDerivative(gate[i]);
    }
    return gradGate;
  }
}
