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
 * What does a gated linear unit cost beside its gate and a product in two passes, and beside the
 * loop that a user would write over Math?
 *
 * <p>{@link #gateAlone} is the floor: the gate has to be computed in any case.
 */
public class GatedBenchmark extends WarmBenchmark {

  /** The unit, by its name in the catalogue. */
  @Param({"reglu", "glu", "swiglu", "geglu"})
  public String unit;

  /** How many values, and gates. */
  @Param({"256", "65536"})
  public int n;

  private GatedLinearUnit subject;
  private ElementwiseActivation gate;
  private Reference reference;
  private float[] values;
  private float[] gates;
  private float[] gradY;
  private float[] output;
  private float[] gradGates;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = Activations.parseGated(unit);
    gate = subject.gate();
    reference = References.of(gate);
    values = Numbers.gradients(n);
    gates = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    output = new float[n];
    gradGates = new float[n];
  }

  /** y = value * gate(g) by the library. */
  @Benchmark
  public float[] forward() {
    subject.forward(values, gates, output);
    return output;
  }

  /** Both gradients by the library. */
  @Benchmark
  public float[] backward() {
    subject.backward(values, gates, gradY, output, gradGates);
    return gradGates;
  }

  /** gate(g) alone. */
  @Benchmark
  public float[] gateAlone() {
    gate.forward(gates, output);
    return output;
  }

  /** gate(g) by the library, then a product in a loop of the user's. */
  @Benchmark
  public float[] forwardInTwoPasses() {
    gate.forward(gates, output);
    for (int i = 0; i < n; i++) {
      output[i] *= values[i];
    }
    return output;
  }

  /** y = value * gate(g), the loop over Math. */
  @Benchmark
  public float[] plainForward() {
    for (int i = 0; i < n; i++) {
      output[i] = values[i] * reference.plainForward(gates[i]);
    }
    return output;
  }

  /** Both gradients, the loop over Math. */
  @Benchmark
  public float[] plainBackward() {
    for (int i = 0; i < n; i++) {
      output[i] = gradY[i] * reference.plainForward(gates[i]);
      gradGates[i] = gradY[i] * values[i] * reference.plainDerivative(gates[i]);
    }
    return gradGates;
  }
}
