package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static io.github.relu4j.benchmarks.engine.PerActivation.plainSoftplus;
import static io.github.relu4j.benchmarks.engine.Tolerances.ONE_ROUNDING;
import static io.github.relu4j.benchmarks.engine.Tolerances.forwardWithin;

import io.github.relu4j.Activation;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Tanh;
import java.util.Optional;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;

/**
 * An activation as oneDNN's eltwise primitive names it.
 *
 * <p>A PReLU with one alpha is a leaky ReLU. oneDNN's prelu primitive, which takes alpha as a
 * tensor, is no alternative: for one alpha its implementation is the plain reference ("ref:any" in
 * ONEDNN_VERBOSE), many times as slow as the eltwise one, which is compiled for the CPU.
 *
 * <p>Its documentation ("Eltwise" in the developer guide) states formulas and no accuracy; its own
 * test suite (benchdnn) takes relative errors up to 4e-6, and up to 4e-5 for ELU and tanh. The
 * bounds here are tighter: they were measured to hold for oneDNN 3.11 over 2^18 normal(0, 2) and
 * over every 1009th of all floats, with its code for AVX-512 and for AVX2; with SSE4.1 alone ELU's
 * slope and sigmoid are further off below about -50.
 *
 * <p>What no bound can admit: of NaN ReLU forward makes 0, hard sigmoid 1 and the exponential
 * infinity, and the backward of ReLU, LeakyReLU, ELU and hard swish takes the slope at NaN for 1,
 * that of hard sigmoid for 0; hard swish of -∞ is NaN; the float before 3 has hard sigmoid's and
 * hard swish's slope at 3; GELU and mish overflow where |x| is beyond 1e13, to infinity or NaN.
 * Subnormals are not flushed in x; powers of e below 2^-125 are.
 *
 * @param kind which function
 * @param alpha its first parameter, 0 where it has none
 * @param beta its second parameter, 0 where it has none
 * @param tolerances how exact it is
 */
record OneDnnFunction(algorithm kind, float alpha, float beta, Tolerances tolerances) {

  /** Where e^x is taken for 0. */
  private static final double FLUSHED = 0x1p-125;

  private static final float SIXTH = 1f / 6;
  private static final float HALF = 0.5f;

  private static final PerActivation<OneDnnFunction> ALL =
      new PerActivation<>(
          line(Relu.class, relu -> eltwise(algorithm.eltwise_relu, ONE_ROUNDING)),
          line(LeakyRelu.class, leaky -> leakyRelu(leaky.negativeSlope())),
          oneSlope(OneDnnFunction::leakyRelu),
          line(Elu.class, elu -> elu(elu.alpha())),
          // Backward is s (1 - s), which cancels for large x.
          line(
              Sigmoid.class,
              sigmoid ->
                  eltwise(
                      algorithm.eltwise_logistic,
                      forwardWithin(4, FLUSHED).slopeWithin(5, 0x1p-24))),
          // Backward is 1 - t², which cancels on both sides.
          line(
              Tanh.class,
              tanh -> eltwise(algorithm.eltwise_tanh, forwardWithin(2, 0).slopeWithin(1, 0x1p-22))),
          line(Relu6.class, relu6 -> clip(0, 6)),
          line(HardTanh.class, hardTanh -> clip(hardTanh.min(), hardTanh.max())),
          line(Silu.class, silu -> silu()),
          // Both forms add 1 to something that is near -1 on the left.
          line(
              Gelu.class,
              gelu ->
                  eltwise(
                      algorithm.eltwise_gelu_erf,
                      forwardWithin(1, 0x1p-19).slopeWithin(2, 0x1p-21))),
          line(
              GeluTanh.class,
              gelu ->
                  eltwise(
                      algorithm.eltwise_gelu_tanh,
                      forwardWithin(1, 0x1p-22).slopeWithin(1, 0x1p-20))),
          line(
              Mish.class,
              mish ->
                  eltwise(
                      algorithm.eltwise_mish, forwardWithin(1, 0x1p-19).slopeWithin(1, 0x1p-18))),
          plainSoftplus(() -> softRelu(1)),
          line(LogSigmoid.class, any -> softRelu(-1)),
          // CELU divides x by alpha, so with 1 alone it is ELU.
          line(Celu.class, celu -> celu.alpha() == 1f ? elu(1) : null),
          line(
              Exponential.class,
              any ->
                  eltwise(
                      algorithm.eltwise_exp, forwardWithin(6, FLUSHED).slopeWithin(7, FLUSHED))),
          line(HardSigmoid.class, any -> hardSigmoid(SIXTH, HALF)),
          line(HardSigmoidLinear.class, any -> hardSigmoid(any.alpha(), any.beta())),
          line(HardSwish.class, any -> hardSwish()));

