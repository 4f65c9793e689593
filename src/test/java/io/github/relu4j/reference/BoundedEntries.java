package io.github.relu4j.reference;

import static io.github.relu4j.reference.Entry.entry;
import static io.github.relu4j.reference.OtherSystem.HUGGING_FACE;
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
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE),
          entry(
                  "laplace(0.707107,0.282095)",
                  Activations.laplace(),
                  any -> new PlainLaplace(any.mu(), any.sigma()))
              .sample("laplace(0.0,1.0)", Activations.laplace(0f, 1f))
              .sample("laplace(-2.5,3.0)", Activations.laplace(-2.5f, 3f))
              .sample("laplace(0.5,0.1)", Activations.laplace(0.5f, 0.1f))
              .sample("laplace(0.0,3.0E38)", Activations.laplace(0f, 3e38f))
              .bounds(0, 1, 0, 1.4142127)
              .bounds("laplace(-2.5,3)", 0, 1, 0, 0.13298077)
              .cases(
                  """
                  NaN        NaN           NaN
                  0.0        0.006094457   0.06111381
                  -0.0       0.006094457   0.06111381
                  0.707107   0.5           1.4142126
                  Infinity   1.0           0.0
                  -Infinity  0.0           0.0
                  """)
              .cases(
                  "laplace(0,1)",
                  """
                  0.0    0.5            0.3989423
                  -13.0  6.117164E-39   7.998828E-38
                  -14.1  1.4E-45        2.7E-44
                  """)
              .cases(
                  "laplace(0,1.4E-45)",
                  """
                  0.0       0.5  Infinity
                  1.0E-38   1.0  0.0
                  -1.0E-38  0.0  0.0
                  """)
              .onlyUsualIn(HUGGING_FACE, "laplace")
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
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE)
              .outputError("rectifiedtanh", 0x1p-23));

  private BoundedEntries() {}
}
