package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static io.github.relu4j.benchmarks.engine.PerActivation.plainSoftplus;

import io.github.relu4j.Activation;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Mish;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Softsign;
import io.github.relu4j.Tanh;
import io.github.relu4j.Threshold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An activation as an operator of ONNX.
 *
 * <p>The tolerances are what ONNX Runtime 1.29.0 was measured to keep on x86-64, since its
 * documentation states nothing: over a million floats from normal(0, 2) and over every 1 021st of
 * all floats. NaN stays NaN and infinities go to the right limits, but SiLU, GELU, mish and hard
 * swish have NaN at -∞ and softsign at both, and threshold and the shrinkages make 0 of NaN.
 * Negative subnormals are lost by ELU, SELU and CELU.
 *
 * @param domain whose operator it is, empty for ONNX's own
 * @param operator the operator's name
 * @param attributes by name, each a {@link Float} or a {@link String}
 * @param inputs those after x, each of one element, by names that are free to choose; in order
 * @param mayOverwrite whether the kernel is registered as one that may write over its input
 * @param tolerance how exact it is
 */
record OnnxNode(
    String domain,
    String operator,
    Map<String, Object> attributes,
    Map<String, Float> inputs,
    boolean mayOverwrite,
    Tolerance tolerance) {

  private static final String ONNX = "";

  private static final float SIXTH = 1f / 6;
  private static final float HALF = 0.5f;

  /** A comparison and at most one rounded multiplication. */
  private static final Tolerance ONE_ROUNDING = new Tolerance(0.5, 0);

  private static final PerActivation<OnnxNode> ALL =
      new PerActivation<>(
          line(Relu.class, relu -> node("Relu", ONE_ROUNDING)),
          line(
              LeakyRelu.class,
              leaky -> node("LeakyRelu", ONE_ROUNDING).with("alpha", leaky.negativeSlope())),
          oneSlope(slope -> node("PRelu", ONE_ROUNDING).input("slope", slope).keepingInput()),
          // e^x - 1 by subtraction: 5.9e-8 * alpha more than 2 ULP.
          line(
              Elu.class,
              elu ->
                  node("Elu", new Tolerance(2, 0x1p-23 * Math.abs(elu.alpha())))
                      .with("alpha", elu.alpha())),
          // 1/2 plus a quotient of polynomials: 1.3e-7 more than 1 ULP, and 0 below about -17.5.
          line(Sigmoid.class, sigmoid -> node("Sigmoid", new Tolerance(1, 0x1p-22))),
          // A quotient of polynomials: 4.1 ULP, and 1.4e-43 more for subnormals.
          line(Tanh.class, tanh -> node("Tanh", new Tolerance(5, Float.MIN_NORMAL))),
          line(Relu6.class, relu6 -> clip(0, 6)),
          line(HardTanh.class, hardTanh -> clip(hardTanh.min(), hardTanh.max())),
          // Its sigmoid, whose error x multiplies: 2.2e-6. It computes y in three passes over y.
          line(
              Silu.class,
              silu ->
                  node("QuickGelu", new Tolerance(1, 0x1p-18))
                      .of("com.microsoft")
                      .with("alpha", 1f)
                      .keepingInput()),
          // 1 + erf and 1 + tanh, which cancel on the left: 8.3e-8 and 6.1e-7; in passes, too.
          line(Gelu.class, gelu -> node("Gelu", new Tolerance(1, 0x1p-23)).keepingInput()),
          line(
              GeluTanh.class,
              gelu ->
                  node("Gelu", new Tolerance(1, 0x1p-20))
                      .with("approximate", "tanh")
                      .keepingInput()),
          line(Mish.class, mish -> node("Mish", new Tolerance(8, Float.MIN_NORMAL))),
          plainSoftplus(() -> node("Softplus", new Tolerance(5, 0))),
          // As ELU: 1.1e-7 more than 2 ULP.
          line(Selu.class, any -> node("Selu", new Tolerance(2, 0x1p-23))),
          line(Celu.class, celu -> celu.alpha() > 0f ? celu(celu.alpha()) : null),
          line(Softsign.class, any -> node("Softsign", new Tolerance(3, 0))),
          line(HardSigmoid.class, any -> hardSigmoid(SIXTH, HALF)),
          line(HardSigmoidLinear.class, any -> hardSigmoid(any.alpha(), any.beta())),
          // In two kernels: x times hard sigmoid, whose error x multiplies: 6e-8.
          line(HardSwish.class, any -> node("HardSwish", new Tolerance(1, 0x1p-23)).keepingInput()),
          line(Exponential.class, any -> node("Exp", new Tolerance(1, 0)).keepingInput()),
          // The value below the threshold is always 0.
          line(
              Threshold.class,
              any ->
                  any.value() == 0f
                      ? node("ThresholdedRelu", ONE_ROUNDING).with("alpha", any.threshold())
                      : null),
          line(SoftShrink.class, any -> shrink(any.lambda(), any.lambda())),
          line(HardShrink.class, any -> shrink(any.lambda(), 0)));

  /** The operator that computes an activation, if ONNX has it. */
  static Optional<OnnxNode> of(Activation activation) {
    return ALL.of(activation);
  }

  private static OnnxNode clip(float min, float max) {
    return node("Clip", ONE_ROUNDING).input("min", min).input("max", max);
  }

  /**
   * As ELU, by a rounded x / alpha. For a negative alpha, whose powers grow, the error of that
   * would grow with them.
   */
  private static OnnxNode celu(float alpha) {
    return node("Celu", new Tolerance(2, 0x1p-23 * alpha)).with("alpha", alpha);
  }

  /** A rounded alpha x plus beta, which cancels where it is near 0. */
  private static OnnxNode hardSigmoid(float alpha, float beta) {
    return node("HardSigmoid", new Tolerance(1, 0x1p-24 * Math.abs(beta)))
        .with("alpha", alpha)
        .with("beta", beta);
  }

  private static OnnxNode shrink(float lambda, float bias) {
    return node("Shrink", ONE_ROUNDING).with("lambd", lambda).with("bias", bias);
  }

  static OnnxNode node(String operator, Tolerance tolerance) {
    return new OnnxNode(ONNX, operator, Map.of(), Map.of(), true, tolerance);
  }

  /** The same as an operator of someone else's, such as {@code com.microsoft}. */
  OnnxNode of(String otherDomain) {
    return new OnnxNode(otherDomain, operator, attributes, inputs, mayOverwrite, tolerance);
  }

  /** The same with an attribute. */
  OnnxNode with(String name, Object value) {
    return new OnnxNode(
        domain, operator, extended(attributes, name, value), inputs, mayOverwrite, tolerance);
  }

  /** The same with one more input. */
  OnnxNode input(String name, float value) {
    return new OnnxNode(
        domain, operator, attributes, extended(inputs, name, value), mayOverwrite, tolerance);
  }

  /** The same, never in place. */
  OnnxNode keepingInput() {
    return new OnnxNode(domain, operator, attributes, inputs, false, tolerance);
  }

  private static <V> Map<String, V> extended(Map<String, V> map, String name, V value) {
    Map<String, V> extended = new LinkedHashMap<>(map);
    extended.put(name, value);
    return extended;
  }
}
