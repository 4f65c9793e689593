package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.storage.FloatStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does a call cost over memory of another kind, beside the call over {@code float[]}? All
 * arguments are of one kind. {@code float[]} is the array method itself, the measure for the
 * others, and {@code array} the method over storages of arrays.
 *
 * <p>65 536 elements are in the caches, 16 777 216 are beyond them.
 */
public class StorageBenchmark extends WarmBenchmark {

  /** What the numbers are in. */
  @Param({"float[]", "array", "direct", "double[]", "half", "bfloat16", "int8"})
  public String kind;

  /** The catalogue's names. */
  @Param({"relu", "tanh", "gelu"})
  public String activation;

  /** How many elements. */
  @Param({"65536", "16777216"})
  public int n;

  private final GatedLinearUnit swiglu = Activations.swiglu();

  private Activation subject;
  private boolean isOfArrays;
  private float[] xs;
  private float[] gradYs;
  private float[] outs;
  private FloatStorage x;
  private FloatStorage gradY;
  private FloatStorage out;

  /** Prepares the memory. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    isOfArrays = kind.equals("float[]");
    xs = Numbers.preActivations(n);
    gradYs = Numbers.gradients(n);
    outs = new float[n];
    x = stored(xs);
    gradY = stored(gradYs);
    out = stored(outs);
  }

  private FloatStorage stored(float[] values) {
    FloatStorage storage =
        switch (kind) {
          case "float[]", "array" -> FloatStorage.of(values);
          case "direct" ->
              FloatStorage.of(
                  ByteBuffer.allocateDirect(Float.BYTES * n)
                      .order(ByteOrder.nativeOrder())
                      .asFloatBuffer());
          case "double[]" -> FloatStorage.ofDoubles(new double[n]);
          case "half" -> FloatStorage.ofHalves(new short[n]);
          case "bfloat16" -> FloatStorage.ofBfloat16s(new short[n]);
          case "int8" -> FloatStorage.ofInt8s(new byte[n], 0.05f, 0);
          default -> throw new IllegalArgumentException(kind);
        };
    storage.write(0, values, 0, n);
    return storage;
  }

  /** y = f(x). */
  @Benchmark
  public FloatStorage forward() {
    if (isOfArrays) {
      subject.forward(xs, outs);
    } else {
      subject.forward(x, out);
    }
    return out;
  }

  /** gradX = gradY * f'(x). */
  @Benchmark
  public FloatStorage backward() {
    if (isOfArrays) {
      subject.backward(xs, gradYs, outs);
    } else {
      subject.backward(x, gradY, out);
    }
    return out;
  }

  /** SwiGLU over gate and up, whatever the activation is. */
  @Benchmark
  public FloatStorage swiglu() {
    if (isOfArrays) {
      swiglu.forward(xs, gradYs, outs);
    } else {
      swiglu.forward(x, gradY, out);
    }
    return out;
  }
}
