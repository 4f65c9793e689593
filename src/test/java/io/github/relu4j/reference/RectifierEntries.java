package io.github.relu4j.reference;

import static io.github.relu4j.reference.Entry.entry;
import static io.github.relu4j.reference.OtherSystem.HUGGING_FACE;
import static io.github.relu4j.reference.OtherSystem.JAX;
import static io.github.relu4j.reference.OtherSystem.KERAS;
import static io.github.relu4j.reference.OtherSystem.ONNX;
import static io.github.relu4j.reference.OtherSystem.PYTORCH;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import io.github.relu4j.Activations;
import java.util.List;

/** The entries of rectifiers with bounds, thresholds or parabolas, and of the cube. */
final class RectifierEntries {

  static final List<Entry<?>> ALL =
      List.of(
          entry("cube", Activations.cube(), any -> new PlainCube())
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, POSITIVE_INFINITY)
              .cases(
                  """
                  NaN           NaN        NaN
                  0.0           0.0        0.0
                  -0.0          -0.0       0.0
                  -1.4E-45      -0.0       0.0
                  -2.0          -8.0       12.0
                  6.9814636E12  3.4028235E38  1.462225E26
                  6.981464E12   Infinity   1.4622253E26
                  1.0650232E19  Infinity   3.4028235E38
                  1.0650234E19  Infinity   Infinity
                  Infinity      Infinity   Infinity
                  -Infinity     -Infinity  Infinity
                  """)
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE),
          entry(
                  "general_relu(Infinity,0.0,0.0)",
                  Activations.generalRelu(),
                  any -> new PlainGeneralRelu(any.max(), any.slope(), any.threshold()))
              .sample("general_relu(6.0,0.1,0.0)", Activations.generalRelu(6f, 0.1f, 0f))
              .sample("general_relu(3.0,0.3,1.0)", Activations.generalRelu(3f, 0.3f, 1f))
              .sample("general_relu(0.5,0.0,1.0)", Activations.generalRelu(0.5f, 0f, 1f))
              .sample("general_relu(0.0,2.0,0.0)", Activations.generalRelu(0f, 2f, 0f))
              .sample(
                  "general_relu(Infinity,-0.5,0.5)",
                  Activations.generalRelu(Float.POSITIVE_INFINITY, -0.5f, 0.5f))
              .sample(
                  "general_relu(3.4028235E38,1.0E-38,2.0E38)",
                  Activations.generalRelu(Float.MAX_VALUE, 1e-38f, 2e38f))
              .bounds(0, POSITIVE_INFINITY, 0, 1)
              .bounds("general_relu(6,0.1,0)", NEGATIVE_INFINITY, 6, 0, 1)
              .bounds("general_relu(3,0.3,1)", NEGATIVE_INFINITY, 3, 0, 1)
              .bounds("general_relu(Infinity,-0.5,0.5)", 0, POSITIVE_INFINITY, -0.5, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.0
                  -0.0       0.0       0.0
                  1.4E-45    1.4E-45   1.0
                  -1.4E-45   0.0       0.0
                  Infinity   Infinity  1.0
                  -Infinity  0.0       0.0
                  """)
              .cases(
                  "general_relu(6,0.1,0)",
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.1
                  -0.0       -0.0       0.1
                  6.0        6.0        0.0
                  5.9999995  5.9999995  1.0
                  Infinity   6.0        0.0
                  -Infinity  -Infinity  0.1
                  """)
              .cases(
                  "general_relu(4,0.5,2)",
                  """
                  0.0        -1.0       0.5
                  -0.0       -1.0       0.5
                  2.0        0.0        0.5
                  2.0000002  2.0000002  1.0
                  4.0        4.0        0.0
                  Infinity   4.0        0.0
                  -Infinity  -Infinity  0.5
                  """)
              .cases(
                  "general_relu(1,0,2)",
                  """
                  1.5        0.0  0.0
                  2.0        0.0  0.0
                  2.0000002  1.0  0.0
                  -Infinity  0.0  0.0
                  """)
              .cases(
                  "general_relu(Infinity,-0.5,0)",
                  """
                  0.0        0.0       -0.5
                  -0.0       0.0       -0.5
                  -Infinity  Infinity  -0.5
                  Infinity   Infinity  1.0
                  """)
              .cases("general_relu(3.4028235E38,0,0)", "Infinity  3.4028235E38  0.0")
              .in(KERAS, "ReLU")
              .noneIn(PYTORCH, ONNX, JAX, HUGGING_FACE)
              .readsBackAs("relu", "general_relu(Infinity,0.0,0.0)", KERAS)
              .cannotSay(KERAS, "general_relu(Infinity,-0.5,0.5)")
              .outputExact(
                  "general_relu",
                  "general_relu(6,0.1,0)",
                  "general_relu(3,0.3,1)",
                  "general_relu(0.5,0,1)",
                  "general_relu(3.4028235E38,1.0E-38,2.0E38)"),
          entry(
                  "star_relu(0.8944,-0.4472)",
                  Activations.starRelu(),
                  any -> new PlainStarRelu(any.scale(), any.bias()))
              .sample("star_relu(1.0,0.0)", Activations.starRelu(1f, 0f))
              .sample("star_relu(-2.5,0.0)", Activations.starRelu(-2.5f, 0f))
              .sample("star_relu(-0.3,2.7)", Activations.starRelu(-0.3f, 2.7f))
              .sample("star_relu(1.0E-40,-3.0E38)", Activations.starRelu(1e-40f, -3e38f))
              .sample("star_relu(3.0E36,1.0)", Activations.starRelu(3e36f, 1f))
              .bounds(-0.4472f, POSITIVE_INFINITY, 0, POSITIVE_INFINITY)
              .bounds("star_relu(-0.3,2.7)", NEGATIVE_INFINITY, 2.7f, NEGATIVE_INFINITY, 0)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        -0.4472   0.0
                  -0.0       -0.4472   0.0
                  Infinity   Infinity  Infinity
                  -Infinity  -0.4472   0.0
                  1.0        0.4472    1.7888
                  """)
              .cases(
                  "star_relu(-2.5,0)",
                  """
                  0.0        -0.0       0.0
                  -0.0       -0.0       0.0
                  1.4E-45    -0.0       -5.6E-45
                  Infinity   -Infinity  -Infinity
                  -Infinity  -0.0       0.0
                  """)
              .cases("star_relu(1,0)", "-Infinity  0.0  0.0")
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE),
          entry("sparse_plus", Activations.sparsePlus(), any -> new PlainSparsePlus())
              .bounds(0, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN          NaN         NaN
                  0.0          0.25        0.5
                  -0.0         0.25        0.5
                  -0.5         0.0625      0.25
                  -1.0         0.0         0.0
                  -0.99999994  8.8817842E-16  2.9802322E-8
                  1.0          1.0         1.0
                  1.0000001    1.0000001   1.0
                  Infinity     Infinity    1.0
                  -Infinity    0.0         0.0
                  """)
              .in(JAX, "jax.nn.sparse_plus")
              .in(KERAS, "sparse_plus")
              .noneIn(PYTORCH, ONNX, HUGGING_FACE)
              .outputUlp("sparse_plus", 1),
          entry("hard_mish", Activations.hardMish(), any -> new PlainHardMish())
              .bounds(-0.5, POSITIVE_INFINITY, -1, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       1.0
                  -0.0       -0.0      1.0
                  1.4E-45    1.4E-45   1.0
                  -1.4E-45   -1.4E-45  1.0
                  -1.0       -0.5      0.0
                  -2.0       -0.0      -1.0
                  -2.0000002 -0.0      0.0
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      0.0
                  """)
              .noneIn(PYTORCH, KERAS, ONNX, JAX, HUGGING_FACE));

  private RectifierEntries() {}
}