  /** The function for an activation, if oneDNN has it. */
  static Optional<OneDnnFunction> of(Activation activation) {
    return ALL.of(activation);
  }

  private static OneDnnFunction eltwise(algorithm kind, Tolerances tolerances) {
    return new OneDnnFunction(kind, 0, 0, tolerances);
  }

  private static OneDnnFunction leakyRelu(float slope) {
    return new OneDnnFunction(algorithm.eltwise_relu, slope, 0, ONE_ROUNDING);
  }

  /** Forward is e^x - 1, so it keeps the absolute error of e^x near 1. */
  private static OneDnnFunction elu(float alpha) {
    double scale = Math.abs(alpha);
    return new OneDnnFunction(
        algorithm.eltwise_elu,
        alpha,
        0,
        forwardWithin(1, scale * 0x1p-23).slopeWithin(7, scale * FLUSHED));
  }

  /** The slope cancels where it is near 0. */
  private static OneDnnFunction silu() {
    return new OneDnnFunction(
        algorithm.eltwise_swish, 1, 0, forwardWithin(5, 0x1p-118).slopeWithin(2, 0x1p-21));
  }

  /** log(1 + e^(alpha x)) / alpha of a rounded 1 + e^(alpha x), which is 1 far on one side. */
  private static OneDnnFunction softRelu(float alpha) {
    return new OneDnnFunction(
        algorithm.eltwise_soft_relu, alpha, 0, forwardWithin(1, 0x1p-16).slopeWithin(6, FLUSHED));
  }

  /** A rounded alpha x plus beta, which cancels where it is near 0. */
  private static OneDnnFunction hardSigmoid(float alpha, float beta) {
    return new OneDnnFunction(
        algorithm.eltwise_hardsigmoid,
        alpha,
        beta,
        forwardWithin(1, 0x1p-24 * Math.abs(beta)).slopeWithin(1, 0));
  }

  /** x times that, and the slope 2 alpha x + beta. */
  private static OneDnnFunction hardSwish() {
    return new OneDnnFunction(
        algorithm.eltwise_hardswish,
        SIXTH,
        HALF,
        forwardWithin(1, 0x1p-23).slopeWithin(1, 0x1p-24));
  }

  /** The second version, whose slope at both bounds is 0. */
  private static OneDnnFunction clip(float min, float max) {
    return new OneDnnFunction(algorithm.eltwise_clip_v2, min, max, ONE_ROUNDING);
  }

  primitive forward(engine cpu, int length) {
    try (memory.desc layout = OneDnnMemory.layout(length);
        eltwise_forward.primitive_desc description =
            forward(prop_kind.forward_inference, cpu, layout)) {
      return new eltwise_forward(description);
    }
  }

  /** From x and the gradient with respect to y; oneDNN wants to see the forward it belongs to. */
  primitive backward(engine cpu, int length) {
    try (memory.desc layout = OneDnnMemory.layout(length);
        eltwise_forward.primitive_desc forward = forward(prop_kind.forward_training, cpu, layout);
        eltwise_backward.primitive_desc description =
            new eltwise_backward.primitive_desc(
                cpu, kind, layout, layout, layout, alpha, beta, forward)) {
      return new eltwise_backward(description);
    }
  }

  private eltwise_forward.primitive_desc forward(
      prop_kind purpose, engine cpu, memory.desc layout) {
    return new eltwise_forward.primitive_desc(cpu, purpose, kind, layout, layout, alpha, beta);
  }
}
