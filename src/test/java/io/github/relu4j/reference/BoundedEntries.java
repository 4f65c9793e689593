package io.github.relu4j.reference;

import static io.github.relu4j.reference.Entry.entry;
import static io.github.relu4j.reference.OtherSystem.JAX;
import static io.github.relu4j.reference.OtherSystem.KERAS;
import static io.github.relu4j.reference.OtherSystem.ONNX;
import static io.github.relu4j.reference.OtherSystem.PYTORCH;

import io.github.relu4j.Activations;
import java.util.List;

/** The entries of activations that go from one bound to another on long formulas. */
final class BoundedEntries {

  static final List<Entry<?>> ALL =
      List.of(
          entry("rationaltanh", Activations.rationalTanh(), any -> new PlainRationalTanh())
              .bounds(-1.7159f, 1.7159f, 0, 1.1439334f)
              .cases(
                  """
                  NaN        NaN      NaN
                  0.0        0.0      1.1439333
                  -0.0       -0.0     1.1439333
                  Infinity   1.7159   0.0
                  -Infinity  -1.7159  0.0
                  1.4E-45    1.4E-45  1.1439333
                  """)
              .noneIn(PYTORCH, KERAS, ONNX, JAX),
          entry("rectifiedtanh", Activations.rectifiedTanh(), any -> new PlainRectifiedTanh())
              .bounds(0, 1, 0, 1)
              .cases(
                  """
                  NaN        NaN      NaN
                  0.0        0.0      0.0
                  -0.0       0.0      0.0
                  Infinity   1.0      0.0
                  -Infinity  0.0      0.0
                  1.4E-45    1.4E-45  1.0
                  -1.4E-45   0.0      0.0
                  """)
              .noneIn(PYTORCH, KERAS, ONNX, JAX)
              .outputError("rectifiedtanh", 0x1p-23));

  private BoundedEntries() {}
}
