package io.github.relu4j.examples.inside;

import com.google.protobuf.Any;
import io.github.relu4j.Activations;
import io.github.relu4j.storage.FloatStorage;
import org.tribuo.math.protos.NormalizerProto;
import org.tribuo.math.util.VectorNormalizer;

/** Sparsemax where Tribuo has softmax: what {@code DenseVector.normalize} and models take. */
public final class SparsemaxNormalizer implements VectorNormalizer {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 0;

  /**
   * Reads what {@link #serialize} made; Tribuo calls it by its name.
   *
   * @throws IllegalArgumentException if that was another version
   */
  public static SparsemaxNormalizer deserializeFromProto(
      int version, String className, Any message) {
    if (version != VERSION) {
      throw new IllegalArgumentException("version must be " + VERSION + " but is " + version);
    }
    return new SparsemaxNormalizer();
  }

  @Override
  public double[] normalize(double[] input) {
    double[] output = input.clone();
    normalizeInPlace(output);
    return output;
  }

  @Override
  public void normalizeInPlace(double[] values) {
    FloatStorage y = FloatStorage.ofDoubles(values);
    Activations.sparsemax(values.length).forward(y, y);
  }

  @Override
  public NormalizerProto serialize() {
    return NormalizerProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(getClass().getName())
        .build();
  }
}
