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

/** The entries of activations that are put together of pieces: lines and parabolas. */
final class PiecewiseEntries {

  static final List<Entry<?>> ALL =
      List.of(
          entry("relu", Activations.relu(), relu -> new PlainRectifier(0f))
              .bounds(0, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.0
                  -0.0       0.0       0.0
                  Infinity   Infinity  1.0
                  -Infinity  0.0       0.0
                  1.4E-45    1.4E-45   1.0
                  -1.4E-45   0.0       0.0
                  """)
              .in(PYTORCH, "ReLU")
              .in(KERAS, "ReLU")
              .in(ONNX, "Relu")
              .in(JAX, "jax.nn.relu")
              .in(HUGGING_FACE, "relu")
              .outputExact("relu"),
          entry(
                  "leaky_relu(0.01)",
                  Activations.leakyRelu(),
                  leaky -> new PlainRectifier(leaky.negativeSlope()))
              .sample("leaky_relu(0.0)", Activations.leakyRelu(0f))
              .sample("leaky_relu(-0.5)", Activations.leakyRelu(-0.5f))
              .sample("leaky_relu(0.2)", Activations.leakyRelu(0.2f))
              .sample("leaky_relu(1.0)", Activations.leakyRelu(1f))
              .sample("leaky_relu(3.0)", Activations.leakyRelu(3f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0.01f, 1)
              .bounds("leaky_relu(-0.5)", 0, POSITIVE_INFINITY, -0.5, 1)
              .bounds("leaky_relu(0.2)", NEGATIVE_INFINITY, POSITIVE_INFINITY, 0.2f, 1)
              .bounds("leaky_relu(3)", NEGATIVE_INFINITY, POSITIVE_INFINITY, 1, 3)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.01
                  -0.0       -0.0       0.01
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  0.01
                  1.4E-45    1.4E-45    1.0
                  -1.4E-45   -0.0       0.01
                  """)
              .cases(
                  "leaky_relu(3)",
                  """
                  -3.0E38  -Infinity  3.0
                  3.0E38   3.0E38     1.0
                  """)
              .cases(
                  "leaky_relu(-0.5)",
                  """
                  -Infinity  Infinity  -0.5
                  0.0        0.0       -0.5
                  -0.0       0.0       -0.5
                  """)
              .cases(
                  "leaky_relu(0)",
                  """
                  -Infinity  0.0  0.0
                  -0.0       0.0  0.0
                  -1.0       0.0  0.0
                  NaN        NaN  NaN
                  """)
              .cases("leaky_relu(-0)", "-1.0  0.0  0.0")
              .in(PYTORCH, "LeakyReLU")
              .in(KERAS, "LeakyReLU")
              .in(ONNX, "LeakyRelu")
              .in(JAX, "jax.nn.leaky_relu")
              .onlyUsualIn(HUGGING_FACE, "leaky_relu")
              .cannotSay(KERAS, "leaky_relu(-0.5)")
              .outputExact("leaky_relu"),
          entry("prelu(0.25)", Activations.prelu(), prelu -> new PlainRectifier(prelu.alpha()[0]))
              .sample("prelu(-0.5)", Activations.prelu(-0.5f))
              .sample("prelu(1.0)", Activations.prelu(1f))
              .sample("prelu(2.0)", Activations.prelu(2f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0.25, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.25
                  -0.0       -0.0       0.25
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  0.25
                  1.4E-45    1.4E-45    1.0
                  -1.4E-45   -0.0       0.25
                  """)
              .cases(
                  "prelu(-0.5)",
                  """
                  -Infinity  Infinity  -0.5
                  -0.0       0.0       -0.5
                  """)
              .cases("prelu(0)", "-Infinity  NaN  0.0")
              .in(PYTORCH, "PReLU")
              .in(KERAS, "PReLU")
              .onlyUsualIn(HUGGING_FACE, "prelu")
              .noneIn(ONNX, JAX)
              .outputExact("prelu"),
          entry(
                  "rrelu(0.125,0.33333334)",
                  Activations.rrelu(),
                  rrelu -> new PlainRectifier(rrelu.negativeSlope()))
              .sample("rrelu(-1.0,1.0)", Activations.rrelu(-1f, 1f))
              .sample("rrelu(-0.75,-0.25)", Activations.rrelu(-0.75f, -0.25f))
              .sample("rrelu(2.0,4.0)", Activations.rrelu(2f, 4f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0.22916667f, 1)
              .bounds("rrelu(-0.5,-0.25)", 0, POSITIVE_INFINITY, -0.375, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.22916667
                  -0.0       -0.0       0.22916667
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  0.22916667
                  1.4E-45    1.4E-45    1.0
                  -1.4E-45   -0.0       0.22916667
                  """)
              .cases(
                  "rrelu(-1,0)",
                  """
                  -Infinity  Infinity  -0.5
                  -0.0       0.0       -0.5
                  """)
              .cases(
                  "rrelu(-1,1)",
                  """
                  -Infinity  0.0  0.0
                  -1.0       0.0  0.0
                  """)
              .cases("rrelu(-1.4E-45,0)", "-1.0  0.0  0.0")
              .in(PYTORCH, "RReLU")
              .noneIn(KERAS, ONNX, JAX, HUGGING_FACE)
              .outputExact("rrelu"),
          entry("identity", Activations.identity(), identity -> new PlainRectifier(1f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 1, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        1.0
                  -0.0       -0.0       1.0
                  -Infinity  -Infinity  1.0
                  Infinity   Infinity   1.0
                  """)
              .in(PYTORCH, "Identity")
              .in(KERAS, "Identity")
              .in(ONNX, "Identity")
              .in(JAX, "jax.nn.identity")
              .in(HUGGING_FACE, "linear")
              .outputExact("identity"),
          entry("relu6", Activations.relu6(), relu6 -> new PlainClamp(0f, 6f))
              .bounds(0, 6, 0, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.0
                  -0.0       0.0        0.0
                  1.4E-45    1.4E-45    1.0
                  6.0        6.0        0.0
                  5.9999995  5.9999995  1.0
                  Infinity   6.0        0.0
                  -Infinity  0.0        0.0
                  """)
              .in(PYTORCH, "ReLU6")
              .in(KERAS, "ReLU")
              .in(ONNX, "Clip")
              .in(JAX, "jax.nn.relu6")
              .in(HUGGING_FACE, "relu6")
              .outputExact("relu6"),
          entry("relu2", Activations.relu2(), relu2 -> new PlainRelu2())
              .bounds(0, POSITIVE_INFINITY, 0, POSITIVE_INFINITY)
              .cases(
                  """
                  NaN           NaN        NaN
                  0.0           0.0        0.0
                  -0.0          0.0        0.0
                  1.4E-45       0.0        2.8E-45
                  1.8446743E19  3.4028233E38  3.6893486E19
                  1.8446744E19  Infinity   3.6893488E19
                  1.7014118E38  Infinity   Infinity
                  Infinity      Infinity   Infinity
                  -Infinity     0.0        0.0
                  """)
              .in(HUGGING_FACE, "relu2")
              .noneIn(PYTORCH, KERAS, ONNX, JAX)
              .outputExactFrom(0x1p-63f, Math.nextDown(0x1p64f), "relu2"),
          entry(
                  "hardtanh(-1.0,1.0)",
                  Activations.hardTanh(),
                  hardTanh -> new PlainClamp(hardTanh.min(), hardTanh.max()))
              .sample("hardtanh(0.0,1.0)", Activations.hardTanh(0f, 1f))
              .sample("hardtanh(-2.5,0.0)", Activations.hardTanh(-2.5f, 0f))
              .sample("hardtanh(0.1,0.2)", Activations.hardTanh(0.1f, 0.2f))
              .sample(
                  "hardtanh(-3.4028235E38,3.4028235E38)",
                  Activations.hardTanh(-Float.MAX_VALUE, Float.MAX_VALUE))
              .bounds(-1, 1, 0, 1)
              .bounds("hardtanh(-0.5,2)", -0.5, 2, 0, 1)
              .bounds("hardtanh(0.5,0.5)", 0.5, 0.5, 0, 0)
              .cases(
                  """
                  NaN          NaN          NaN
                  0.0          0.0          1.0
                  -0.0         -0.0         1.0
                  -1.0         -1.0         0.0
                  1.0          1.0          0.0
                  -0.99999994  -0.99999994  1.0
                  Infinity     1.0          0.0
                  -Infinity    -1.0         0.0
                  0.99999994   0.99999994   1.0
                  """)
              .cases(
                  "hardtanh(0.5,0.5)",
                  """
                  NaN        NaN  NaN
                  0.0        0.5  0.0
                  0.5        0.5  0.0
                  2.0        0.5  0.0
                  Infinity   0.5  0.0
                  -Infinity  0.5  0.0
                  """)
              .in(PYTORCH, "Hardtanh")
              .in(KERAS, "hard_tanh")
              .cannotSay(
                  KERAS,
                  "hardtanh(-2.5,0.0)",
                  "hardtanh(0.1,0.2)",
                  "hardtanh(-3.4028235E38,3.4028235E38)")
              .in(ONNX, "Clip")
              .in(JAX, "jax.nn.hard_tanh")
              .noneIn(HUGGING_FACE)
              .outputExact("hardtanh"),
          entry(
                  "threshold(1.0,0.0)",
                  Activations.threshold(),
                  any -> new PlainThreshold(any.threshold(), any.value()))
              .sample("threshold(-0.5,-3.0)", Activations.threshold(-0.5f, -3f))
              .sample("threshold(0.0,0.0)", Activations.threshold(0f, 0f))
              .sample("threshold(-3.4028235E38,2.0)", Activations.threshold(-Float.MAX_VALUE, 2f))
              .bounds(0, POSITIVE_INFINITY, 0, 1)
              .bounds("threshold(1,-3)", -3, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.0        0.0        0.0
                  -0.0       0.0        0.0
                  1.0        0.0        0.0
                  1.0000001  1.0000001  1.0
                  Infinity   Infinity   1.0
                  -Infinity  0.0        0.0
                  """)
              .in(PYTORCH, "Threshold")
              .in(KERAS, "ReLU")
              .in(ONNX, "ThresholdedRelu")
              .noneIn(JAX, HUGGING_FACE)
              .readsBackAs("relu", "threshold(0.0,0.0)", KERAS)
              .cannotSay(KERAS, "threshold(-0.5,-3.0)", "threshold(-3.4028235E38,2.0)")
              .cannotSay(ONNX, "threshold(-0.5,-3.0)", "threshold(-3.4028235E38,2.0)")
              .outputExact("threshold"),
          entry(
                  "softshrink(0.5)",
                  Activations.softShrink(),
                  shrink -> new PlainShrink(shrink.lambda(), shrink.lambda()))
              .sample("softshrink(0.0)", Activations.softShrink(0f))
              .sample("softshrink(3.0E38)", Activations.softShrink(3e38f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.5        0.0        0.0
                  -0.5       0.0        0.0
                  0.0        0.0        0.0
                  -0.0       0.0        0.0
                  -2.0       -1.5       1.0
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  1.0
                  """)
              .in(PYTORCH, "Softshrink")
              .onlyUsualIn(KERAS, "soft_shrink")
              .in(ONNX, "Shrink")
              .noneIn(JAX, HUGGING_FACE)
              .readsBackAs("hardshrink(0.0)", "softshrink(0.0)", ONNX)
              .outputExact("softshrink", "softshrink(0)", "softshrink(3E38)"),
          entry(
                  "hardshrink(0.5)",
                  Activations.hardShrink(),
                  shrink -> new PlainShrink(shrink.lambda(), 0f))
              .sample("hardshrink(0.0)", Activations.hardShrink(0f))
              .sample("hardshrink(1.0E-40)", Activations.hardShrink(1e-40f))
              .bounds(NEGATIVE_INFINITY, POSITIVE_INFINITY, 0, 1)
              .cases(
                  """
                  NaN        NaN        NaN
                  0.5        0.0        0.0
                  -0.5       0.0        0.0
                  0.0        0.0        0.0
                  -0.0       0.0        0.0
                  -2.0       -2.0       1.0
                  Infinity   Infinity   1.0
                  -Infinity  -Infinity  1.0
                  """)
              .in(PYTORCH, "Hardshrink")
              .onlyUsualIn(KERAS, "hard_shrink")
              .in(ONNX, "Shrink")
              .noneIn(JAX, HUGGING_FACE)
              .outputExact("hardshrink"),
          entry("hardsigmoid", Activations.hardSigmoid(), any -> new PlainHardSigmoid())
              .bounds(0, 1, 0, 1f / 6)
              .cases(
                  """
                  NaN        NaN  NaN
                  0.0        0.5  0.16666667
                  -0.0       0.5  0.16666667
                  3.0        1.0  0.0
                  -3.0       0.0  0.0
                  Infinity   1.0  0.0
                  -Infinity  0.0  0.0
                  """)
              .in(PYTORCH, "Hardsigmoid")
              .in(KERAS, "hard_sigmoid")
              .in(ONNX, "HardSigmoid")
              .in(JAX, "jax.nn.hard_sigmoid")
              .noneIn(HUGGING_FACE)
              .outputExact("hardsigmoid"),
          entry(
                  "hardsigmoid_linear(0.2,0.5)",
                  Activations.hardSigmoidLinear(),
                  any -> new PlainHardSigmoidLinear(any.alpha(), any.beta()))
              .sample("hardsigmoid_linear(-0.3,0.2)", Activations.hardSigmoidLinear(-0.3f, 0.2f))
              .sample(
                  "hardsigmoid_linear(0.16666667,0.5)", Activations.hardSigmoidLinear(1f / 6, 0.5f))
              .bounds(0, 1, 0, 0.2f)
              .bounds("hardsigmoid_linear(-0.3,0.2)", 0, 1, -0.3f, 0)
              .cases(
                  """
                  NaN        NaN  NaN
                  0.0        0.5  0.2
                  -0.0       0.5  0.2
                  2.5        1.0  0.0
                  -2.5       0.0  0.0
                  Infinity   1.0  0.0
                  -Infinity  0.0  0.0
                  """)
              .cases(
                  "hardsigmoid_linear(-1,2)",
                  """
                  0.0        1.0  0.0
                  Infinity   0.0  0.0
                  -Infinity  1.0  0.0
                  """)
              .in(ONNX, "HardSigmoid")
              .noneIn(PYTORCH, KERAS, JAX, HUGGING_FACE)
              .readsBackAs("hardsigmoid", "hardsigmoid_linear(0.16666667,0.5)", ONNX)
              .outputExactInside("hardsigmoid_linear", "hardsigmoid_linear(-0.3,0.7)"),
          entry("sparse_sigmoid", Activations.sparseSigmoid(), any -> new PlainSparseSigmoid())
              .bounds(0, 1, 0, 0.5)
              .cases(
                  """
                  NaN         NaN         NaN
                  0.0         0.5         0.5
                  -0.0        0.5         0.5
                  1.0         1.0         0.0
                  -1.0        0.0         0.0
                  0.99999994  1.0         0.5
                  -0.99999994 2.9802322E-8 0.5
                  Infinity    1.0         0.0
                  -Infinity   0.0         0.0
                  """)
              .in(JAX, "jax.nn.sparse_sigmoid")
              .in(KERAS, "sparse_sigmoid")
              .noneIn(PYTORCH, ONNX, HUGGING_FACE)
              .outputExactInside("sparse_sigmoid"),
          entry("hardswish", Activations.hardSwish(), any -> new PlainHardSwish())
              .bounds(-0.375, POSITIVE_INFINITY, -0.5, 1.5)
              .cases(
                  """
                  NaN        NaN       NaN
                  0.0        0.0       0.5
                  -0.0       -0.0      0.5
                  3.0        3.0       1.0
                  -3.0       -0.0      0.0
                  -1.5       -0.375    0.0
                  Infinity   Infinity  1.0
                  -Infinity  -0.0      0.0
                  """)
              .in(PYTORCH, "Hardswish")
              .in(KERAS, "hard_silu")
              .in(ONNX, "HardSwish")
              .in(JAX, "jax.nn.hard_swish")
              .in(HUGGING_FACE, "hardswish"));

  private PiecewiseEntries() {}
}
